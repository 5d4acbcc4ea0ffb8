package com.ptthex.shared.contract;

/** A part of the product that a licence can include or leave out. */
public enum LicenceFeature {
  MESSAGING
}
