/** How the records of the contract become JSON, addresses and queries, and come back. */
@NullMarked
package com.ptthex.shared.wire;

import org.jspecify.annotations.NullMarked;
