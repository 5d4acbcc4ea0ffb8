/** The windows of the console: who is signed in, where one is, and what can always be seen. */
@NullMarked
package com.ptthex.console.shell;

import org.jspecify.annotations.NullMarked;
