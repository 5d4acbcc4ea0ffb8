/** The one way to call a server: the console, the benches and the tests use it. */
@NullMarked
package com.ptthex.shared.client;

import org.jspecify.annotations.NullMarked;
