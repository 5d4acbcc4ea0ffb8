/** Secrets at rest: sealed under a key that lies outside the database, held by reference. */
@NullMarked
package com.ptthex.server.kernel.vault;

import org.jspecify.annotations.NullMarked;
