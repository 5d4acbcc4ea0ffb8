package com.ptthex.server.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import java.time.Duration;

/**
 * How often one may call. A bearer token that was recognised lately counts for its caller; anything
 * else counts for the address it comes from, so that guessing tokens uses up the guesser's share.
 */
public final class Rates {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Shares callers;
  private final Shares addresses;
  private final Cache<String, String> callerOfToken =
      Caffeine.newBuilder().expireAfterAccess(REMEMBERED).maximumSize(100_000).build();

  /**
   * @param perCaller calls a second for who has a session
   * @param perAddress calls a second for all others at one address together
   */
  public Rates(int perCaller, int perAddress) {
    this.callers = new Shares(perCaller, SECOND);
    this.addresses = new Shares(perAddress, SECOND);
  }

  /**
   * What is open to all counts for the address, or a session would be a key to guess others with.
   */
  void admit(Endpoint<?, ?> endpoint, Call<?> call) {
    if (call.origin() instanceof Call.Outside outside) {
      admit(endpoint, call, outside.address());
    }
  }

  private void admit(Endpoint<?, ?> endpoint, Call<?> call, String address) {
    var known =
        endpoint.terms().entry() instanceof Entry.Open
            ? null
            : call.bearer().map(callerOfToken::getIfPresent).orElse(null);
    if (known == null) {
      addresses.take(address);
    } else {
      callers.take(known);
    }
  }

  void recognise(Call<?> call, Caller.Account account) {
    call.bearer().ifPresent(bearer -> callerOfToken.put(bearer, account.key()));
  }

  /** A session that ended is no longer its caller's, so it uses up nothing of theirs. */
  void forget(Call<?> call) {
    call.bearer().ifPresent(callerOfToken::invalidate);
  }
}
