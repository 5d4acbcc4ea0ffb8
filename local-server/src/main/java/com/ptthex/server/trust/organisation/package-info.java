/** The customer and its units, and what lies below what. */
@NullMarked
package com.ptthex.server.trust.organisation;

import org.jspecify.annotations.NullMarked;
