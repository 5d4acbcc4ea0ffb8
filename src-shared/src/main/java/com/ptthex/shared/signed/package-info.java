/** Documents that say what a site may do: how they are signed, and whether one is believed. */
@NullMarked
package com.ptthex.shared.signed;

import org.jspecify.annotations.NullMarked;
