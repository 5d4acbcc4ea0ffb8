package com.ptthex.console.trust.access;

import com.ptthex.console.ui.text.Text;

/** What is said about who may enter. */
public enum AccountsText implements Text {}
