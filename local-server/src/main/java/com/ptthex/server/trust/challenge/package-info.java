/** The small task between guesses at a sign-in. */
@NullMarked
package com.ptthex.server.trust.challenge;

import org.jspecify.annotations.NullMarked;
