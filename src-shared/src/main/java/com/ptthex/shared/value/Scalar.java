package com.ptthex.shared.value;

/** A record of one component that travels, and is stored, as that component alone. */
public interface Scalar {}
