/** What a licence opens. */
@NullMarked
package com.ptthex.console.trust.licence;

import org.jspecify.annotations.NullMarked;
