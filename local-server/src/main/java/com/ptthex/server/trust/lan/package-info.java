@NullMarked
package com.ptthex.server.trust.lan;

import org.jspecify.annotations.NullMarked;
