/** Messages that lead past the site: what was found in them, and what people make of it. */
@NullMarked
package com.ptthex.console.messaging.screening;

import org.jspecify.annotations.NullMarked;
