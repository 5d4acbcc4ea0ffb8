/** The guided setup of messaging: from an empty site to one that writes to people. */
@NullMarked
package com.ptthex.console.messaging.setup;

import org.jspecify.annotations.NullMarked;
