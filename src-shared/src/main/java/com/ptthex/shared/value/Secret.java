package com.ptthex.shared.value;

/** A scalar that stands in no log, audit row or event. */
public interface Secret extends Scalar {
  String value();
}
