/** The benchmarks: what the product does beside a peer, in one run on one machine. */
@NullMarked
package com.ptthex.bench;

import org.jspecify.annotations.NullMarked;
