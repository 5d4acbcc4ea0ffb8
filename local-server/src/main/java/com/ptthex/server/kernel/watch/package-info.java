/** What the server tells of itself: logs and metrics. */
@NullMarked
package com.ptthex.server.kernel.watch;

import org.jspecify.annotations.NullMarked;
