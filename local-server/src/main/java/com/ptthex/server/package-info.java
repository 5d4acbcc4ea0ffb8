/** The embedded server: its composition root and its command line. */
@NullMarked
package com.ptthex.server;

import org.jspecify.annotations.NullMarked;
