package com.ptthex.console.messaging.routing;

import com.ptthex.console.ui.text.Text;

/** Its bundles hold the words for where messages go, and for what a site may choose about it. */
public enum RoutingText implements Text {}
