/** Conversations of the site with its clients. */
@NullMarked
package com.ptthex.shared.messaging.inbox;

import org.jspecify.annotations.NullMarked;
