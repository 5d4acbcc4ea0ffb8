/** Who carries the site's messages, in words that ask for no knowledge of telephony. */
@NullMarked
package com.ptthex.console.messaging.provider;

import org.jspecify.annotations.NullMarked;
