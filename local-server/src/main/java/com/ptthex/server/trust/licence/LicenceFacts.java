package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.LicenceApi.Stage;
import com.ptthex.shared.trust.licence.LicenceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the licence gate looks at beside the time.
 *
 * @param verdict what is thought of the licence that holds, as of when it was accepted; missing
 *     when none ever was
 */
record LicenceFacts(Verdict<Licence> verdict, LicenceChoice choice) {

  Optional<SignedDocument<Licence>> licence() {
    return verdict instanceof Verdict.Accepted<Licence>(var document)
        ? Optional.of(document)
        : Optional.empty();
  }

  boolean everAccepted() {
    return !(verdict instanceof Verdict.Missing<Licence>);
  }

  /**
   * @param movedBack whether the clock shows an earlier time than it must be
   */
  LicenceState state(Instant now, boolean movedBack) {
    return switch (verdict) {
      case Verdict.Missing<Licence> _ -> LicenceState.NONE;
      case Verdict.Revoked<Licence> _ -> LicenceState.REVOKED;
      case Verdict.Accepted<Licence>(var document) ->
          movedBack || now.isBefore(document.header().notBefore())
              ? LicenceState.CLOCK_MOVED_BACK
              : reached(document, now);
      default -> LicenceState.UNTRUSTED;
    };
  }

  private static LicenceState reached(SignedDocument<Licence> document, Instant now) {
    return stages(document).stream()
        .filter(stage -> !now.isBefore(stage.from()))
        .reduce((_, later) -> later)
        .map(Stage::state)
        .orElse(LicenceState.CLOCK_MOVED_BACK);
  }

  /** What its time brings, one after the other; a stage of no length is none. */
  static List<Stage> stages(SignedDocument<Licence> document) {
    var header = document.header();
    var graceEnds = ends(header).plus(Duration.ofDays(document.body().graceDays()));
    var readingEnds = graceEnds.plus(Duration.ofDays(document.body().readingDays()));
    return Stream.of(
            new Stage(LicenceState.VALID, header.notBefore()),
            new Stage(LicenceState.GRACE, ends(header)),
            new Stage(LicenceState.READING, graceEnds),
            new Stage(LicenceState.ENDED, readingEnds))
        .filter(
            stage ->
                switch (stage.state()) {
                  case GRACE -> document.body().graceDays() > 0;
                  case READING -> document.body().readingDays() > 0;
                  default -> true;
                })
        .toList();
  }

  /** Its last moment still belongs to it. */
  private static Instant ends(Header header) {
    return header.notAfter().plusNanos(1_000);
  }
}
