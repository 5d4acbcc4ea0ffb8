package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.text.Text;

/** Its bundles hold the words for what becomes of windows in which somebody is looked after. */
public enum AssignmentsText implements Text {}
