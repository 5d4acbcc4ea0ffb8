package com.ptthex.server.trust.mail;

import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.value.Label;
import java.time.Instant;
import java.util.Optional;

/**
 * What a letter is to say, and to whom. Of one that is not sent yet all of this lies in the vault.
 *
 * @param name of whom it is to
 * @param by who had it sent, where it tells that
 * @param until from then on it is not sent any more
 */
public record Letter(
    LetterKind kind,
    MailAddress to,
    MailLanguage language,
    Optional<Label> name,
    Optional<Label> by,
    Optional<EntryCode> code,
    Instant until) {

  /** One that tells of something and carries no code. */
  public static Letter telling(
      LetterKind kind, MailAddress to, MailLanguage language, Label name, Instant until) {
    return new Letter(
        kind, to, language, Optional.of(name), Optional.empty(), Optional.empty(), until);
  }

  /** One for the sake of its code. */
  public static Letter carrying(
      LetterKind kind,
      MailAddress to,
      MailLanguage language,
      Label name,
      EntryCode code,
      Instant until) {
    return new Letter(
        kind, to, language, Optional.of(name), Optional.empty(), Optional.of(code), until);
  }

  public Letter by(Label sender) {
    return new Letter(kind, to, language, name, Optional.of(sender), code, until);
  }
}
