/** The parts that every screen is made of. */
@NullMarked
package com.ptthex.console.ui.view;

import org.jspecify.annotations.NullMarked;
