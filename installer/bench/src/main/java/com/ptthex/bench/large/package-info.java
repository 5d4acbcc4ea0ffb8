/** A site as large as the product is built for: made once, kept, and lent to every bench. */
@NullMarked
package com.ptthex.bench.large;

import org.jspecify.annotations.NullMarked;
