/** Who looks after whom, and when: the words for it. */
@NullMarked
package com.ptthex.console.messaging.assignments;

import org.jspecify.annotations.NullMarked;
