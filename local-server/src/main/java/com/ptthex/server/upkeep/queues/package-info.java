/** Every queue on one screen: held back and let go, and its dead tried again. */
@NullMarked
package com.ptthex.server.upkeep.queues;

import org.jspecify.annotations.NullMarked;
