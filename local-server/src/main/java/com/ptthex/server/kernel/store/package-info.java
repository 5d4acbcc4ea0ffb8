/** The database under all features, and what they need to page and lock. */
@NullMarked
package com.ptthex.server.kernel.store;

import org.jspecify.annotations.NullMarked;
