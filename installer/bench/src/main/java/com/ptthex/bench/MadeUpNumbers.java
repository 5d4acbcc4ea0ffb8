package com.ptthex.bench;

import com.ptthex.shared.value.PhoneNumber;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Phone numbers that nobody has, each given once. First the 555-01XX that North America keeps for
 * fiction in every area; when they run out, some below a code of the international networks.
 */
public final class MadeUpNumbers {
  /** Area 202 is the demo site's. */
  private static final int FIRST_AREA = 203;

  /** In this one the demo site has bought. */
  private static final int LEFT_OUT = 312;

  private static final int PER_AREA = 100;
  private static final int FICTION = (1000 - FIRST_AREA - 1) * PER_AREA;

  private final AtomicInteger given = new AtomicInteger();

  PhoneNumber next() {
    return at(given.getAndIncrement());
  }

  public static PhoneNumber at(int index) {
    return new PhoneNumber(
        index < FICTION
            ? "+1%d55501%02d".formatted(area(index / PER_AREA), index % PER_AREA)
            : "+88299%08d".formatted(index - FICTION));
  }

  private static int area(int count) {
    var area = FIRST_AREA + count;
    return area < LEFT_OUT ? area : area + 1;
  }
}
