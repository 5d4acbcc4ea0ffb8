/**
 * Has the provider bring here what arrives at the site's numbers, looks whether it does, and has
 * the site call itself from outside to see whether it is found.
 */
@NullMarked
package com.ptthex.server.messaging.arrival;

import org.jspecify.annotations.NullMarked;
