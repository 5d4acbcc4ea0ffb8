/** What a licence opens. */
@NullMarked
package com.ptthex.console.trust.lan;

import org.jspecify.annotations.NullMarked;
