/** The number inventory. */
@NullMarked
package com.ptthex.server.messaging.numbers;

import org.jspecify.annotations.NullMarked;
