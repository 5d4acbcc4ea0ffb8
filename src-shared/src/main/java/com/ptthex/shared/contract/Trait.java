package com.ptthex.shared.contract;

/** What sets an endpoint apart from its plain kind. */
public enum Trait {
  /** No licence state takes it away. */
  LIFE_SAFETY,
  /** The caller proves once more who they are. */
  STEP_UP,
  /** Only for who comes from an approved device. */
  FIELD,
  /** Where field clients knock that nobody knows yet; pages of the site's web client may too. */
  DOORSTEP,
  /** Needs the token of an {@link Impact} that still holds. */
  RISKY,
  /** What it takes carries a name of its own: told twice it is one, without a key kept for it. */
  ONCE_BY_ITSELF,
  /** The answer holds a secret, so it is never stored. */
  SECRET_ANSWER,
  /** The answer may hold the token of a session, of which a browser keeps a second half. */
  OPENS_SESSION,
  /**
   * The answer is only the beginning: who takes {@code text/event-stream} is told more until one of
   * them ends it.
   */
  STREAM
}
