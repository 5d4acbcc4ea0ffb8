package com.ptthex.shared.signed;

/** What stands under a signature: the JSON of this record, to the byte. */
public record SignedDocument<B>(Header header, B body) {}
