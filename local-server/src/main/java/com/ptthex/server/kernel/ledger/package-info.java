/**
 * What was done, numbered in the order in which it was committed, and durable once acknowledged.
 */
@NullMarked
package com.ptthex.server.kernel.ledger;

import org.jspecify.annotations.NullMarked;
