/** Tells what happened: to readers over the network, and to the server's own subscribers. */
@NullMarked
package com.ptthex.server.kernel.feed;

import org.jspecify.annotations.NullMarked;
