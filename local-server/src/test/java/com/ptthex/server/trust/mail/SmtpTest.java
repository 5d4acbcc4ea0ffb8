package com.ptthex.server.trust.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.MailServer;
import com.ptthex.server.trust.mail.MailSetting.Account;
import com.ptthex.server.trust.mail.MailSetting.Server;
import com.ptthex.server.trust.mail.Smtp.Handed;
import com.ptthex.server.trust.mail.WrittenLetter.Envelope;
import com.ptthex.shared.trust.mail.LetterId;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailFault;
import com.ptthex.shared.trust.mail.MailHost;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.trust.mail.MailPort;
import com.ptthex.shared.trust.mail.MailSecurity;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Handing letters to a real mail server, by every way and in trouble. */
final class SmtpTest {
  private static final MailAddress READER = new MailAddress("reader@example.org");
  private static final Smtp SMTP = new Smtp(Duration.ofSeconds(5), Duration.ofSeconds(5));
  private static final Smtp IMPATIENT = new Smtp(Duration.ofSeconds(5), Duration.ofMillis(500));

  private static Server at(MailServer server, MailSecurity security) {
    var entered = server.settings(new Version(0));
    return new Server(
        entered.host(),
        entered.port(),
        security,
        entered.authority(),
        entered.login().map(login -> new Account(login, Optional.empty())));
  }

  private static Handed hand(Smtp smtp, Server server, Optional<String> password) {
    var envelope =
        new Envelope(
            LetterId.made(),
            new MailAddress("console@example.org"),
            new Label("The site"),
            READER,
            Instant.parse("2026-03-01T08:00:00Z"));
    var words = new LetterText.Words("مرحبًا", "A line\n.\nand one after a dot\n");
    return smtp.hand(server, password, WrittenLetter.of(envelope, MailLanguage.ENGLISH, words));
  }

  private static Handed hand(Server server) {
    return hand(SMTP, server, Optional.of(MailServer.password()));
  }

  private static Handed refused(MailFault fault) {
    return new Handed.Refused(fault);
  }

  @ParameterizedTest
  @EnumSource(MailSecurity.class)
  void aLetterArrivesWholeByEveryWay(MailSecurity security) throws Exception {
    try (var server = MailServer.by(security)) {
      assertThat(hand(at(server, security))).isEqualTo(new Handed.Over());
      var mail = server.next();
      assertThat(mail.to()).isEqualTo(READER.value());
      assertThat(mail.subject()).isEqualTo("مرحبًا");
      assertThat(mail.text().strip()).isEqualTo("A line\n.\nand one after a dot");
      assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    }
  }

  @Test
  void aServerThatDoesNotGoOverToTlsIsGivenNothing() {
    try (var server = MailServer.by(MailSecurity.PLAIN)) {
      assertThat(hand(at(server, MailSecurity.STARTTLS))).isEqualTo(refused(MailFault.NO_TLS));
      assertThat(server.left()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MailSecurity.class,
      names = {"TLS", "STARTTLS"})
  void nobodyIsBelievedWhoseCertificateIsNotTheirs(MailSecurity security) {
    try (var server = MailServer.ofAnotherName(security);
        var other = MailServer.by(security)) {
      assertThat(hand(at(server, security))).isEqualTo(refused(MailFault.NOT_TRUSTED));
      var known = at(other, security);
      var strangers =
          new Server(
              known.host(),
              known.port(),
              security,
              Optional.of(server.authority()),
              known.account());
      assertThat(hand(strangers)).isEqualTo(refused(MailFault.NOT_TRUSTED));
      var publicOnly =
          new Server(known.host(), known.port(), security, Optional.empty(), known.account());
      assertThat(hand(publicOnly)).isEqualTo(refused(MailFault.NOT_TRUSTED));
      assertThat(server.left() + other.left()).isZero();
    }
  }

  @Test
  void aWrongPasswordAndARefusalEachHaveTheirName() {
    try (var server = MailServer.by(MailSecurity.STARTTLS)) {
      var at = at(server, MailSecurity.STARTTLS);
      assertThat(hand(SMTP, at, Optional.of("not paid")))
          .isEqualTo(refused(MailFault.LOGIN_REFUSED));
      server.refuseNext(451);
      assertThat(hand(at)).isEqualTo(refused(MailFault.BUSY));
      server.refuseNext(554);
      assertThat(hand(at)).isEqualTo(refused(MailFault.REFUSED));
      server.refuseNextRecipient(450);
      assertThat(hand(at)).isEqualTo(refused(MailFault.BUSY));
      server.refuseNextRecipient(550);
      assertThat(hand(at)).isEqualTo(refused(MailFault.RECIPIENT_REFUSED));
      assertThat(server.left()).isZero();
    }
  }

  @Test
  void whoFallsSilentAfterTheLastDotMayHaveTakenIt() throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS)) {
      server.takeNextAndFallSilent();
      var handed =
          hand(IMPATIENT, at(server, MailSecurity.STARTTLS), Optional.of(MailServer.password()));
      assertThat(handed).isEqualTo(new Handed.InDoubt());
      assertThat(server.next().to()).isEqualTo(READER.value());
    }
  }

  @Test
  void whoNeverSaysAnythingIsNotWaitedFor() throws IOException {
    try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var server = plain("127.0.0.1", mute.getLocalPort());
      assertThat(hand(IMPATIENT, server, Optional.empty())).isEqualTo(refused(MailFault.TIMED_OUT));
    }
  }

  @Test
  void nobodyThereAndNoSuchNameAreToldApart() throws IOException {
    int free;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = closed.getLocalPort();
    }
    assertThat(hand(plain("127.0.0.1", free))).isEqualTo(refused(MailFault.UNREACHABLE));
    var nowhere =
        new Server(
            new MailHost("nowhere.invalid"),
            new MailPort(free),
            MailSecurity.TLS,
            Optional.empty(),
            Optional.empty());
    assertThat(hand(nowhere)).isEqualTo(refused(MailFault.HOST_UNKNOWN));
  }

  @Test
  void inPlainNothingLeavesTheMachineWhateverItsNameLeadsTo() {
    // Nobody may be called from a test, and nobody is: it is refused before.
    var outside = plain("192.0.2.1", 25);
    assertThat(hand(outside)).isEqualTo(refused(MailFault.NO_TLS));
  }

  private static Server plain(String host, int port) {
    return new Server(
        new MailHost(host),
        new MailPort(port),
        MailSecurity.PLAIN,
        Optional.empty(),
        Optional.empty());
  }
}
