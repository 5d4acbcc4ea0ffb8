/** Where a message goes that comes in, and why. */
@NullMarked
package com.ptthex.server.messaging.routing;

import org.jspecify.annotations.NullMarked;
