/** Sitters and clients: the people behind the numbers. */
@NullMarked
package com.ptthex.shared.messaging.people;

import org.jspecify.annotations.NullMarked;
