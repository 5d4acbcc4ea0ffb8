package com.ptthex.server.attention.alerts;

import com.ptthex.server.attention.alerts.Alert.Cause;
import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Subscriber;
import com.ptthex.server.kernel.ledger.Heard;
import com.ptthex.server.trust.licence.LicenceWarningReader;
import com.ptthex.server.trust.licence.LicenceWarningReader.Warned;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.About.OfLicence;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Notice;
import com.ptthex.shared.trust.licence.LicenceEvents;
import com.ptthex.shared.value.Uuid7;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Has the alerts of the licence raised, which time alone brings: every minute, when the server
 * starts, and at once when another licence holds or what is thought of it changes, which also ends
 * those that are over.
 */
final class LicenceWatch implements Subscriber {
  private static final String NAME = "licence-alerts";
  private static final Set<String> TURNS =
      Set.of(
          LicenceEvents.ACCEPTED.code(),
          LicenceEvents.ROLLED_BACK.code(),
          LicenceEvents.REVOKED.code(),
          LicenceEvents.TIME_SET.code());

  private final Ground ground;
  private final LicenceWarningReader licence;
  private final Settling settling;

  LicenceWatch(Ground ground, LicenceWarningReader licence) {
    this.ground = ground;
    this.licence = licence;
    this.settling = new Settling(ground, NAME);
  }

  Background everyMinute() {
    return new Every(
            Duration.ofMinutes(1),
            NAME,
            this::raiseIfUntold,
            "whether the licence ends soon was not looked at; the next look is in a minute")
        .atTheStart();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void hear(List<Heard> together) {
    if (together.stream().anyMatch(event -> TURNS.contains(event.type()))) {
      ground.store().<List<Alert>>reading(db -> new AlertStore(db).open()).stream()
          .filter(alert -> alert.told().cause().about() instanceof OfLicence)
          .forEach(settling::settleIfOver);
      raiseIfUntold();
    }
  }

  /** Looks first: it would leave a row for every minute. */
  private void raiseIfUntold() {
    var now = ground.clock().instant();
    ground
        .store()
        .<Optional<About>>reading(
            db ->
                licence
                    .now(db, now)
                    // Before the site is somebody's there is nobody to be told.
                    .filter(_ -> new UnitReader(db).customerName().isPresent())
                    .map(LicenceWatch::cause)
                    .filter(cause -> !new AlertStore(db).isKnown(cause))
                    .map(Cause::about))
        .map(Notice::new)
        .ifPresent(
            wish -> {
              // No key of before: what was settled since may be true once more.
              var call = Call.inside(NAME, Uuid7.next().toString(), wish);
              ground.pipeline().run(AlertsApi.NOTICE, call);
            });
  }

  private static Cause cause(Warned warned) {
    return new Cause(CauseReader.kind(warned.warning()), new OfLicence(warned.licence()));
  }
}
