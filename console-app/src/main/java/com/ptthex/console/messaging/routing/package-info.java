/** Where messages go: the words for it. */
@NullMarked
package com.ptthex.console.messaging.routing;

import org.jspecify.annotations.NullMarked;
