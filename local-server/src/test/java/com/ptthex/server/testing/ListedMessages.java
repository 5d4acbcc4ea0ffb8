package com.ptthex.server.testing;

import com.ptthex.server.messaging.provider.CallbackAddresses;
import com.ptthex.server.messaging.provider.Carried;
import com.ptthex.server.messaging.provider.CarriedKey;
import com.ptthex.server.messaging.provider.Grouped;
import com.ptthex.server.messaging.provider.MessageText;
import com.ptthex.server.messaging.provider.NumberKey;
import com.ptthex.server.messaging.provider.Offer;
import com.ptthex.server.messaging.provider.Outgoing;
import com.ptthex.server.messaging.provider.OwnedNumber;
import com.ptthex.server.messaging.provider.Page;
import com.ptthex.server.messaging.provider.PageMark;
import com.ptthex.server.messaging.provider.Party;
import com.ptthex.server.messaging.provider.Prices;
import com.ptthex.server.messaging.provider.Progress;
import com.ptthex.server.messaging.provider.Provider;
import com.ptthex.server.messaging.provider.ProviderAccount;
import com.ptthex.server.messaging.provider.Taken;
import com.ptthex.server.messaging.provider.Wanted;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A carrier of which nothing is asked but what it has: latest first, page by page. */
public final class ListedMessages implements Provider {
  private static final int ROWS = 50;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final List<Carried> all = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean holds = new AtomicBoolean();
  private final Semaphore isHeld = new Semaphore(0);
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile Optional<ProviderError> trouble = Optional.empty();
  private final AtomicInteger pagesUntilTrouble = new AtomicInteger(Integer.MAX_VALUE);

  /** Somebody wrote to us. */
  public Carried arrives(Party from, PhoneNumber to, String text, Instant at) {
    var message = made(from, to, text, at, Carried.Direction.IN, new Progress.Received());
    all.add(message);
    return message;
  }

  /** We wrote to somebody. */
  public void leaves(PhoneNumber from, PhoneNumber to, Instant at) {
    all.add(
        made(
            new Party.Phone(from),
            to,
            "Of ours",
            at,
            Carried.Direction.OUT,
            new Progress.Delivered()));
  }

  private static Carried made(
      Party from,
      PhoneNumber to,
      String text,
      Instant at,
      Carried.Direction direction,
      Progress progress) {
    return new Carried(
        new CarriedKey("SM%032d".formatted(COUNT.incrementAndGet())),
        direction,
        from,
        new Party.Phone(to),
        new MessageText(text),
        progress,
        at,
        Optional.of(at),
        0,
        OptionalInt.of(1),
        Optional.empty());
  }

  /** The next who asks waits for an answer; whoever asks meanwhile gets one. */
  public void holdsTheNextAnswer() {
    held = new CountDownLatch(1);
    holds.set(true);
  }

  public void awaitHeld() throws InterruptedException {
    isHeld.acquire();
  }

  public void answers() {
    held.countDown();
  }

  /** How often it was. */
  public int asked() {
    return asked.get();
  }

  private void answerInTime() {
    asked.incrementAndGet();
    if (holds.compareAndSet(true, false)) {
      isHeld.release();
      try {
        held.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Answers so many pages more, and then nothing until it is well again. */
  public void failsAfter(int pages, ProviderError error) {
    pagesUntilTrouble.set(pages);
    trouble = Optional.of(error);
  }

  public void isWell() {
    pagesUntilTrouble.set(Integer.MAX_VALUE);
    trouble = Optional.empty();
  }

  @Override
  public Page<Carried> messagesSince(Instant since, Optional<PageMark> after) throws ProviderFault {
    answerInTime();
    if (trouble.isPresent() && pagesUntilTrouble.getAndDecrement() <= 0) {
      throw ProviderFault.surely(trouble.get());
    }
    var from = after.map(mark -> Integer.parseInt(mark.value())).orElse(0);
    var rows =
        all.stream()
            .filter(message -> !message.at().isBefore(since))
            .sorted(Comparator.comparing(Carried::at).reversed())
            .toList();
    var until = Math.min(from + ROWS, rows.size());
    var next =
        until < rows.size() ? Optional.of(new PageMark("" + until)) : Optional.<PageMark>empty();
    return new Page<>(rows.subList(from, until), next);
  }

  @Override
  public ProviderKind kind() {
    return ProviderKind.SIMULATED;
  }

  private static UnsupportedOperationException notAsked() {
    return new UnsupportedOperationException("nothing but messages is asked of it");
  }

  @Override
  public ProviderAccount account() {
    throw notAsked();
  }

  @Override
  public Prices prices(CountryCode country) {
    throw notAsked();
  }

  @Override
  public List<Offer> offers(Wanted wanted) {
    throw notAsked();
  }

  @Override
  public OwnedNumber buy(PhoneNumber number) {
    throw notAsked();
  }

  @Override
  public Optional<OwnedNumber> owned(PhoneNumber number) {
    throw notAsked();
  }

  @Override
  public Optional<OwnedNumber> owned(NumberKey key) {
    throw notAsked();
  }

  @Override
  public Page<OwnedNumber> owned(Optional<PageMark> after) {
    throw notAsked();
  }

  @Override
  public OwnedNumber route(NumberKey key, CallbackAddresses addresses) {
    throw notAsked();
  }

  @Override
  public void release(NumberKey key) {
    throw notAsked();
  }

  @Override
  public Map<NumberKey, Grouped> grouped() {
    throw new AssertionError("nobody asks for it");
  }

  @Override
  public Clearance clearance(OwnedNumber number) {
    throw notAsked();
  }

  @Override
  public Taken send(Outgoing message) {
    throw notAsked();
  }

  @Override
  public Optional<Carried> message(CarriedKey key) {
    throw notAsked();
  }
}
