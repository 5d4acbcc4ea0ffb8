/** The event stream as it travels: where a reader stands, and the frames it is told. */
@NullMarked
package com.ptthex.shared.live;

import org.jspecify.annotations.NullMarked;
