/** What needs a person's attention: raised once, owned by somebody, ended, and kept. */
@NullMarked
package com.ptthex.shared.attention.alerts;

import org.jspecify.annotations.NullMarked;
