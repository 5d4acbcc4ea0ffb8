/** Which messages went over which number, and how they fared; never what they said. */
@NullMarked
package com.ptthex.shared.messaging.delivery;

import org.jspecify.annotations.NullMarked;
