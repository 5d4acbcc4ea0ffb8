/** Who must have a second factor, as the site wants it. */
@NullMarked
package com.ptthex.shared.trust.duty;

import org.jspecify.annotations.NullMarked;
