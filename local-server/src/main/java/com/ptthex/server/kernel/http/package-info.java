/** The HTTP face of the pipeline. */
@NullMarked
package com.ptthex.server.kernel.http;

import org.jspecify.annotations.NullMarked;
