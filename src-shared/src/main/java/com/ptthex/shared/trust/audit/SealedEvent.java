package com.ptthex.shared.trust.audit;

import java.util.UUID;

/** An event that hangs under an audit row, as it is stored. */
public record SealedEvent(int ordinal, String type, UUID subject, UUID unit, String facts) {}
