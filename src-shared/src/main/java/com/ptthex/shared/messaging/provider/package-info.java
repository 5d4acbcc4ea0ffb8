/** Who carries the site's messages, as people need to know it: never in the carrier's own words. */
@NullMarked
package com.ptthex.shared.messaging.provider;

import org.jspecify.annotations.NullMarked;
