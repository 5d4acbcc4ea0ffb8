package com.ptthex.server.messaging.numbers;

import static java.util.stream.Collectors.toSet;

import com.ptthex.server.kernel.RowByRow;
import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Outcomes;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A deed upon many numbers. All that are picked leave together: no thread of one of them goes to
 * another, not even to one that this bulk has put into the pool by then.
 */
final class ManyNumbers<I extends Record, W extends Record>
    implements RowByRow<I, W, Row, Outcomes> {
  /** Enough to see what is wrong; a refusal must not grow with what was sent. */
  private static final int MOST_FAULTS = 10;

  private final Conversations conversations;
  private final NumberDeed<W> deed;
  private final Function<I, List<W>> split;

  ManyNumbers(Conversations conversations, NumberDeed<W> deed, Function<I, List<W>> split) {
    this.conversations = conversations;
    this.deed = deed;
    this.split = split;
  }

  @Override
  public Endpoint<W, Row> each() {
    return deed.endpoint();
  }

  @Override
  public List<W> rows(I input) {
    var rows = split.apply(input);
    if (rows.size() < NumberBulkApi.FEWEST || rows.size() > NumberBulkApi.MOST) {
      var range = Map.of("min", "" + NumberBulkApi.FEWEST, "max", "" + NumberBulkApi.MOST);
      throw new Refusal.Invalid("rows", "row-count", range).raise();
    }
    var faults = new ArrayList<FieldFault>();
    var seen = new HashSet<NumberId>();
    for (var at = 0; at < rows.size(); at++) {
      if (!seen.add(deed.number(rows.get(at)))) {
        var field = "rows." + at + ".id";
        faults.add(new FieldFault(field, "named-twice", Map.of()));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults.stream().limit(MOST_FAULTS).toList()).raise();
    }
    return rows;
  }

  @Override
  public Foreseen foresee(Work work, List<W> rows) {
    var inventory = new Inventory(work, conversations);
    deed.hold(inventory);
    var picked = Picked.of(inventory, deed, rows);
    var judged = new ArrayList<Judged>();
    var refused = new TreeMap<Integer, Refusal>();
    for (var at = 0; at < rows.size(); at++) {
      try {
        judged.add(deed.judge(picked, rows.get(at)));
      } catch (Refused row) {
        if (row.refusal() instanceof Refusal.Invalid) {
          // What was asked of all of them alike can be done to none.
          throw row;
        }
        refused.put(at, row.refusal());
      }
    }
    var leaving = judged.stream().map(Judged::id).collect(toSet());
    var threads = inventory.threadsLeave(judged, leaving);
    var impact = NumberImpact.ofMany(inventory, judged, threads, refused.values());
    return new Foreseen(impact, refused);
  }

  @Override
  public Row carryOut(Work work, W row, List<W> together) {
    var leaving = together.stream().map(deed::number).collect(toSet());
    return deed.carryOut(new Inventory(work, conversations), row, leaving);
  }

  @Override
  public Outcomes answer(List<Outcome<Row>> outcomes) {
    return new Outcomes(outcomes.stream().map(ManyNumbers::told).toList());
  }

  private static NumberBulkApi.Outcome told(Outcome<Row> outcome) {
    return switch (outcome) {
      case Done<Row>(var row) -> new NumberBulkApi.Done(row);
      case NotDone<Row>(var code, var facts) -> new NumberBulkApi.Refused(code, facts);
    };
  }
}
