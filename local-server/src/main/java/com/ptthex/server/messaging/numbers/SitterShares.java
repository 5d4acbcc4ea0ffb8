package com.ptthex.server.messaging.numbers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which sitters get and lose numbers, and what they are left with when all of it is done. */
final class SitterShares {
  private final Map<PersonId, Long> gets;
  private final Map<PersonId, Long> loses;
  private final Map<PersonId, Integer> held;

  SitterShares(Inventory inventory, List<Judged> numbers) {
    gets = counted(numbers, Judged::getter);
    loses = counted(numbers, Judged::loser);
    held = inventory.heldBy(all());
  }

  private static Map<PersonId, Long> counted(
      List<Judged> numbers, Function<Judged, Optional<PersonId>> who) {
    return numbers.stream()
        .flatMap(number -> who.apply(number).stream())
        .collect(groupingBy(sitter -> sitter, LinkedHashMap::new, counting()));
  }

  /** Who gets some first, each once. */
  List<PersonId> all() {
    return Stream.concat(gets.keySet().stream(), loses.keySet().stream()).distinct().toList();
  }

  List<Effect> effects() {
    var effects = new ArrayList<Effect>();
    if (gets.size() == 1) {
      gets.forEach((sitter, count) -> effects.add(oneGets(sitter, count)));
    } else if (!gets.isEmpty()) {
      effects.add(new Effect("sitters-get-numbers", many(gets)));
    }
    if (loses.size() == 1) {
      loses.forEach((sitter, count) -> effects.add(oneLoses(sitter, count)));
    } else if (!loses.isEmpty()) {
      effects.add(new Effect("sitters-lose-numbers", many(loses)));
      var bare = loses.keySet().stream().filter(sitter -> left(sitter) == 0).count();
      if (bare > 0) {
        effects.add(new Effect("sitters-left-without", Map.of("sitters", "" + bare)));
      }
    }
    return effects;
  }

  /** Beside those it gets. */
  private Effect oneGets(PersonId sitter, long count) {
    var others = "" + (left(sitter) - count);
    return new Effect("sitter-gets-number", Map.of("count", "" + count, "hasAlready", others));
  }

  private Effect oneLoses(PersonId sitter, long count) {
    var keeps = "" + left(sitter);
    return new Effect("sitter-loses-number", Map.of("count", "" + count, "keeps", keeps));
  }

  private long left(PersonId sitter) {
    return held.getOrDefault(sitter, 0)
        - loses.getOrDefault(sitter, 0L)
        + gets.getOrDefault(sitter, 0L);
  }

  private static Map<String, String> many(Map<PersonId, Long> sitters) {
    var count = sitters.values().stream().mapToLong(Long::longValue).sum();
    return Map.of("sitters", "" + sitters.size(), "count", "" + count);
  }
}
