package com.ptthex.shared.signed;

import java.time.Instant;

/** What a document must be to be accepted here and now. */
public record Expected<B>(
    DocumentType<B> type,
    Customer customer,
    ServerName server,
    Scope scope,
    Instant now,
    Floor floor) {}
