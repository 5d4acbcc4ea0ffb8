/** Named filters of lists, each person's own. */
@NullMarked
package com.ptthex.server.upkeep.views;

import org.jspecify.annotations.NullMarked;
