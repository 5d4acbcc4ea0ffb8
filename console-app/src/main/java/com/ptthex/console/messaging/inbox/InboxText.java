package com.ptthex.console.messaging.inbox;

import com.ptthex.console.ui.text.Text;

/** What conversations say. Until they have a room, that is why something in them was not done. */
public enum InboxText implements Text {}
