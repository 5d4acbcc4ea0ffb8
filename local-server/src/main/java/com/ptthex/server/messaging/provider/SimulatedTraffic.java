package com.ptthex.server.messaging.provider;

import com.ptthex.server.messaging.provider.SimulatedText.Step;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** The messages that the simulated provider has, and what will become of them. */
final class SimulatedTraffic {
  private static final int NOT_OURS = 21606;
  private static final int CANNOT_TEXT = 21661;
  private static final int NO_TEXT = 21602;
  private static final int TOO_LONG = 21617;
  private static final int TOO_FAST = 20429;
  private static final int UNREACHABLE = 30003;
  private static final int LONGEST = 1600;

  /** It lies in memory: what is older than so many others is forgotten. */
  private static final int KEPT = 20_000;

  private static final MessageText AN_ANSWER = new MessageText("Thank you, see you then.");

  private final Script script;
  private final Random chance;
  private final Supplier<String> keys;
  private final SimulatedNumbers numbers;
  private final SimulatedPurse purse;
  private final SimulatedNews news;
  private final SequencedMap<CarriedKey, SimulatedText> texts = new LinkedHashMap<>();
  private Instant second = Instant.EPOCH;
  private int inThisSecond;

  SimulatedTraffic(
      Script script,
      Random chance,
      Supplier<String> keys,
      SimulatedNumbers numbers,
      SimulatedPurse purse) {
    this.script = script;
    this.chance = chance;
    this.keys = keys;
    this.numbers = numbers;
    this.purse = purse;
    this.news = new SimulatedNews(script.odds(), chance);
  }

  SimulatedNews news() {
    return news;
  }

  Taken send(Outgoing message, Instant now) throws ProviderFault {
    mustTake(message, now);
    var text = planned(message, now);
    keep(text);
    return new Taken(
        text.key(), OptionalInt.of(SimulatedText.segments(message.text())), Optional.empty());
  }

  private void mustTake(Outgoing message, Instant now) throws ProviderFault {
    var from = numbers.find(message.from()).orElseThrow(() -> SimulatedRefusal.of(NOT_OURS));
    var length = message.text().value().length();
    if (!from.capabilities().contains(Capability.TEXT)) {
      throw SimulatedRefusal.of(CANNOT_TEXT);
    }
    if (length == 0 || length > LONGEST) {
      throw SimulatedRefusal.of(length == 0 ? NO_TEXT : TOO_LONG);
    }
    var code = script.refused().get(message.to());
    if (code != null) {
      throw SimulatedRefusal.of(code);
    }
    mustNotHurry(now);
    purse.pay(SimulatedText.price(message.text()));
  }

  private void mustNotHurry(Instant now) throws ProviderFault {
    var current = now.truncatedTo(ChronoUnit.SECONDS);
    inThisSecond = current.equals(second) ? inThisSecond + 1 : 1;
    second = current;
    if (inThisSecond > script.perSecond()) {
      throw SimulatedRefusal.of(TOO_FAST).notBefore(Duration.ofSeconds(1));
    }
  }

  private SimulatedText planned(Outgoing message, Instant now) {
    var spread = script.pace().slowest().minus(script.pace().quickest()).toMillis();
    var after = script.pace().quickest().plusMillis(chance.nextLong(Math.max(1, spread)));
    var ending = now.plus(after);
    var steps =
        List.of(
            new Step(now.plus(after.dividedBy(2)), new Progress.Sent()),
            new Step(ending, ending(message.to())));
    if (chance.nextInt(100) < script.odds().answers()) {
      var answer = ending.plusSeconds(5 + chance.nextInt(60));
      arrive(new Party.Phone(message.to()), message.from(), AN_ANSWER, answer);
    }
    return new SimulatedText(
        new CarriedKey("SM" + keys.get()),
        Carried.Direction.OUT,
        new Party.Phone(message.from()),
        new Party.Phone(message.to()),
        message.text(),
        now,
        steps);
  }

  private Progress ending(PhoneNumber to) {
    var byChance = chance.nextInt(100) < script.odds().fails();
    return Optional.ofNullable(script.failing().get(to))
        .or(() -> byChance ? Optional.of(UNREACHABLE) : Optional.empty())
        .<Progress>map(
            code ->
                new Progress.Failed(
                    TwilioCodes.of(code), Optional.of(SimulatedRefusal.named(code))))
        .orElse(new Progress.Delivered());
  }

  CarriedKey arrive(Party from, PhoneNumber to, MessageText text, Instant at) {
    var arrived =
        new SimulatedText(
            new CarriedKey("SM" + keys.get()),
            Carried.Direction.IN,
            from,
            new Party.Phone(to),
            text,
            at,
            List.of(new Step(at, new Progress.Received())));
    keep(arrived);
    return arrived.key();
  }

  private void keep(SimulatedText text) {
    texts.put(text.key(), text);
    if (texts.size() > KEPT) {
      texts.pollFirstEntry();
    }
    news.of(text);
  }

  Optional<Carried> find(CarriedKey key, Instant now) {
    return Optional.ofNullable(texts.get(key))
        .filter(text -> !text.madeAt().isAfter(now))
        .map(text -> text.carried(now));
  }

  /** The latest first; what waits to be sent is not among them. */
  List<Carried> sentSince(Instant since, Instant now) {
    return texts.values().stream()
        .map(text -> text.carried(now))
        .filter(text -> text.sentAt().filter(at -> !at.isBefore(since)).isPresent())
        .sorted(Comparator.comparing(Carried::at).reversed())
        .toList();
  }
}
