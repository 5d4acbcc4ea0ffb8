/** What a screen knows and does, without any scene: calls, loads, actions. */
@NullMarked
package com.ptthex.console.ui.model;

import org.jspecify.annotations.NullMarked;
