/** How the site is connected: to its provider, to its store, and to those who call it. */
@NullMarked
package com.ptthex.shared.upkeep.diagnostics;

import org.jspecify.annotations.NullMarked;
