package com.ptthex.console.trust.licence;

import com.ptthex.console.testing.Desks;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.audit.SigningKey;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceApi.Document;
import com.ptthex.shared.trust.licence.LicenceApi.Earlier;
import com.ptthex.shared.trust.licence.LicenceApi.Feature;
import com.ptthex.shared.trust.licence.LicenceApi.Held;
import com.ptthex.shared.trust.licence.LicenceApi.Quota;
import com.ptthex.shared.trust.licence.LicenceApi.Rehearsal;
import com.ptthex.shared.trust.licence.LicenceApi.Stage;
import com.ptthex.shared.trust.licence.LicenceApi.Stopped;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.trust.licence.Renewal;
import com.ptthex.shared.trust.licence.Renewal.Seal;
import com.ptthex.shared.trust.licence.RenewalRequest;
import com.ptthex.shared.trust.licence.RenewalRequest.Holding;
import com.ptthex.shared.value.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Licences as a server tells of them. */
final class SampleLicence {
  static final DocumentId NOW = new DocumentId(new UUID(7, 2));
  static final DocumentId BEFORE = new DocumentId(new UUID(7, 1));
  private static final Instant UNTIL = day(40);

  private static final SigningKey KEY = SigningKey.made();
  private static final Renewal RENEWAL = asked();

  private SampleLicence() {}

  private static Instant day(int number) {
    return Desks.NOW.plus(Duration.ofDays(number));
  }

  static Held held(LicenceState state) {
    return new Held(
        state,
        new ServerName("site-4f0c-91ad-77e2"),
        Optional.of(document(NOW, 8)),
        List.of(
            new Feature(new LicenceLine("messaging"), true, true, false, true),
            new Feature(new LicenceLine("later-part"), false, true, false, false)),
        List.of(
            new Quota(
                new LicenceLine("numbers"),
                true,
                Optional.of(500),
                Optional.of(200),
                Optional.of(200))),
        List.of(
            new Stage(LicenceState.VALID, day(-300)),
            new Stage(LicenceState.GRACE, UNTIL),
            new Stage(LicenceState.READING, day(54)),
            new Stage(LicenceState.ENDED, day(84))),
        List.of(
            new Earlier(document(NOW, 8), true, Optional.empty()),
            new Earlier(document(BEFORE, 7), false, Optional.empty()),
            new Earlier(
                document(new DocumentId(new UUID(7, 0)), 3),
                false,
                Optional.of("document-revoked"))));
  }

  static Held none() {
    return new Held(
        LicenceState.UNTRUSTED,
        new ServerName("site-4f0c-91ad-77e2"),
        Optional.empty(),
        List.of(new Feature(new LicenceLine("messaging"), true, false, false, false)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Document document(DocumentId id, long serial) {
    return new Document(
        id,
        new Serial(serial),
        new Edition(serial),
        new Customer("harbour-guard"),
        day(-300),
        UNTIL,
        day(-301),
        day(-299));
  }

  static Rehearsal rehearsal(Instant at) {
    var ended = !at.isBefore(day(84));
    return new Rehearsal(
        at,
        ended ? LicenceState.ENDED : LicenceState.VALID,
        ended
            ? List.of(
                new Stopped("numbers.list", "licence-ended", Map.of("feature", "messaging")),
                new Stopped("numbers.assign", "licence-ended", Map.of("feature", "messaging")),
                new Stopped("alerts.list", "licence-ended", Map.of()))
            : List.of(),
        ended
            ? List.of("access.sign-in", "numbers.export")
            : List.of("access.sign-in", "numbers.export", "numbers.list", "alerts.list"));
  }

  static Renewal renewal() {
    return RENEWAL;
  }

  private static Renewal asked() {
    var request =
        new RenewalRequest(
            new ServerName("site-4f0c-91ad-77e2"),
            Optional.of(new Label("Harbour Guard")),
            LicenceState.GRACE,
            Optional.of(
                new Holding(
                    NOW,
                    new Serial(8),
                    new Edition(8),
                    new Customer("harbour-guard"),
                    UNTIL,
                    List.of(new LicenceLine("messaging")),
                    List.of(new Limit(new LicenceLine("numbers"), 500)))),
            Desks.NOW);
    return new Renewal(request, Optional.of(new Seal(KEY.shown().pem(), KEY.sign(request.text()))));
  }
}
