package com.ptthex.shared.messaging.numbers;

/** What a number is for. */
public enum NumberClass {
  FRONT_DESK,
  SITTER,
  POOL
}
