package com.ptthex.server.messaging.numbers;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.PoolOrder;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.wire.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which number is to carry a thread: everything the choice looks at, and the choice as a function
 * of that alone.
 *
 * @param pooling which number of the pool comes first
 */
public record NumberChoice(Need need, List<Candidate> candidates, Instant now, Pooling pooling) {
  private static final Comparator<Candidate> LONGEST_UNUSED =
      comparing((Candidate each) -> each.lastUsed().orElse(Instant.MIN))
          .thenComparing(each -> each.id().value());

  private static final Comparator<Aside> SOONEST_BACK =
      comparing((Aside each) -> each.until().orElse(Instant.MAX))
          .thenComparing(Aside::since)
          .thenComparing(each -> each.by().value());

  private static final Comparator<Candidate> LEAST_IN_USE =
      comparingInt(Candidate::liveThreads).thenComparing(LONGEST_UNUSED);

  public NumberChoice {
    candidates = List.copyOf(candidates);
  }

  /**
   * What the thread asks of a number.
   *
   * @param inUse over which its client has live threads already
   */
  public record Need(Optional<PersonId> sitter, Purpose purpose, Set<NumberId> inUse) {
    public Need {
      inUse = Set.copyOf(inUse);
    }
  }

  /**
   * As the site has chosen.
   *
   * @param rest how long a number of the pool is better left alone after its last use
   */
  public record Pooling(PoolOrder order, Duration rest) {}

  /**
   * @param aside also when its end has passed
   * @param lastUsed when it last carried a message, or was last taken up or left by a thread
   */
  public record Candidate(
      NumberId id,
      NumberClass numberClass,
      NumberStatus status,
      Optional<PersonId> sitter,
      Optional<Aside> aside,
      Optional<Instant> lastUsed,
      int liveThreads) {

    Candidate takenAt(Instant at) {
      return new Candidate(
          id, numberClass, status, sitter, aside, Optional.of(at), liveThreads + 1);
    }
  }

  /** A rule that may settle the matter. */
  private record Rule(String code, Map<String, String> facts, Optional<Candidate> choice) {}

  public Decision<Candidate> chooseNumber() {
    var active = active();
    var aside = active.stream().flatMap(each -> asideNow(each).stream()).toList();
    var rotation = active.stream().filter(each -> asideNow(each).isEmpty()).toList();
    var pool = of(rotation, NumberClass.POOL);
    var free = pool.stream().filter(each -> !need.inUse().contains(each.id())).toList();
    var steps = new ArrayList<Step>();
    steps.add(exclusion("never-from-quarantine", candidates.size() - active.size()));
    steps.add(setAside(aside));
    steps.add(exclusion("pool-number-once-with-a-client", pool.size() - free.size()));
    var chosen = Optional.<Candidate>empty();
    for (var rule : rules(rotation, free)) {
      steps.add(step(rule, chosen));
      chosen = chosen.or(rule::choice);
    }
    return chosen
        .<Decision<Candidate>>map(choice -> new Chosen<>(choice, steps))
        .orElseGet(() -> new Declined<>("no-number-left", steps, Map.of("pool", "" + pool.size())));
  }

  /** In this order; the first that finds a number settles it. */
  private List<Rule> rules(List<Candidate> rotation, List<Candidate> free) {
    var own = rotation.stream().filter(this::isTheSitters).toList();
    var desks = of(rotation, NumberClass.FRONT_DESK);
    var rules = new ArrayList<Rule>();
    rules.add(
        new Rule(
            "sitters-own-number",
            need.sitter()
                .map(sitter -> Map.of("sitter", "" + sitter.value(), "numbers", "" + own.size()))
                .orElse(Map.of("sitter", "none")),
            own.stream().min(LONGEST_UNUSED)));
    rules.add(
        new Rule(
            "front-desk-for-an-inquiry",
            Map.of("purpose", Names.camel(need.purpose()), "numbers", "" + desks.size()),
            need.purpose() == Purpose.INQUIRY
                ? desks.stream().min(LEAST_IN_USE)
                : Optional.empty()));
    rules.addAll(ofThePool(free));
    return rules;
  }

