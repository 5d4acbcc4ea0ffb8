/** Which sitter looks after which client, from when to when. */
@NullMarked
package com.ptthex.server.messaging.assignments;

import org.jspecify.annotations.NullMarked;
