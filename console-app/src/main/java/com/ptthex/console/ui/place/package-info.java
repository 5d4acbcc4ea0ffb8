/** Where one can be in the console, and what is there to be seen. */
@NullMarked
package com.ptthex.console.ui.place;

import org.jspecify.annotations.NullMarked;
