package com.ptthex.server.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.Refusal;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;

/**
 * How often one may call. A bearer token that was recognised lately counts for its caller; anything
 * else counts for the address it comes from, so that guessing tokens uses up the guesser's share.
 */
public final class Rates {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final int perCaller;
  private final int perAddress;
  private final Cache<String, String> callerOfToken = remembered();
  private final Cache<String, Bucket> buckets = remembered();

  /**
   * @param perCaller calls a second for who has a session
   * @param perAddress calls a second for all others at one address together
   */
  public Rates(int perCaller, int perAddress) {
    this.perCaller = perCaller;
    this.perAddress = perAddress;
  }

  private static <V> Cache<String, V> remembered() {
    return Caffeine.newBuilder().expireAfterAccess(REMEMBERED).maximumSize(100_000).build();
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
    var bucket =
        known != null ? bucket(known, perCaller) : bucket("address:" + address, perAddress);
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMillis() + 1;
      throw new Refusal.TooMany("too-many-calls", Map.of("retryAfterMillis", "" + wait)).raise();
    }
  }

  void recognise(Call<?> call, Caller.Account account) {
    call.bearer().ifPresent(bearer -> callerOfToken.put(bearer, account.key()));
  }

  /** A session that ended is no longer its caller's, so it uses up nothing of theirs. */
  void forget(Call<?> call) {
    call.bearer().ifPresent(callerOfToken::invalidate);
  }

  private Bucket bucket(String key, int perSecond) {
    return buckets.get(
        key,
        _ ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build());
  }
}
