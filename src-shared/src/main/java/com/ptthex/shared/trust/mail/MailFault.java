package com.ptthex.shared.trust.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a letter was not sent. Of what the server said nothing else is kept. */
public enum MailFault {
  /** No machine is known by the name. */
  HOST_UNKNOWN,
  /** Nobody answers there. */
  UNREACHABLE,
  TIMED_OUT,
  /** The server does not go over to TLS. */
  NO_TLS,
  /** Its certificate is another's, has ended, or is from nobody that is believed. */
  NOT_TRUSTED,
  LOGIN_REFUSED,
  SENDER_REFUSED,
  RECIPIENT_REFUSED,
  /** The server has no time now. */
  BUSY,
  /** The server does not take the letter, and will not later. */
  REFUSED,
  /** It was handed over, and then nothing was heard. */
  SILENT_AFTER_SENDING,
  /** It may have been sent already, so it is not sent again. */
  MAY_HAVE_BEEN_SENT,
  /** What it says is not true any more. */
  OUTLIVED,
  MAIL_IS_OFF,
  UNEXPECTED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<MailFault> of(String code) {
    return Arrays.stream(values()).filter(fault -> fault.code().equals(code)).findFirst();
  }
}
