package com.ptthex.server.kernel.feed;

import com.ptthex.shared.live.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The batches of late, so many and of so many bytes at most. One thread adds; readers hold a number
 * only, so that a reader who stands still keeps nothing from being forgotten.
 */
final class Ring {
  private final int most;
  private final long mostBytes;
  private final AtomicReferenceArray<Slot> slots;
  private final Slot empty;
  private volatile Window window;
  private long bytes;

  /** A slot is used again and again, so it says which batch is in it. */
  private record Slot(long sequence, Batch batch) {}

  /**
   * What can be had of it.
   *
   * @param first the oldest batch that is still there
   * @param next the batch that is to come
   * @param floor where the oldest begins
   * @param top where the youngest ends
   */
  private record Window(long first, long next, Position floor, Position top) {}

  Ring(int most, long mostBytes, Position start) {
    this.most = most;
    this.mostBytes = mostBytes;
    this.slots = new AtomicReferenceArray<>(most);
    this.empty = new Slot(-1, new Batch(start, start, List.of()));
    this.window = new Window(0, 0, start, start);
    for (var index = 0; index < most; index++) {
      slots.set(index, empty);
    }
  }

  Position top() {
    return window.top();
  }

  /** By its one writer. */
  void add(Batch batch) {
    var now = window;
    var first = now.first();
    var floor = now.floor();
    bytes += batch.bytes();
    while (first < now.next() && (now.next() - first >= most || bytes > mostBytes)) {
      var oldest = slots.getAndSet(index(first++), empty).batch();
      bytes -= oldest.bytes();
      floor = oldest.upTo();
    }
    slots.set(index(now.next()), new Slot(now.next(), batch));
    window = new Window(first, now.next() + 1, floor, batch.upTo());
  }

  private int index(long sequence) {
    return (int) (sequence % most);
  }

  /** The first batch for who was served up to a place; empty when that is forgotten already. */
  OptionalLong firstAfter(Position place) {
    var now = window;
    if (place.compareTo(now.floor()) < 0) {
      return OptionalLong.empty();
    }
    var sequence = now.next();
    while (sequence > now.first()) {
      var before = batch(sequence - 1);
      if (before.isEmpty() || before.get().upTo().compareTo(place) <= 0) {
        break;
      }
      sequence--;
    }
    return OptionalLong.of(sequence);
  }

  boolean hasForgotten(long sequence) {
    return sequence < window.first();
  }

  /** Empty when it is to come, or forgotten. */
  Optional<Batch> batch(long sequence) {
    var slot = slots.get(index(sequence));
    return slot.sequence() == sequence && sequence < window.next()
        ? Optional.of(slot.batch())
        : Optional.empty();
  }
}
