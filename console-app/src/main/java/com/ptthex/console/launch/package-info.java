/** Starts the console, and the server inside it; the one place that knows of both. */
@NullMarked
package com.ptthex.console.launch;

import org.jspecify.annotations.NullMarked;
