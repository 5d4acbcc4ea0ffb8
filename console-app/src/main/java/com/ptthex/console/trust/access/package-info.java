/** Signing in and what a role may do. */
@NullMarked
package com.ptthex.console.trust.access;

import org.jspecify.annotations.NullMarked;
