package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.Expected;
import com.ptthex.shared.signed.Floor;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.signed.Trust;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.signed.Verification;
import com.ptthex.shared.trust.lan.SiteCertificate;
import com.ptthex.shared.value.Malformed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client makes of a bootstrap document. It looks at nothing but what it is handed; whoever
 * has it remembers what it answers.
 */
public final class BootstrapReader {
  /** A phone's clock may be a little behind that of the site. */
  public static final Duration LATITUDE = Duration.ofMinutes(5);

  /** A document brings its own list, which is as old as itself. */
  private static final Duration CRL_AGE = Duration.ofDays(3);

  private final Trust trust;

  /**
   * @param authority the one that the enrolment code proved
   */
  public BootstrapReader(SiteCertificate authority) {
    this.trust = new Trust(Optional.of(authority.x509()), List.of(), CRL_AGE);
  }

  /** What a client knows from the document that it read last. */
  public record Known(Customer customer, ServerName server, long version, long serial) {
    static Known of(Header header) {
      return new Known(
          header.customer(), header.server(), header.version().value(), header.serial().value());
    }

    /** It may read the same one again, and nothing older. */
    Floor floor() {
      return new Floor(version, serial - 1, Set.of());
    }
  }

  public sealed interface Reading {}

  /**
   * @param next to be remembered
   */
  public record Usable(ClientBootstrap told, Instant until, Known next) implements Reading {}

  /** Why the client does nothing by it; what it had before may be usable still. */
  public record Unusable(Verdict<ClientBootstrap> why) implements Reading {}

  /**
   * @param known nothing the first time: then the document says whose site it is, since nobody else
   *     can sign for this authority
   */
  public Reading read(byte[] file, Optional<Known> known, Instant now) {
    return switch (judged(file, known, now)) {
      case Verdict.Accepted<ClientBootstrap>(var document) ->
          new Usable(document.body(), document.header().notAfter(), Known.of(document.header()));
      case Verdict.NotYetValid<ClientBootstrap>(var from)
          when !from.isAfter(now.plus(LATITUDE)) && from.isAfter(now) ->
          read(file, known, from);
      case Verdict<ClientBootstrap> refused -> new Unusable(refused);
    };
  }

  private Verdict<ClientBootstrap> judged(byte[] file, Optional<Known> known, Instant now) {
    var named = known.or(() -> named(file));
    return Verification.of(
        file,
        trust,
        new Expected<>(
            ClientBootstrap.TYPE,
            named.map(Known::customer).orElse(new Customer("unknown")),
            named.map(Known::server).orElse(new ServerName("unknown")),
            ClientBootstrap.SCOPE,
            now,
            known.map(Known::floor).orElse(Floor.NONE)));
  }

  private static Optional<Known> named(byte[] file) {
    try {
      return Contents.of(file).document(ClientBootstrap.TYPE).map(it -> Known.of(it.header()));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }
}
