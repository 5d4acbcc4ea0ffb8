/** What tests of the server stand on. */
@NullMarked
package com.ptthex.server.testing;

import org.jspecify.annotations.NullMarked;
