/** What the console says, in each language: texts beside their features, sentences from codes. */
@NullMarked
package com.ptthex.console.ui.text;

import org.jspecify.annotations.NullMarked;
