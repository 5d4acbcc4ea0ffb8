/** Phone numbers as managed assets: what may be asked and done. */
@NullMarked
package com.ptthex.shared.messaging.numbers;

import org.jspecify.annotations.NullMarked;
