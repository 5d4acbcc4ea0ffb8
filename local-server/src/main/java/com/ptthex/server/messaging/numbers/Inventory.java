package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.delivery.TrafficReader;
import com.ptthex.server.messaging.delivery.TrafficReader.Traffic;
import com.ptthex.server.messaging.numbers.Conversations.Use;
import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Pooled;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Spare;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi.Holder;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The numbers as one piece of work sees and changes them. */
final class Inventory {
  private final Work work;
  private final Conversations conversations;
  private final NumberStore numbers;
  private final PersonReader people;
  private final NumberRules rules;

  Inventory(Work work, Conversations conversations) {
    this.work = work;
    this.conversations = conversations;
    this.numbers = new NumberStore(work.db());
    this.people = new PersonReader(work.db());
    this.rules = NumberRules.of(work);
  }

  Work work() {
    return work;
  }

  NumberRules rules() {
    return rules;
  }

  NumberStore numbers() {
    return numbers;
  }

  /** No thread takes or leaves a number meanwhile, and no other number changes what it is for. */
  void holdChoices() {
    work.guard(ChoiceReader.GUARD);
  }

  /**
   * Where the threads of these numbers go.
   *
   * @param leaving they, and all that leave with them
   */
  ThreadMoves threadsLeave(List<Judged> numbers, Set<NumberId> leaving) {
    return ThreadMoves.from(work, conversations, numbers, leaving);
  }

  ManagedNumber number(NumberId id) {
    return numbers.find(work.scope(), id).orElseThrow(Inventory::notFound);
  }

  static RuntimeException notFound() {
    return new Refusal.NotFound("number-not-found").raise();
  }

  static RuntimeException changedMeanwhile() {
    return new Refusal.Conflict("number-changed-meanwhile").raise();
  }

  Map<PersonId, PeopleApi.Row> sitters(Collection<PersonId> ids) {
    return ids.isEmpty() ? Map.of() : people.sitters(work.scope(), ids);
  }

  Map<PersonId, Integer> heldBy(Collection<PersonId> sitters) {
    return sitters.isEmpty() ? Map.of() : numbers.heldBy(work.scope(), sitters);
  }

  int pooledInRotation() {
    return numbers.pooledInRotation(work.scope(), work.now());
  }

  Row carryOut(Judged judged, ThreadMoves threads) {
    threads.carryOut();
    return change(judged.becomes(), judged.told(), judged.event());
  }

  void add(ManagedNumber number, Told told, EventType event) {
    add(number, told, event, work.caller().name());
  }

  /**
   * @param by who wanted it, where that is not who does it
   */
  void add(ManagedNumber number, Told told, EventType event, Label by) {
    numbers.insert(number);
    tell(number, told, event, by);
  }

  /** Everything that goes with a change of state: the row, its history, and the news of it. */
  private Row change(ManagedNumber changed, Told told, EventType event) {
    if (!numbers.update(changed)) {
      throw changedMeanwhile();
    }
    tell(changed, told, event, work.caller().name());
    return row(changed);
  }

  private void tell(ManagedNumber number, Told told, EventType event, Label by) {
    var asset = number.asset();
    new HistoryStore(work.db()).add(asset.id(), work.now(), by, told);
    var news = Event.of(event, asset.id(), asset.unit());
    work.emit(told.sitter().map(sitter -> news.with("sitter", sitter)).orElse(news));
  }

  /** Of a number that nothing can have gone over yet. */
  Row newRow(ManagedNumber number) {
    return row(number, Map.of(), Traffic.none(number.asset().id()), 0);
  }

  Row row(ManagedNumber number) {
    return rows(List.of(number)).getFirst();
  }

  List<Row> rows(List<ManagedNumber> page) {
    var names = people.names(page.stream().flatMap(number -> holder(number).stream()).toList());
    var ids = page.stream().map(number -> number.asset().id()).toList();
    var traffic = new TrafficReader(work.db()).of(ids, work.now());
    var uses = conversations.uses(work, ids);
    return page.stream()
        .map(
            number -> {
              var id = number.asset().id();
              return row(
                  number,
                  names,
                  Optional.ofNullable(traffic.get(id)).orElseGet(() -> Traffic.none(id)),
                  Optional.ofNullable(uses.get(id)).map(Use::liveThreads).orElse(0));
            })
        .toList();
  }

  Map<PersonId, Label> names(Stream<PersonId> ids) {
    return people.names(ids.toList());
  }

  /** A person is archived, never deleted, so that whoever is named can be. */
  static Label named(Map<PersonId, Label> names, PersonId person) {
    return Optional.ofNullable(names.get(person)).orElseThrow();
  }

  private static Optional<PersonId> holder(ManagedNumber number) {
    return number instanceof Assigned assigned ? Optional.of(assigned.sitter()) : Optional.empty();
  }

  private Row row(
      ManagedNumber number, Map<PersonId, Label> names, Traffic traffic, int liveThreads) {
    var asset = number.asset();
    return new Row(
        asset.id(),
        asset.number(),
        asset.label(),
        classOf(number),
        statusOf(number),
        holder(number).map(id -> new Holder(id, named(names, id))),
        endOf(number),
        number.aside(work.now()),
        rules.health(traffic.failures()),
        traffic.lastUsedAt(),
        traffic.messages(),
        liveThreads,
        asset.unit(),
        asset.addedAt(),
        asset.version());
  }

  private static Optional<Instant> endOf(ManagedNumber number) {
    return number instanceof Quarantined quarantined
        ? Optional.of(quarantined.until())
        : Optional.empty();
  }

  static NumberStatus statusOf(ManagedNumber number) {
    return number instanceof Quarantined ? NumberStatus.QUARANTINED : NumberStatus.ACTIVE;
  }

  static NumberClass classOf(ManagedNumber number) {
    return switch (number) {
      case FrontDesk _ -> NumberClass.FRONT_DESK;
      case Spare _, Assigned _ -> NumberClass.SITTER;
      case Pooled _ -> NumberClass.POOL;
      case Quarantined quarantined -> quarantined.returnsTo();
    };
  }

  /** Why a number in quarantine is not to be had, and from when it is. */
  static RuntimeException resting(Quarantined number) {
    return new Refusal.Conflict("number-in-quarantine", Map.of("until", number.until().toString()))
        .raise();
  }
}
