package com.ptthex.server.messaging.arrival;

import static java.util.stream.Collectors.toMap;

import com.ptthex.server.messaging.arrival.RoundStore.Round;
import com.ptthex.server.messaging.inbox.ArrivalReader;
import com.ptthex.server.messaging.inbox.PublicAddressReader;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Look;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Reach;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Row;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Standing;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Tally;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Way;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is known now of how things find their way here, read in one transaction. */
final class StandingReader {
  private static final int MOST_ROWS = 50;

  private final Handle db;
  private final Optional<Version> connection;
  private final Optional<ProviderKind> kind;
  private final Round round;

  StandingReader(Handle db, ProviderReader provider) {
    this.db = db;
    this.connection = provider.connection(db);
    this.kind = provider.facts(db).connected().map(known -> known.kind());
    this.round = new RoundStore(db).now();
  }

  Standing told() {
    return new Standing(reach(), every().toSeconds(), tally(), look(), amiss(), round.version());
  }

  /** About how often the provider is asked what it has. */
  Duration every() {
    return ArrivalReader.every(db, isBrought());
  }

  /** Whether the site is found, and what arrives at each number is brought here. */
  boolean isBrought() {
    return reach().way() == Way.VERIFIED && tally().isWell();
  }

  Reach reach() {
    if (connection.isEmpty()) {
      return Reach.of(Way.NOT_CONNECTED);
    }
    if (kind.equals(Optional.of(ProviderKind.SIMULATED))) {
      return Reach.of(Way.IN_THE_HOUSE);
    }
    var chosen = new PublicAddressReader(db).now();
    if (chosen.address().isEmpty()) {
      return Reach.of(Way.FETCHED);
    }
    return round.isTripOf(connection.get(), chosen.version())
        ? new Reach(
            round.tripTrouble().isPresent() ? Way.NOT_REACHED : Way.VERIFIED,
            round.trippedAt(),
            round.tripTrouble())
        : Reach.of(Way.CHECKING);
  }

  private Optional<Look> look() {
    return connection
        .filter(round::isLookOf)
        .flatMap(_ -> round.lookedAt())
        .map(at -> new Look(at, round.others(), round.lookTrouble()));
  }

  List<Finding> findings() {
    return connection.map(new FindingStore(db)::of).orElse(List.of());
  }

  Tally tally() {
    var findings = findings();
    var others = new NumberReader(db).inventory().size() - findings.size();
    return new Tally(
        count(findings, State.RIGHT),
        count(findings, State.DIFFERS),
        count(findings, State.DETOURED),
        count(findings, State.GROUPED),
        count(findings, State.NOT_THERE),
        count(findings, State.FAILED),
        count(findings, State.WAITING) + others);
  }

  private static int count(List<Finding> findings, State state) {
    return (int) findings.stream().filter(finding -> finding.state() == state).count();
  }

  private List<Row> amiss() {
    var worth =
        findings().stream()
            .filter(finding -> finding.state() != State.RIGHT)
            .sorted(Comparator.comparing(Finding::lookedAt).reversed())
            .limit(MOST_ROWS)
            .toList();
    var numbers = numbers(worth);
    return worth.stream()
        .map(
            finding ->
                new Row(
                    finding.numberId(),
                    Optional.ofNullable(numbers.get(finding.numberId())).orElseThrow(),
                    finding.state(),
                    Optional.of(finding.lookedAt()),
                    finding.fault()))
        .toList();
  }

  Map<NumberId, PhoneNumber> numbers(List<Finding> findings) {
    return new NumberReader(db)
        .known(findings.stream().map(Finding::numberId).toList()).values().stream()
            .collect(toMap(NumberReader.Known::id, NumberReader.Known::number));
  }

  int others() {
    return look().map(Look::others).orElse(0);
  }

  Version version() {
    return round.version();
  }
}
