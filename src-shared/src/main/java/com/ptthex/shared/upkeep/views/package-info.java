/** Named filters of lists, each person's own. */
@NullMarked
package com.ptthex.shared.upkeep.views;

import org.jspecify.annotations.NullMarked;
