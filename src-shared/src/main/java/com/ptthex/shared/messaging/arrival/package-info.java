/** Whether the provider brings here by itself what people write and whom they call. */
@NullMarked
package com.ptthex.shared.messaging.arrival;

import org.jspecify.annotations.NullMarked;
