/** Who looks after which client, and when. */
@NullMarked
package com.ptthex.shared.messaging.assignments;

import org.jspecify.annotations.NullMarked;
