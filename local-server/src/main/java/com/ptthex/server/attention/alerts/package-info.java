/** What needs a person's attention. */
@NullMarked
package com.ptthex.server.attention.alerts;

import org.jspecify.annotations.NullMarked;
