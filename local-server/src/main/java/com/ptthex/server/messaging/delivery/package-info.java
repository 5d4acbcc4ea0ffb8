/** Which messages went over which number, and how they fared. */
@NullMarked
package com.ptthex.server.messaging.delivery;

import org.jspecify.annotations.NullMarked;
