/** Conversations with clients. */
@NullMarked
package com.ptthex.console.messaging.inbox;

import org.jspecify.annotations.NullMarked;
