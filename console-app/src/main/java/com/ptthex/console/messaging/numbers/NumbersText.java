package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.text.Text;

/**
 * Its bundle has the words for what the server refuses; the screen's own follow with the screen.
 */
public enum NumbersText implements Text {}
