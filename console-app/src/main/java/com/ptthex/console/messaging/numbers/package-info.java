/** The number inventory on the screen. */
@NullMarked
package com.ptthex.console.messaging.numbers;

import org.jspecify.annotations.NullMarked;
