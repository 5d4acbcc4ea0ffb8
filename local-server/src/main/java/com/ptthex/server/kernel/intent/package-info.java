/** What is to be done outside the database: stored first, done by workers, settled by a deed. */
@NullMarked
package com.ptthex.server.kernel.intent;

import org.jspecify.annotations.NullMarked;
