/** The language both sides speak: endpoints, refusals, decisions and impacts, as values. */
@NullMarked
package com.ptthex.shared.contract;

import org.jspecify.annotations.NullMarked;
