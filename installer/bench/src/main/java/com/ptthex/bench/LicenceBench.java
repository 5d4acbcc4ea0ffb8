package com.ptthex.bench;

import com.ptthex.shared.contract.Terms;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.trust.licence.Licence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;

/**
 * How long a site takes to judge a signed document, beside the least that anybody must do for it in
 * the JDK: one signature and one path of certificates.
 */
final class LicenceBench implements Bench {
  private static final int WARM = 400;
  private static final int TAKEN_BACK = 200;
  private static final int LINES = 40;
  private static final int MOST_MILLIS = 5;

  @Override
  public String name() {
    return "licence";
  }

  @Override
  public String purpose() {
    return "a licence judged, beside the bare signature and path of the JDK";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var rounds = terms.quick() ? 1_000 : 10_000;
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var made = new SampleDocument(now, LINES, TAKEN_BACK);
    terms.say(
        "%s. %,d bytes, %d certificates taken back, %,d rounds."
            .formatted(Machine.told(), made.document().length, TAKEN_BACK, rounds));
    var bare = new BareSignature(made, now);
    warm(made, now, bare);
    // In turns, so that what the machine does meanwhile befalls both.
    var own = LongStream.builder();
    var peer = LongStream.builder();
    for (var round = 0; round < rounds; round++) {
      own.add(timed(() -> mustBeAccepted(made.judged(now))));
      peer.add(timed(bare::check));
    }
    var verified = Percentiles.of(own.build());
    var least = Percentiles.of(peer.build());
    tell(terms, "judged", verified);
    tell(terms, "bare JDK", least);
    var figures =
        new Figures(name())
            .durations("verify", verified)
            .peer("jdk.p50", least.millis(50))
            .peer("jdk.p99", least.millis(99))
            .ratio("toJdk.p50", verified.millis(50) / least.millis(50))
            .floor("verify.p99", MOST_MILLIS);
    OpenSsl.verifying(made, terms.quick() ? 20 : 100)
        .ifPresent(
            took -> {
              tell(terms, "openssl cms", took);
              figures.peer("openssl.p50", took.millis(50));
            });
    return figures;
  }

  private static void warm(SampleDocument made, Instant now, BareSignature bare) throws Exception {
    for (var round = 0; round < WARM; round++) {
      mustBeAccepted(made.judged(now));
      bare.check();
    }
  }

  private static void mustBeAccepted(Verdict<Licence> verdict) {
    if (!(verdict instanceof Verdict.Accepted)) {
      throw new IllegalStateException("the sample is not believed: " + verdict.code());
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private static long timed(Step step) throws Exception {
    var began = System.nanoTime();
    step.run();
    return System.nanoTime() - began;
  }

  private static void tell(Terms terms, String name, Percentiles took) {
    terms.say(
        "%-12s p50 %.3f ms, p95 %.3f ms, p99 %.3f ms, worst %.3f ms"
            .formatted(
                name, took.millis(50), took.millis(95), took.millis(99), took.worstMillis()));
  }
}
