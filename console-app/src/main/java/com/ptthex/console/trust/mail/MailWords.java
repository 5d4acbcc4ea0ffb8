package com.ptthex.console.trust.mail;

import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.trust.mail.MailFault;
import com.ptthex.shared.trust.mail.MailSecurity;

/** Words for what the server says by codes. */
final class MailWords {
  private MailWords() {}

  static MailText of(MailSecurity security) {
    return switch (security) {
      case STARTTLS -> MailText.STARTTLS;
      case TLS -> MailText.TLS;
      case PLAIN -> MailText.PLAIN;
    };
  }

  static MailText of(LetterKind kind) {
    return switch (kind) {
      case TEST -> MailText.KIND_TEST;
      case INVITATION -> MailText.KIND_INVITATION;
      case ADDRESS_CODE -> MailText.KIND_ADDRESS_CODE;
      case ADDRESS_CHANGED -> MailText.KIND_ADDRESS_CHANGED;
      case RESET_CODE -> MailText.KIND_RESET_CODE;
      case PASSWORD_RESET -> MailText.KIND_PASSWORD_RESET;
    };
  }

  static MailText of(MailFault fault) {
    return switch (fault) {
      case HOST_UNKNOWN -> MailText.HOST_UNKNOWN;
      case UNREACHABLE -> MailText.UNREACHABLE;
      case TIMED_OUT -> MailText.TIMED_OUT;
      case NO_TLS -> MailText.NO_TLS;
      case NOT_TRUSTED -> MailText.NOT_TRUSTED;
      case LOGIN_REFUSED -> MailText.LOGIN_REFUSED;
      case SENDER_REFUSED -> MailText.SENDER_REFUSED;
      case RECIPIENT_REFUSED -> MailText.RECIPIENT_REFUSED;
      case BUSY -> MailText.BUSY;
      case REFUSED -> MailText.REFUSED;
      case SILENT_AFTER_SENDING -> MailText.SILENT_AFTER_SENDING;
      case MAY_HAVE_BEEN_SENT -> MailText.MAY_HAVE_BEEN_SENT;
      case OUTLIVED -> MailText.OUTLIVED;
      case MAIL_IS_OFF -> MailText.MAIL_WAS_OFF;
      case UNEXPECTED -> MailText.UNEXPECTED;
    };
  }
}
