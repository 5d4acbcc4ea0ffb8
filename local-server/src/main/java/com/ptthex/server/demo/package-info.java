/** A made-up site, built through the real use cases. */
@NullMarked
package com.ptthex.server.demo;

import org.jspecify.annotations.NullMarked;
