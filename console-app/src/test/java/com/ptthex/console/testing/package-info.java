/** What tests of screens stand on: a toolkit without a display, pictures, and eyes for flaws. */
@NullMarked
package com.ptthex.console.testing;

import org.jspecify.annotations.NullMarked;
