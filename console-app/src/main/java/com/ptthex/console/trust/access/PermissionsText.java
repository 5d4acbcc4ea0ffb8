package com.ptthex.console.trust.access;

import com.ptthex.console.ui.text.Text;

/** What is said about who may do what; its bundle names every permission and role. */
public enum PermissionsText implements Text {}
