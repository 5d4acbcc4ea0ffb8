/**
 * Who carries the site's messages. What a provider does is named once, in {@link Provider}; who it
 * is stands in one class each.
 */
@NullMarked
package com.ptthex.server.messaging.provider;

import org.jspecify.annotations.NullMarked;
