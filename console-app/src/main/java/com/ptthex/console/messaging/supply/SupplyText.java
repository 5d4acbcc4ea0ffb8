package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.text.Text;

/** Its bundles hold the words for what becomes of numbers that are bought and imported. */
public enum SupplyText implements Text {}
