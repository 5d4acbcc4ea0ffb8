package com.ptthex.server.messaging.numbers;

import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;

/** Where a thread goes that loses its number. */
public sealed interface Landing {

  record Chosen(Candidate number) implements Landing {}

  /** No number could be chosen, so that those who answer for the site have it. */
  record FrontDesk(Candidate number) implements Landing {}

  /** There is not even a front desk; the thread waits for a number. */
  record Nowhere() implements Landing {}
}
