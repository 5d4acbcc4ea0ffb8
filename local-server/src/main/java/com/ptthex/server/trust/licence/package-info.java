/** What the licence lets the site do. */
@NullMarked
package com.ptthex.server.trust.licence;

import org.jspecify.annotations.NullMarked;
