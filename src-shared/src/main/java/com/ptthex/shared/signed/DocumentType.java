package com.ptthex.shared.signed;

/** A kind of document, and the record that its body is. */
public record DocumentType<B>(TypeName name, Class<B> body) {}
