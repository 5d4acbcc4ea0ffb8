/** Saved views of lists on the screen. */
@NullMarked
package com.ptthex.console.upkeep.views;

import org.jspecify.annotations.NullMarked;