  /** The trace names the order that the site has chosen by the rules that it comes to. */
  private List<Rule> ofThePool(List<Candidate> free) {
    var numbers = Map.of("numbers", "" + free.size());
    return switch (pooling.order()) {
      case RESTED_FIRST -> restedFirst(free, numbers);
      case LONGEST_UNUSED ->
          List.of(
              new Rule("longest-unused-of-the-pool", numbers, free.stream().min(LONGEST_UNUSED)));
    };
  }

  private List<Rule> restedFirst(List<Candidate> free, Map<String, String> numbers) {
    var rested = free.stream().filter(this::isRested).toList();
    return List.of(
        new Rule(
            "longest-rested-of-the-pool",
            Map.of("rested", "" + rested.size(), "restHours", "" + pooling.rest().toHours()),
            rested.stream().min(LONGEST_UNUSED)),
        new Rule("unrested-when-none-is-rested", numbers, free.stream().min(LEAST_IN_USE)));
  }

  /** Where a thread goes that is there already, and has no number. */
  public Landing landing() {
    return switch (chooseNumber()) {
      case Chosen<Candidate>(var number, var _) -> new Landing.Chosen(number);
      case Declined<Candidate> _ ->
          frontDesk().<Landing>map(Landing.FrontDesk::new).orElseGet(Landing.Nowhere::new);
    };
  }

  /** The one that takes what has no number of its own. */
  public Optional<Candidate> frontDesk() {
    return active().stream()
        .filter(each -> asideNow(each).isEmpty())
        .filter(each -> each.numberClass() == NumberClass.FRONT_DESK)
        .min(LEAST_IN_USE);
  }

  private List<Candidate> active() {
    return candidates.stream().filter(each -> each.status() == NumberStatus.ACTIVE).toList();
  }

  private Optional<Aside> asideNow(Candidate each) {
    return each.aside().filter(aside -> aside.holds(now));
  }

  private static List<Candidate> of(List<Candidate> some, NumberClass numberClass) {
    return some.stream().filter(each -> each.numberClass() == numberClass).toList();
  }

  private boolean isTheSitters(Candidate each) {
    return each.sitter().isPresent() && each.sitter().equals(need.sitter());
  }

  private boolean isRested(Candidate each) {
    return each.liveThreads() == 0
        && each.lastUsed().stream().noneMatch(used -> used.isAfter(now.minus(pooling.rest())));
  }

  private static Step exclusion(String rule, int left) {
    return exclusion(rule, left, Map.of());
  }

  private static Step exclusion(String rule, int left, Map<String, String> more) {
    var finding = left > 0 ? Finding.FIRED : Finding.DID_NOT_FIRE;
    return new Step(rule, finding, with(more, "leftOut", "" + left));
  }

  private static Map<String, String> with(Map<String, String> facts, String name, String fact) {
    var all = new HashMap<>(facts);
    all.put(name, fact);
    return all;
  }

  /** Tells of the one that comes back first: that is the one to wait for, or to ask about. */
  private static Step setAside(List<Aside> aside) {
    return aside.stream()
        .min(SOONEST_BACK)
        .map(first -> setAside(aside.size(), first))
        .orElseGet(() -> exclusion("set-aside-stays-out", 0));
  }

  private static Step setAside(int leftOut, Aside first) {
    var by = Map.of("by", first.by().value());
    return first
        .until()
        .map(Instant::toString)
        .map(then -> exclusion("set-aside-until-then", leftOut, with(by, "until", then)))
        .orElseGet(() -> exclusion("set-aside-until-given-back", leftOut, by));
  }

  private static Step step(Rule rule, Optional<Candidate> settled) {
    if (settled.isPresent()) {
      return new Step(rule.code(), Finding.NOT_REACHED, Map.of());
    }
    var finding = rule.choice().isPresent() ? Finding.FIRED : Finding.DID_NOT_FIRE;
    return new Step(rule.code(), finding, rule.facts());
  }
}
