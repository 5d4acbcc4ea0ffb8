/**
 * How the console looks: tokens of a light and a dark theme, one stylesheet, one font, one scale.
 */
@NullMarked
package com.ptthex.console.ui.theme;

import org.jspecify.annotations.NullMarked;
