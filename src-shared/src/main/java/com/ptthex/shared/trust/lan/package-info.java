@NullMarked
package com.ptthex.shared.trust.lan;

import org.jspecify.annotations.NullMarked;
