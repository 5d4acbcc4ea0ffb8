package com.ptthex.shared.messaging.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a provider's trouble comes to for people: not which code it gave, but what stands in the way
 * and so what to do. Each has its words in the console.
 */
public enum ProviderError {
  // The connection.
  /** Nobody answers there. */
  NOT_REACHED(Remedy.TIME),
  /** There was an answer to wait for, and it did not come in time. */
  TIMED_OUT(Remedy.TIME),
  /** The provider says that something is wrong on its side. */
  IN_TROUBLE(Remedy.TIME),
  /** More was asked than it takes at once. */
  TOO_FAST(Remedy.TIME),
  /** Asking was left off for a while, because nothing came of it. */
  RESTING(Remedy.TIME),
  /** It answers, but not as it says of itself that it does. */
  NOT_UNDERSTOOD(Remedy.SUPPORT),
  /** We asked for something in a way that it does not take. */
  ASKED_WRONGLY(Remedy.SUPPORT),
  NOT_FOUND(Remedy.CHANGE),
  NOT_CONNECTED(Remedy.ACCOUNT),

  // The account.
  CREDENTIALS_REFUSED(Remedy.ACCOUNT),
  /** The account is known, but what was asked is not among its rights. */
  NOT_PERMITTED(Remedy.ACCOUNT),
  ACCOUNT_SUSPENDED(Remedy.ACCOUNT),
  ACCOUNT_CLOSED(Remedy.ACCOUNT),
  /** An account that only tries things out may not do it. */
  TRIAL_ONLY(Remedy.ACCOUNT),
  NO_CREDIT(Remedy.ACCOUNT),
  /** As much as the account may send in a day, or altogether. */
  ACCOUNT_LIMIT(Remedy.TIME),
  SENDING_TURNED_OFF(Remedy.ACCOUNT),

  // Getting a number.
  /** Somebody else was faster. */
  NUMBER_TAKEN(Remedy.CHANGE),
  NO_NUMBERS_THERE(Remedy.CHANGE),
  NUMBER_MALFORMED(Remedy.CHANGE),
  /** Its country wants an address of whoever has it. */
  ADDRESS_NEEDED(Remedy.PAPERS),
  /** Its country wants proof of who has it. */
  PAPERS_NEEDED(Remedy.PAPERS),

  // The number that it is sent from.
  NUMBER_NOT_OURS(Remedy.CHANGE),
  NUMBER_CANNOT_TEXT(Remedy.CHANGE),
  /** It may text, but not to there. */
  NUMBER_CANNOT_REACH(Remedy.CHANGE),
  NUMBER_NOT_REGISTERED(Remedy.PAPERS),
  REGISTRATION_UNDER_WAY(Remedy.TIME),
  REGISTRATION_SUSPENDED(Remedy.PAPERS),
  NUMBER_NOT_VERIFIED(Remedy.PAPERS),
  NUMBER_DAILY_LIMIT(Remedy.TIME),
  NUMBER_QUEUE_FULL(Remedy.TIME),

  // Whom it is sent to.
  RECIPIENT_MALFORMED(Remedy.CHANGE),
  /** A landline, or one that takes no texts. */
  RECIPIENT_CANNOT_TEXT(Remedy.CHANGE),
  /** Switched off, or out of coverage. */
  RECIPIENT_UNREACHABLE(Remedy.TIME),
  RECIPIENT_UNKNOWN(Remedy.CHANGE),
  RECIPIENT_OPTED_OUT(Remedy.CHANGE),
  /** The recipient, or their network, takes none from this number. */
  RECIPIENT_BLOCKS(Remedy.CHANGE),
  COUNTRY_NOT_OPEN(Remedy.ACCOUNT),

  // What is sent, and how it goes.
  TEXT_MISSING(Remedy.CHANGE),
  TEXT_TOO_LONG(Remedy.CHANGE),
  TEXT_REFUSED(Remedy.CHANGE),
  /** A network took it for unwanted. */
  TEXT_FILTERED(Remedy.CHANGE),
  ATTACHMENT_REFUSED(Remedy.CHANGE),
  PRICE_TOO_HIGH(Remedy.CHANGE),
  OUTLIVED(Remedy.TIME),
  CANCELLED(Remedy.CHANGE),
  /** Machines seemed to answer each other without end. */
  LOOP_STOPPED(Remedy.CHANGE),
  NETWORK_BUSY(Remedy.TIME),
  /** Only a part of what came in arrived. */
  PART_MISSING(Remedy.CHANGE),
  /** Whoever carries it further does not say why it did not arrive. */
  NO_REASON_GIVEN(Remedy.TIME),

  // How it reaches us.
  SITE_NOT_REACHED(Remedy.SITE),
  SITE_NOT_TRUSTED(Remedy.SITE),
  SITE_ANSWERED_WRONGLY(Remedy.SUPPORT),
  SITE_ADDRESS_REFUSED(Remedy.SITE),

  /** It said why, and nobody here knows the code. */
  UNKNOWN(Remedy.SUPPORT);

  /** What mends it. */
  public enum Remedy {
    /** It passes by itself. */
    TIME,
    /** Something else must be asked for. */
    CHANGE,
    /** The Owner, at the provider. */
    ACCOUNT,
    /** The Owner shows the authorities something, through the provider. */
    PAPERS,
    /** Whoever looks after this site and its line. */
    SITE,
    /** Nobody here. */
    SUPPORT
  }

  private final Remedy remedy;

  ProviderError(Remedy remedy) {
    this.remedy = remedy;
  }

  public Remedy remedy() {
    return remedy;
  }

  /** Whether the same may work later without anybody's doing. */
  public boolean passes() {
    return remedy == Remedy.TIME;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ProviderError> of(String code) {
    return Arrays.stream(values()).filter(error -> error.code().equals(code)).findFirst();
  }
}
