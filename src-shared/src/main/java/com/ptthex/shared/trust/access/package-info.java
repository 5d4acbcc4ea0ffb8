/** Signing in, and who the caller is. */
@NullMarked
package com.ptthex.shared.trust.access;

import org.jspecify.annotations.NullMarked;
