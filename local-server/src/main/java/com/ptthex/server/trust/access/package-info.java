/** Accounts, sessions, and who may do what. */
@NullMarked
package com.ptthex.server.trust.access;

import org.jspecify.annotations.NullMarked;
