package com.ptthex.shared.signed;

/** Why something is no document, or not the one asked for. */
public enum Flaw {
  TOO_LARGE,
  /** It is no envelope as we write it, to the byte. */
  ENVELOPE,
  /** What is signed is no document, or its body is not what its type says. */
  CONTENT,
  /** It is a document of another kind. */
  OTHER_TYPE
}
