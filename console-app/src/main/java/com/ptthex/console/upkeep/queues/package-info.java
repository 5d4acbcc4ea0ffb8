/**
 * The room of the queues: what waits to be done outside, what is given up, and what is held back.
 */
@NullMarked
package com.ptthex.console.upkeep.queues;

import org.jspecify.annotations.NullMarked;
