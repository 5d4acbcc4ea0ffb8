/** Conversations of the site with its clients. */
@NullMarked
package com.ptthex.server.messaging.inbox;

import org.jspecify.annotations.NullMarked;
