/** Where numbers come from: looked for, bought, and taken over from the provider. */
@NullMarked
package com.ptthex.server.messaging.supply;

import org.jspecify.annotations.NullMarked;
