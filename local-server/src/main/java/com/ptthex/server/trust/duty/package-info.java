/** Who must have a second factor, and what is closed to them until they have one. */
@NullMarked
package com.ptthex.server.trust.duty;

import org.jspecify.annotations.NullMarked;
