package com.ptthex.console.messaging.provider;

import com.ptthex.console.ui.text.Text;

/** Its bundles hold the words for what a provider's troubles come to and what to do about it. */
public enum ProviderText implements Text {}
