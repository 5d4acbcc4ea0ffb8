package com.ptthex.server.trust.mail;

import com.ptthex.server.trust.mail.MailSetting.Server;
import com.ptthex.shared.trust.mail.MailFault;
import com.ptthex.shared.trust.mail.MailSecurity;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands a letter to a mail server. Nothing of what the server says leaves this class but which of a
 * few faults it comes to.
 */
final class Smtp {
  private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(10);
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(20);

  private static final int GREETED = 250;

  private final Duration connection;
  private final Duration answer;

  Smtp() {
    this(FOR_A_CONNECTION, FOR_AN_ANSWER);
  }

  /**
   * @param answer how long the server may be silent
   */
  Smtp(Duration connection, Duration answer) {
    this.connection = connection;
    this.answer = answer;
  }

  /** What came of handing it over. */
  sealed interface Handed {
    record Over() implements Handed {}

    /** It is certain that the server has not taken it. */
    record Refused(MailFault fault) implements Handed {}

    /** The whole of it was on its way when the server fell silent. */
    record InDoubt() implements Handed {}
  }

  Handed hand(Server server, Optional<String> password, WrittenLetter.Making letter) {
    try {
      var session = Session.getInstance(properties(server));
      return hand(new SMTPTransport(session, null), server, password, letter.in(session));
    } catch (MessagingException | IOException | GeneralSecurityException failure) {
      return new Handed.Refused(SmtpFaults.of(failure, 0, MailFault.UNEXPECTED));
    }
  }

  private static Handed hand(
      SMTPTransport transport, Server server, Optional<String> password, WrittenLetter letter) {
    try {
      if (leavesInPlain(server)) {
        return new Handed.Refused(MailFault.NO_TLS);
      }
      connect(transport, server, password);
      transport.sendMessage(letter, letter.getAllRecipients());
      return new Handed.Over();
    } catch (MessagingException | IOException failure) {
      return letter.isWhole() && SmtpFaults.said(failure).isEmpty()
          ? new Handed.InDoubt()
          : new Handed.Refused(
              SmtpFaults.of(failure, transport.getLastReturnCode(), otherwise(transport, server)));
    } finally {
      close(transport);
    }
  }

  /** Where all was well as far as it went, what was missing is that it goes over to TLS. */
  private static MailFault otherwise(SMTPTransport transport, Server server) {
    var greeted = transport.getLastReturnCode() == GREETED;
    return server.security() == MailSecurity.STARTTLS && greeted
        ? MailFault.NO_TLS
        : MailFault.UNREACHABLE;
  }

  private static void close(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException _) {
      // What was handed over stays so, whether we took our leave or not.
    }
  }

  private static void connect(SMTPTransport transport, Server server, Optional<String> password)
      throws MessagingException {
    var login = server.account().map(account -> account.login().value());
    transport.connect(
        server.host().value(),
        server.port().value(),
        login.orElse(null),
        login.flatMap(_ -> password).orElse(null));
  }

  /** Whatever it is called, by where its name leads. */
  private static boolean leavesInPlain(Server server) throws IOException {
    return server.security() == MailSecurity.PLAIN
        && !InetAddress.getByName(server.host().value()).isLoopbackAddress();
  }

  private Properties properties(Server server) throws IOException, GeneralSecurityException {
    var properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", millis(connection));
    properties.setProperty("mail.smtp.timeout", millis(answer));
    properties.setProperty("mail.smtp.writetimeout", millis(answer));
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.account().isPresent()));
    properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    properties.setProperty("mail.smtp.quitwait", "false");
    // Our own name is nobody's business, and to look it up may take long.
    properties.setProperty("mail.smtp.localhost", "localhost.invalid");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    switch (server.security()) {
      case PLAIN -> {}
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
    }
    if (server.authority().isPresent()) {
      properties.put("mail.smtp.ssl.socketFactory", Believed.sockets(server.authority().get()));
    }
    return properties;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
