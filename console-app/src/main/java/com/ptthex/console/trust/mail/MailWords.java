package com.ptthex.console.trust.mail;

import com.ptthex.shared.trust.mail.LetterKind;
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
}
