/** Sitters and clients. */
@NullMarked
package com.ptthex.server.messaging.people;

import org.jspecify.annotations.NullMarked;
