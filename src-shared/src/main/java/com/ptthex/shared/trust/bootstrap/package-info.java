/** What field clients are told before they do anything else, and guests who ask to be admitted. */
@NullMarked
package com.ptthex.shared.trust.bootstrap;

import org.jspecify.annotations.NullMarked;
