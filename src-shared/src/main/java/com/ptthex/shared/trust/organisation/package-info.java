/** The customer and its branches, departments and channels. */
@NullMarked
package com.ptthex.shared.trust.organisation;

import org.jspecify.annotations.NullMarked;
