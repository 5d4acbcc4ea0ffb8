/** What the site has chosen, for whatever obeys it. */
@NullMarked
package com.ptthex.server.kernel.setting;

import org.jspecify.annotations.NullMarked;
