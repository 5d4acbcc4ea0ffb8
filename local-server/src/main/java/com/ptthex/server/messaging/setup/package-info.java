/**
 * The guided setup of messaging: what was decided is kept, what holds is looked up each time, and
 * whoever sends asks here whether the site is ready.
 */
@NullMarked
package com.ptthex.server.messaging.setup;

import org.jspecify.annotations.NullMarked;
