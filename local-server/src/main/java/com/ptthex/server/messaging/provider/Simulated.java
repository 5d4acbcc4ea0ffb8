package com.ptthex.server.messaging.provider;

import com.ptthex.server.messaging.provider.ProviderAccount.Right;
import com.ptthex.server.messaging.provider.Script.Outage;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A provider that carries nothing anywhere. It lets numbers that belong to nobody, delivers when
 * the clock says so, fails as its script says, and tells news like a real one: late, twice, or
 * never.
 */
final class Simulated implements Provider {
  static final Label NAME = new Label("Simulated account");

  private static final int ROWS = 50;
  private static final int IN_TROUBLE = 20503;

  private final Clock clock;
  private final Script script;
  private final SimulatedMarket market;
  private final SimulatedPurse purse;
  private final SimulatedNumbers numbers;
  private final SimulatedTraffic traffic;

  /**
   * @param holdings the numbers that the account has already
   */
  Simulated(Clock clock, Script script, Holdings holdings) {
    var chance = new Random(script.seed());
    Supplier<String> keys = () -> "%016x%016x".formatted(chance.nextLong(), chance.nextLong());
    this.clock = clock;
    this.script = script;
    this.market = new SimulatedMarket(script.seed());
    this.purse = new SimulatedPurse(script.balance());
    this.numbers = new SimulatedNumbers(market, purse, holdings, keys);
    this.traffic = new SimulatedTraffic(script, chance, keys, numbers, purse);
  }

  /** A number that the account has had since before anybody looked. */
  synchronized OwnedNumber given(PhoneNumber number) {
    return numbers.given(number, now());
  }

  /** Somebody writes to a number, which is heard of only if it is ours. */
  synchronized Optional<CarriedKey> arrives(Party from, PhoneNumber to, MessageText text) {
    return numbers.find(to).map(_ -> traffic.arrive(from, to, text, now()));
  }

  /** Tells what is due; whoever does not take it is told again a little later. */
  void tell(Callbacks callbacks) {
    for (var news : due()) {
      try {
        news.telling().accept(callbacks);
      } catch (RuntimeException _) {
        // Whatever it was, the news was not taken: like any provider, this one knows only that.
        synchronized (this) {
          traffic.news().notTaken(news, now());
        }
      }
    }
  }

  private synchronized List<SimulatedNews.Due> due() {
    return traffic.news().due(now());
  }

  @Override
  public ProviderKind kind() {
    return ProviderKind.SIMULATED;
  }

  @Override
  public ProviderAccount account() throws ProviderFault {
    return answered(
        () ->
            new ProviderAccount(
                ProviderAccount.State.OPEN,
                NAME,
                Optional.of(purse.left()),
                EnumSet.allOf(Right.class)));
  }

  @Override
  public Prices prices(CountryCode country) throws ProviderFault {
    return answered(() -> market.prices(country));
  }

  @Override
  public List<Offer> offers(Wanted wanted) throws ProviderFault {
    return answered(() -> numbers.offers(wanted));
  }

  @Override
  public OwnedNumber buy(PhoneNumber number) throws ProviderFault {
    return answered(() -> numbers.buy(number, now()));
  }

  @Override
  public Optional<OwnedNumber> owned(PhoneNumber number) throws ProviderFault {
    return answered(() -> numbers.find(number));
  }

  @Override
  public Optional<OwnedNumber> owned(NumberKey key) throws ProviderFault {
    return answered(() -> numbers.find(key));
  }

  @Override
  public Page<OwnedNumber> owned(Optional<PageMark> after) throws ProviderFault {
    return answered(() -> page(numbers.all(), known -> known.key().value(), after));
  }

  @Override
  public OwnedNumber route(NumberKey key, CallbackAddresses addresses) throws ProviderFault {
    return answered(() -> numbers.route(key, addresses));
  }

  /** It knows no groups. */
  @Override
  public Map<NumberKey, Grouped> grouped() throws ProviderFault {
    return answered(Map::of);
  }

  @Override
  public void release(NumberKey key) throws ProviderFault {
    answered(
        () -> {
          numbers.release(key);
          return key;
        });
  }

  @Override
  public Clearance clearance(OwnedNumber number) throws ProviderFault {
    return answered(
        () -> number.number().value().startsWith("+1") ? Clearance.CLEARED : Clearance.NOT_TOLD);
  }

  @Override
  public Taken send(Outgoing message) throws ProviderFault {
    return answered(() -> traffic.send(message, now()));
  }

  @Override
  public Optional<Carried> message(CarriedKey key) throws ProviderFault {
    return answered(() -> traffic.find(key, now()));
  }

  @Override
  public Page<Carried> messagesSince(Instant since, Optional<PageMark> after) throws ProviderFault {
    return answered(() -> page(traffic.sentSince(since, now()), text -> text.key().value(), after));
  }

  private static <T> Page<T> page(
      List<T> all, Function<T, String> keyOf, Optional<PageMark> after) {
    var from =
        after.map(mark -> 1 + all.stream().map(keyOf).toList().indexOf(mark.value())).orElse(0);
    var until = Math.min(all.size(), from + ROWS);
    return new Page<>(
        all.subList(from, until),
        until == all.size()
            ? Optional.empty()
            : Optional.of(new PageMark(keyOf.apply(all.get(until - 1)))));
  }

  private interface Doing<T> {
    T done() throws ProviderFault;
  }

  /** As the script says it is now. */
  private synchronized <T> T answered(Doing<T> doing) throws ProviderFault {
    var now = now();
    var how = script.outages().stream().filter(known -> known.isAt(now)).map(Outage::how);
    return switch (how.findFirst().orElse(Outage.How.NONE)) {
      case NONE -> doing.done();
      case NOT_REACHED -> throw ProviderFault.surely(ProviderError.NOT_REACHED);
      case IN_TROUBLE ->
          throw ProviderFault.maybe(ProviderError.IN_TROUBLE)
              .withCode(SimulatedRefusal.named(IN_TROUBLE));
      case SILENT -> {
        doing.done();
        throw ProviderFault.maybe(ProviderError.TIMED_OUT);
      }
    };
  }

  private Instant now() {
    return clock.instant();
  }
}
