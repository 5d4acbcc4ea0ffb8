/** Letters by mail: by which server they go, the queue they wait in, and their words. */
@NullMarked
package com.ptthex.server.trust.mail;

import org.jspecify.annotations.NullMarked;
