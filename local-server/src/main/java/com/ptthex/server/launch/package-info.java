/** What must hold before the server may start. */
@NullMarked
package com.ptthex.server.launch;

import org.jspecify.annotations.NullMarked;
