/** Who asked for no more messages, and from which of our numbers. */
@NullMarked
package com.ptthex.server.messaging.optout;

import org.jspecify.annotations.NullMarked;
