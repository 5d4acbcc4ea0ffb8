/** The way from an empty site to one that carries messages, step by step. */
@NullMarked
package com.ptthex.shared.messaging.setup;

import org.jspecify.annotations.NullMarked;
