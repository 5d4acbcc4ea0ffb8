/** Where a message goes that comes in, and why. */
@NullMarked
package com.ptthex.shared.messaging.routing;

import org.jspecify.annotations.NullMarked;
