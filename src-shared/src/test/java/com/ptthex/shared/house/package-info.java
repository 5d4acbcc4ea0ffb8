/** The architecture rules that all modules keep. */
@NullMarked
package com.ptthex.shared.house;

import org.jspecify.annotations.NullMarked;
