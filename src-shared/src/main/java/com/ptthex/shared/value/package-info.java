/** Values that check themselves, so that an invalid one cannot travel. */
@NullMarked
package com.ptthex.shared.value;

import org.jspecify.annotations.NullMarked;
