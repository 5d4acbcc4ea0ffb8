/** What the site has chosen of all that its features let it choose. */
@NullMarked
package com.ptthex.shared.upkeep.settings;

import org.jspecify.annotations.NullMarked;
