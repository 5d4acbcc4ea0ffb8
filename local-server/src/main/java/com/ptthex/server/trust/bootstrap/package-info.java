/** What field clients are told before they do anything, and guests who ask to be admitted. */
@NullMarked
package com.ptthex.server.trust.bootstrap;

import org.jspecify.annotations.NullMarked;
