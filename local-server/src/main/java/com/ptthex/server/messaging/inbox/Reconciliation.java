package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.inbox.ProviderLink.Tie;
import com.ptthex.server.messaging.provider.Carried;
import com.ptthex.server.messaging.provider.PageMark;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Ended;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Asks the provider what it has, from where all was confirmed last, and takes what is not here. So
 * nothing is lost because nobody could tell us of it. What is confirmed moves ahead only after all
 * of it is on the disk: cut off anywhere, the same is asked again and taken once.
 */
final class Reconciliation {
  /** Providers do not list at once all that they have. */
  static final Duration OVERLAP = Duration.ofMinutes(10);

  /** Of a site that has never asked, as much as may have come while it was being set up. */
  static final Duration AT_FIRST = Duration.ofDays(1);

  /** Whoever has not asked for so long did not hear either; but for who seldom asks. */
  static final Duration DARK = Duration.ofMinutes(10);

  private static final int MISSED_ROUNDS = 3;

  /** What came just now is still on its way to us where the provider tells by itself. */
  static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

  private static final String MACHINE = "reconciliation";
  private static final int AT_ONCE = 200;

  private final Store store;
  private final Pipeline pipeline;
  private final Clock clock;
  private final Taking taking;

  private final BroughtReader brought;

  Reconciliation(Store store, Pipeline pipeline, Clock clock, BroughtReader brought) {
    this.brought = brought;
    this.store = store;
    this.pipeline = pipeline;
    this.clock = clock;
    this.taking = new Taking(pipeline, MACHINE);
  }

  /** What one look came to. */
  private static final class Tally {
    private int found;
    private int recovered;
    private int failed;
  }

  /** Somebody else compares by now: what this one found is found by them. */
  private static final class Superseded extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * One comparison from its beginning to its end.
   *
   * @param goesOn asked again and again; when it does not, nothing comes of the comparison
   */
  Optional<Run> run(Tie tie, BooleanSupplier goesOn) {
    try {
      return Optional.of(compared(tie, goesOn));
    } catch (Superseded _) {
      return Optional.empty();
    }
  }

  private Run compared(Tie tie, BooleanSupplier goesOn) throws Superseded {
    var began = now();
    var confirmed = store.reading(db -> new ReconciliationStore(db).confirmedUntil());
    var from = confirmed.map(until -> until.minus(OVERLAP)).orElse(began.minus(AT_FIRST));
    var until = tie.address().isPresent() ? began.minus(ON_ITS_WAY) : began;
    var dark = confirmed.filter(last -> last.plus(dark()).isBefore(began));
    var tally = new Tally();
    try {
      var listed = listed(tie, from, goesOn);
      take(arrived(listed, until), tally, goesOn);
      AnswersAsked.of(store, pipeline).told(listed, now());
      return ended(told(began, from, dark, tally, Optional.empty()), Optional.of(until));
    } catch (ProviderFault fault) {
      return ended(told(began, from, dark, tally, Optional.of(fault.error())), Optional.empty());
    }
  }

  private Duration dark() {
    Duration every = store.reading(db -> ArrivalReader.every(db, brought.now(db)));
    var several = every.multipliedBy(MISSED_ROUNDS);
    return several.compareTo(DARK) > 0 ? several : DARK;
  }

  private static void mustGoOn(BooleanSupplier goesOn) throws Superseded {
    if (!goesOn.getAsBoolean()) {
      throw new Superseded();
    }
  }

  private Run told(
      Instant began,
      Instant from,
      Optional<Instant> dark,
      Tally tally,
      Optional<ProviderError> trouble) {
    return new Run(began, now(), from, dark, tally.found, tally.recovered, tally.failed, trouble);
  }

  private static List<Carried> listed(Tie tie, Instant from, BooleanSupplier goesOn)
      throws ProviderFault, Superseded {
    var all = new ArrayList<Carried>();
    Optional<PageMark> mark = Optional.empty();
    do {
      var page = tie.provider().messagesSince(from, mark);
      all.addAll(page.rows());
      mark = page.next();
      mustGoOn(goesOn);
    } while (mark.isPresent());
    return all;
  }

  /** In the order in which they were sent, whichever way the provider lists them. */
  private static List<Carried> arrived(List<Carried> listed, Instant until) {
    return listed.stream()
        .filter(message -> message.direction() == Carried.Direction.IN)
        .filter(message -> !message.at().isAfter(until))
        .sorted(Comparator.comparing(Carried::at))
        .toList();
  }

  private void take(List<Carried> all, Tally tally, BooleanSupplier goesOn) throws Superseded {
    for (var begin = 0; begin < all.size(); begin += AT_ONCE) {
      mustGoOn(goesOn);
      var some = all.subList(begin, Math.min(begin + AT_ONCE, all.size()));
      var known = known(some);
      some.forEach(message -> take(message, known, tally));
    }
  }

  private Map<MessageKey, Boolean> known(List<Carried> some) {
    var keys = some.stream().map(Reconciliation::keyOf).toList();
    return store.reading(db -> new MessageStore(db).dated(keys));
  }

  private static MessageKey keyOf(Carried message) {
    return MessageKey.of(message.key().value());
  }

  private void take(Carried message, Map<MessageKey, Boolean> known, Tally tally) {
    tally.found++;
    if (known.getOrDefault(keyOf(message), false)) {
      return;
    }
    var form = TwilioForm.of(message);
    var came =
        taking.message(
            form.form().written(), Channel.MESSAGES, () -> form.message(Optional.empty()));
    switch (came) {
      case NEW -> tally.recovered++;
      case KEPT -> tally.failed++;
      case DATED, KNOWN, KEPT_BEFORE -> {}
    }
  }

  /** Of what nobody needs to hear no row is made but its own. */
  private Run ended(Run run, Optional<Instant> until) {
    var before = store.reading(db -> new ReconciliationStore(db).trouble());
    var isNews = run.recovered() > 0 || run.failed() > 0 || !run.trouble().equals(before);
    if (isNews) {
      var wish = new Ended(run, until);
      var key = UUID.randomUUID().toString();
      var _ = pipeline.run(ReconciliationApi.END, Call.inside(MACHINE, key, wish));
    } else {
      store.writing(
          db -> {
            var runs = new ReconciliationStore(db);
            until.ifPresent(runs::confirm);
            runs.add(run);
            return run;
          });
    }
    return run;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
