/** How every call runs: one pipeline, and the few words features speak to it in. */
@NullMarked
package com.ptthex.server.kernel;

import org.jspecify.annotations.NullMarked;
