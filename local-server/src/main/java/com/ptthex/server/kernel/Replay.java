package com.ptthex.server.kernel;

import com.ptthex.server.kernel.ReplayStore.Earlier;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * A deed done twice under one key is done once, and both callers get the same answer. The answer is
 * kept in the deed's own transaction: a twin that was under way meanwhile collides there at the
 * latest, and then finds it.
 */
final class Replay<O extends Record> {
  static final Duration KEPT = Duration.ofHours(24);
  private static final int LONGEST_KEY = 80;
  private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]+");

  private final KeyedHash requests;
  private final Class<O> kept;
  private final Endpoint<?, ?> endpoint;
  private final String caller;
  private final String rights;
  private final Instant now;
  private String key = "";
  private String request = "";
  private Optional<Earlier> unanswered = Optional.empty();

  /**
   * In which form answers are kept.
   *
   * @param requests by which two requests are compared: a secret in one, which stands in no row,
   *     cannot be guessed from it
   */
  record Book<O extends Record>(KeyedHash requests, Class<O> kept) {}

  Replay(Book<O> book, Endpoint<?, ?> endpoint, Caller caller, Instant now) {
    this.requests = book.requests();
    this.kept = book.kept();
    this.endpoint = endpoint;
    this.caller = caller.key();
    // What a caller was answered with other rights is not answered again with these.
    this.rights = caller.account().map(a -> a.role() + " " + a.home().value()).orElse("");
    this.now = now;
  }

  /** The answer this key got before. */
  Optional<O> earlierAnswer(Handle db, Optional<String> given, Record input) {
    key = given.filter(Replay::isUsable).orElseThrow(Replay::keyNeeded);
    request = hash(input);
    return earlierAnswer(db);
  }

  /** The same, looked for once more: a twin may have got one meanwhile. */
  Optional<O> earlierAnswer(Handle db) {
    var found = new ReplayStore(db).find(caller, key);
    found.filter(earlier -> !isOld(earlier)).ifPresent(this::mustBeTheSame);
    unanswered = found.filter(earlier -> isOld(earlier) || isHeld(earlier));
    return unanswered.isPresent() ? Optional.empty() : found.map(this::answer);
  }

  private boolean isOld(Earlier earlier) {
    return earlier.at().isBefore(now.minus(KEPT));
  }

  /** By what has not ended, and may have been cut off. */
  private boolean isHeld(Earlier earlier) {
    return earlier.answer().isEmpty() && !endpoint.has(Trait.SECRET_ANSWER);
  }

  private void mustBeTheSame(Earlier earlier) {
    if (!MessageDigest.isEqual(bytes(earlier.request()), bytes(request))) {
      throw new Refusal.Conflict("idempotency-key-used").raise();
    }
  }

  private O answer(Earlier earlier) {
    if (endpoint.has(Trait.SECRET_ANSWER)) {
      throw new Refusal.Conflict("answer-not-kept").raise();
    }
    return Wire.read(bytes(earlier.answer()), kept);
  }

  /** Keeps others from the key until there is an answer, for what takes several transactions. */
  void hold(Handle db) {
    keep(db, "");
  }

  /** Whoever took the key meanwhile did the deed: then this one is not done. */
  O remember(Handle db, O answer) {
    keep(db, text(answer));
    return answer;
  }

  private void keep(Handle db, String answer) {
    var store = new ReplayStore(db);
    unanswered.ifPresent(earlier -> store.remove(caller, key, earlier));
    store.add(caller, key, new Earlier(request, answer, now));
  }

  /** Says nothing about a deed, which may have been done, or may be later under the same key. */
  static boolean isDoubt(Refusal refusal) {
    return refusal instanceof Refusal.Unavailable || refusal instanceof Refusal.OutcomeUnknown;
  }

  private String text(O answer) {
    return endpoint.has(Trait.SECRET_ANSWER)
        ? ""
        : new String(Wire.write(answer), StandardCharsets.UTF_8);
  }

  private String hash(Record input) {
    var hash = requests.of(bytes(endpoint.name()), bytes(rights), Wire.write(input));
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isUsable(String key) {
    return key.length() <= LONGEST_KEY && USABLE.matcher(key).matches();
  }

  private static RuntimeException keyNeeded() {
    return new Refusal.Invalid(
            "Idempotency-Key",
            "required",
            Map.of("form", "visible-ascii", "max", Integer.toString(LONGEST_KEY)))
        .raise();
  }
}
