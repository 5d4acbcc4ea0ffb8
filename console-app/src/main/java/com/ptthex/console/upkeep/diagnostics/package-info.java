/** How the site's connections are, and a try of all of them. */
@NullMarked
package com.ptthex.console.upkeep.diagnostics;

import org.jspecify.annotations.NullMarked;
