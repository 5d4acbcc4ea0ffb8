/** Seals what was done into evidence, verifies it, and lets details go when their time is over. */
@NullMarked
package com.ptthex.server.trust.audit;

import org.jspecify.annotations.NullMarked;
