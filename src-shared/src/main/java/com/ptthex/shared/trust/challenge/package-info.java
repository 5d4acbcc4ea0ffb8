/** A small task between guesses at a sign-in: made here, without any network. */
@NullMarked
package com.ptthex.shared.trust.challenge;

import org.jspecify.annotations.NullMarked;
