/** What a person at the console waits for, measured in windows that nobody sees. */
@NullMarked
package com.ptthex.bench.screen;

import org.jspecify.annotations.NullMarked;
