/** How people sign in, as the site wants it. */
@NullMarked
package com.ptthex.console.trust.duty;

import org.jspecify.annotations.NullMarked;
