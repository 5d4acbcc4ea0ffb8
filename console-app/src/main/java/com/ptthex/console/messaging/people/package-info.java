/** The room of the people behind the numbers: sitters with numbers of theirs, and clients. */
@NullMarked
package com.ptthex.console.messaging.people;

import org.jspecify.annotations.NullMarked;
