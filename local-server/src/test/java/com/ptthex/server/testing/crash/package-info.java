/** Crashes on purpose: power cuts and kills, at any moment, under any load. */
@NullMarked
package com.ptthex.server.testing.crash;

import org.jspecify.annotations.NullMarked;
