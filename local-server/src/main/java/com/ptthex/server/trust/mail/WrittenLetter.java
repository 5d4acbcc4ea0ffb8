package com.ptthex.server.trust.mail;

import com.ptthex.shared.trust.mail.LetterId;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.value.Label;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A letter as it goes over the wire. It knows whether all of it was written: only from then on can
 * a server have taken it.
 */
final class WrittenLetter extends MimeMessage {
  private final String id;
  private boolean whole;

  private WrittenLetter(Session session, String id) {
    super(session);
    this.id = id;
  }

  /** Makes one for a session. */
  interface Making {
    WrittenLetter in(Session session) throws MessagingException, IOException;
  }

  /**
   * @param from whom, as the reader knows them
   */
  record Envelope(LetterId id, MailAddress sender, Label from, MailAddress to, Instant at) {}

  static Making of(Envelope envelope, MailLanguage language, LetterText.Words words) {
    return session -> {
      // The same each time, so that who gets it twice can tell.
      var id = "<" + envelope.id().value() + "@" + envelope.sender().domain() + ">";
      var letter = new WrittenLetter(session, id);
      letter.setFrom(
          new InternetAddress(
              envelope.sender().value(), envelope.from().value(), StandardCharsets.UTF_8.name()));
      letter.setRecipient(
          Message.RecipientType.TO, new InternetAddress(envelope.to().value(), true));
      letter.setSubject(words.subject(), StandardCharsets.UTF_8.name());
      letter.setText(words.body(), StandardCharsets.UTF_8.name());
      letter.setSentDate(Date.from(envelope.at()));
      letter.setHeader("Auto-Submitted", "auto-generated");
      letter.setHeader("Content-Language", language == MailLanguage.ARABIC ? "ar" : "en");
      letter.saveChanges();
      return letter;
    };
  }

  boolean isWhole() {
    return whole;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    super.writeTo(out, ignored);
    whole = true;
  }
}
