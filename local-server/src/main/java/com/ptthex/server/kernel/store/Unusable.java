package com.ptthex.server.kernel.store;

/** Why a database is not opened. */
public sealed class Unusable extends Exception {
  private static final long serialVersionUID = 1;

  private Unusable(String why) {
    super(why);
  }

  /** A newer version of the product has written there. */
  public static final class NewerData extends Unusable {
    private static final long serialVersionUID = 1;

    NewerData() {
      super("data of a newer version");
    }
  }

  /** Nothing answers there, or not to this user. */
  public static final class Unreachable extends Unusable {
    private static final long serialVersionUID = 1;

    Unreachable() {
      super("no connection");
    }
  }

  /** A part of it cannot be read, and what was in it would be taken for nothing. */
  public static final class Damaged extends Unusable {
    private static final long serialVersionUID = 1;

    Damaged() {
      super("damaged");
    }
  }

  /** Its tables could not be brought up to date; what was there is as it was. */
  public static final class NotMigrated extends Unusable {
    private static final long serialVersionUID = 1;

    NotMigrated() {
      super("not migrated");
    }
  }
}
