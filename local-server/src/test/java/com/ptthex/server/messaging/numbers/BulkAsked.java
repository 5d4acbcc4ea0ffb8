package com.ptthex.server.messaging.numbers;

import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Done;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Given;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Outcomes;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Picked;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Refused;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What tests of bulk deeds often ask for, and how they read what became of it. */
final class BulkAsked {
  private BulkAsked() {}

  static List<Picked> picked(Collection<Row> numbers) {
    return numbers.stream().map(row -> new Picked(row.id(), row.version())).toList();
  }

  static NumberBulkApi.Quarantine quarantine(Row... numbers) {
    return quarantine(Arrays.asList(numbers));
  }

  static NumberBulkApi.Quarantine quarantine(Collection<Row> numbers) {
    return new NumberBulkApi.Quarantine(
        picked(numbers), QuarantineReason.MANUAL_REVIEW, Optional.empty());
  }

  static NumberBulkApi.Release release(Row... numbers) {
    return new NumberBulkApi.Release(picked(Arrays.asList(numbers)));
  }

  static NumberBulkApi.Assign assign(Given... rows) {
    return new NumberBulkApi.Assign(List.of(rows));
  }

  static Given given(Row number, PersonId sitter) {
    return new Given(number.id(), sitter, number.version());
  }

  /** What each row came to: what it is for now, or why it was refused. */
  static Stream<String> told(Outcomes outcomes) {
    return outcomes.rows().stream()
        .map(
            outcome ->
                switch (outcome) {
                  case Done(var row) -> row.status() + " " + row.numberClass();
                  case Refused(var code, var _) -> code;
                });
  }

  static Stream<Effect> ofThreads(Impact impact) {
    return impact.effects().stream().filter(effect -> effect.code().startsWith("threads-"));
  }

  static InboxApi.Row now(TestSite site, InboxApi.Row thread) {
    return site.owner().call(InboxApi.DETAIL, new InboxApi.Which(thread.id())).orThrow().thread();
  }
}
