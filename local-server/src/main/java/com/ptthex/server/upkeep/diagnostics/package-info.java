/** How the site's connections are, as whoever used them last found them and as they are tried. */
@NullMarked
package com.ptthex.server.upkeep.diagnostics;

import org.jspecify.annotations.NullMarked;
