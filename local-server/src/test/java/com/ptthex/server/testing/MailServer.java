package com.ptthex.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.SiteAuthority;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailApi.Change;
import com.ptthex.shared.trust.mail.MailAuthority;
import com.ptthex.shared.trust.mail.MailHost;
import com.ptthex.shared.trust.mail.MailLogin;
import com.ptthex.shared.trust.mail.MailPassword;
import com.ptthex.shared.trust.mail.MailPort;
import com.ptthex.shared.trust.mail.MailSecurity;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.ServerSocketCreator;

/** A real mail server on loopback, which does what a test wants of it. */
public final class MailServer implements AutoCloseable {
  private static final String LOGIN = "console@example.org";
  private static final String PASSWORD = "postage paid";
  private static final char[] NO_SECRET = "of a test".toCharArray();
  private static final Period VALID =
      new Period(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2090-01-01T00:00:00Z"));

  private final SiteAuthority authority = SiteAuthority.made(VALID);
  private final BlockingQueue<Mail> taken = new LinkedBlockingQueue<>();
  private final Queue<Whim> whims = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch silent = new CountDownLatch(1);
  private final OpenDoor door;
  private final MailSecurity security;
  private final SMTPServer server;

  /** A letter as it arrived. */
  public record Mail(String from, String to, String raw) {
    private MimeMessage parsed() throws MessagingException {
      var bytes = new ByteArrayInputStream(raw.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return new MimeMessage(Session.getInstance(new Properties()), bytes);
    }

    public String header(String name) {
      try {
        return parsed().getHeader(name, "\n");
      } catch (MessagingException failure) {
        throw new AssertionError(failure);
      }
    }

    public String subject() {
      try {
        return parsed().getSubject();
      } catch (MessagingException failure) {
        throw new AssertionError(failure);
      }
    }

    public String text() {
      try {
        return ((String) parsed().getContent()).replace("\r\n", "\n");
      } catch (MessagingException | IOException failure) {
        throw new AssertionError(failure);
      }
    }

    /** The only thing in it that looks like a code. */
    public String code() {
      return text()
          .lines()
          .filter(line -> line.matches("([0-9A-Z]+-){3,}[0-9A-Z]+"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** What the server does about the next letter instead of taking it. */
  private sealed interface Whim {
    record Refuse(int code) implements Whim {}

    record RefuseRecipient(int code) implements Whim {}

    record TakeAndFallSilent() implements Whim {}
  }

  private MailServer(MailSecurity security, Set<String> names) {
    this.security = security;
    this.door = OpenDoor.made();
    var tls = tls(names);
    var builder =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("mail.example.org")
            .messageHandlerFactory(this::handler)
            .serverSocketFactory((ServerSocketCreator) () -> door)
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory((login, password, _) -> let(login, password)));
    this.server =
        switch (security) {
          case PLAIN -> builder.build();
          case TLS -> builder.serverSocketFactory(tls).build();
          case STARTTLS -> builder.enableTLS().requireTLS().startTlsSocketFactory(tls).build();
        };
    server.start();
  }

  public static MailServer by(MailSecurity security) {
    return new MailServer(security, Set.of("localhost", "127.0.0.1"));
  }

  /** One whose certificate is for another name than it is called by. */
  public static MailServer ofAnotherName(MailSecurity security) {
    return new MailServer(security, Set.of("elsewhere.example.org"));
  }

  private SSLContext tls(Set<String> names) {
    try {
      var key = SiteAuthority.newServerKey();
      var chain =
          new X509Certificate[] {
            authority.certify(names, key.getPublic(), VALID), authority.certificate()
          };
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key.getPrivate(), NO_SECRET, chain);
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, NO_SECRET);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void let(String login, String password) throws LoginFailedException {
    if (!login.equals(LOGIN) || !password.equals(PASSWORD)) {
      throw new LoginFailedException();
    }
  }

  private MessageHandler handler(MessageContext context) {
    return new MessageHandler() {
      private String from = "";
      private String to = "";

      @Override
      public void from(String address) {
        from = address;
      }

      @Override
      public void recipient(String address) throws RejectException {
        if (whims.peek() instanceof Whim.RefuseRecipient(var code)) {
          whims.remove();
          throw new RejectException(code, "no " + address + " here, said with " + PASSWORD);
        }
        to = address;
      }

      @Override
      public String data(java.io.InputStream content) throws RejectException, IOException {
        var raw = new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return switch (whims.poll()) {
          case Whim.Refuse(var code) -> throw new RejectException(code, "not now: " + PASSWORD);
          case Whim.TakeAndFallSilent() -> {
            taken.add(new Mail(from, to, raw));
            silent.countDown();
            untilClosed();
            yield "250 too late";
          }
          case null, default -> {
            taken.add(new Mail(from, to, raw));
            yield "250 taken";
          }
        };
      }

      @Override
      public void done() {}
    };
  }

  private void untilClosed() {
    try {
      var _ = closing.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  public void refuseNext(int code) {
    whims.add(new Whim.Refuse(code));
  }

  public void refuseNextRecipient(int code) {
    whims.add(new Whim.RefuseRecipient(code));
  }

  /** As if its answer had been lost on the way. */
  public void takeNextAndFallSilent() {
    whims.add(new Whim.TakeAndFallSilent());
  }

  public void awaitSilence() throws InterruptedException {
    assertThat(silent.await(30, TimeUnit.SECONDS)).as("fell silent").isTrue();
  }

  public MailPort port() {
    return new MailPort(server.getPortAllocated());
  }

  public MailAuthority authority() {
    return new MailAuthority(Base64.getEncoder().encodeToString(authority.encoded()));
  }

  /** What somebody enters who has mail go by this server. */
  public Change settings(Version version) {
    var plain = security == MailSecurity.PLAIN;
    return new Change(
        new MailHost("127.0.0.1"),
        port(),
        security,
        plain ? Optional.empty() : Optional.of(authority()),
        plain ? Optional.empty() : Optional.of(new MailLogin(LOGIN)),
        plain ? Optional.empty() : Optional.of(new MailPassword(PASSWORD)),
        new MailAddress("console@example.org"),
        Optional.empty(),
        new Note("The house has a mail server"),
        version);
  }

  /** What stands in no log, answer or row. */
  public static String password() {
    return PASSWORD;
  }

  /** The next that arrives. */
  public Mail next() throws InterruptedException {
    var mail = taken.poll(30, TimeUnit.SECONDS);
    assertThat(mail).as("a letter").isNotNull();
    return mail;
  }

  public int left() {
    return taken.size();
  }

  @Override
  public void close() {
    // First the connections, so that whoever fell silent is not heard once more.
    door.close();
    closing.countDown();
    server.stop();
  }
}
