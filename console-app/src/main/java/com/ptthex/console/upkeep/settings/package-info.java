/** What the site chooses, seen and changed in one room. */
@NullMarked
package com.ptthex.console.upkeep.settings;

import org.jspecify.annotations.NullMarked;
