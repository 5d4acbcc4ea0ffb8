package com.ptthex.server.launch;

/** Why the server does not start, in words for the person who started it. */
public final class CannotStart extends Exception {
  private static final long serialVersionUID = 1;

  private final String what;
  private final String remedy;

  /**
   * @param what what is the matter
   * @param remedy what to do about it
   */
  public CannotStart(String what, String remedy) {
    super("PTTHex Console cannot start: " + what + "\n" + remedy);
    this.what = what;
    this.remedy = remedy;
  }

  public String what() {
    return what;
  }

  public String remedy() {
    return remedy;
  }

  /** The same, for a command that begins the sentence in another way. */
  public String reason() {
    return what + "\n" + remedy;
  }
}
