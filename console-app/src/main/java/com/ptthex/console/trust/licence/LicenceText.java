package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.text.Text;

/**
 * Its bundle has the words for what the server refuses; the screen's own follow with the screen.
 */
public enum LicenceText implements Text {}
