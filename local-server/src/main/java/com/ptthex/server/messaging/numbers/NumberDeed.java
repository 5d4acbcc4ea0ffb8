package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A risky deed upon a number, done to one alone or to many in a row. */
interface NumberDeed<W extends Record> {

  Endpoint<W, Row> endpoint();

  NumberId number(W wish);

  /** Who gets the number, if anybody does. */
  default Optional<PersonId> sitter(W wish) {
    return Optional.empty();
  }

  /** Has those wait who must; asked before a number is read. */
  void hold(Inventory inventory);

  /** What becomes of the number, or a refusal. */
  Judged judge(Picked picked, W wish);

  /** The deed upon one number, as it is previewed and done. */
  default Plan<Row> plan(Inventory inventory, W wish) {
    var judged = judgeAlone(inventory, wish);
    var threads = inventory.threadsLeave(List.of(judged), Set.of(judged.id()));
    return new Plan<>(
        NumberImpact.of(inventory, List.of(judged), threads),
        () -> inventory.carryOut(judged, threads));
  }

  /** One of many, of which all that leave do so together. */
  default Row carryOut(Inventory inventory, W wish, Set<NumberId> leaving) {
    var judged = judgeAlone(inventory, wish);
    return inventory.carryOut(judged, inventory.threadsLeave(List.of(judged), leaving));
  }

  private Judged judgeAlone(Inventory inventory, W wish) {
    hold(inventory);
    return judge(Picked.of(inventory, this, List.of(wish)), wish);
  }
}
