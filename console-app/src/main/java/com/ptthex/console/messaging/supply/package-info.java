/** Where numbers come from, in words for people. */
@NullMarked
package com.ptthex.console.messaging.supply;

import org.jspecify.annotations.NullMarked;
