/** What is to be done outside and how far it is: seen by queue, held back, and tried again. */
@NullMarked
package com.ptthex.shared.upkeep.queues;

import org.jspecify.annotations.NullMarked;
