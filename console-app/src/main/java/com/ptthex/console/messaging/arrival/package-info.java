/**
 * How messages come in: who brings them, what was missed and is back, and what could not be taken.
 */
@NullMarked
package com.ptthex.console.messaging.arrival;

import org.jspecify.annotations.NullMarked;
