package com.ptthex.server.kernel;

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
import org.jdbi.v3.core.Handle;

/**
 * A deed done twice under one key is done once, and both callers get the same answer. The key is
 * claimed before the use case runs, so a twin that comes meanwhile waits for it to end.
 */
final class Replay<O extends Record> {
  static final Duration KEPT = Duration.ofHours(24);
  private static final int LONGEST_KEY = 80;

  private final ReplayStore store;
  private final KeyedHash requests;
  private final Class<O> kept;
  private final Endpoint<?, ?> endpoint;
  private final String caller;
  private final String rights;
  private final Instant now;
  private String key = "";

  /**
   * Where answers are kept, and in which form.
   *
   * @param requests by which two requests are compared: a secret in one, which stands in no row,
   *     cannot be guessed from it
   */
  record Book<O extends Record>(Handle db, KeyedHash requests, Class<O> kept) {}

  Replay(Book<O> book, Endpoint<?, ?> endpoint, Caller caller, Instant now) {
    this.store = new ReplayStore(book.db());
    this.requests = book.requests();
    this.kept = book.kept();
    this.endpoint = endpoint;
    this.caller = caller.key();
    // What a caller was answered with other rights is not answered again with these.
    this.rights = caller.account().map(a -> a.role() + " " + a.home().value()).orElse("");
    this.now = now;
  }

  /** The answer this key got before; when there is none, the key is taken now. */
  Optional<O> earlierAnswer(Optional<String> given, Record input) {
    key = given.filter(Replay::isUsable).orElseThrow(Replay::keyNeeded);
    var request = hash(input);
    if (store.claim(caller, key, request, now)) {
      return Optional.empty();
    }
    var earlier = store.find(caller, key);
    if (earlier.at().isBefore(now.minus(KEPT))) {
      store.claimAgain(caller, key, request, now);
      return Optional.empty();
    }
    if (!MessageDigest.isEqual(bytes(earlier.request()), bytes(request))) {
      throw new Refusal.Conflict("idempotency-key-used").raise();
    }
    if (endpoint.has(Trait.SECRET_ANSWER)) {
      throw new Refusal.Conflict("answer-not-kept").raise();
    }
    // A bulk that was cut off has its key and no answer yet.
    return Optional.of(earlier.answer()).filter(json -> !json.isEmpty()).map(this::answer);
  }

  private String hash(Record input) {
    var hash = requests.of(bytes(endpoint.name()), bytes(rights), Wire.write(input));
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private O answer(String json) {
    return Wire.read(bytes(json), kept);
  }

  O remember(O answer) {
    if (!endpoint.has(Trait.SECRET_ANSWER)) {
      store.answer(caller, key, new String(Wire.write(answer), StandardCharsets.UTF_8));
    }
    return answer;
  }

  private static boolean isUsable(String key) {
    return key.length() <= LONGEST_KEY && key.matches("[\\x21-\\x7e]+");
  }

  private static RuntimeException keyNeeded() {
    return new Refusal.Invalid(
            "Idempotency-Key",
            "required",
            Map.of("form", "visible-ascii", "max", Integer.toString(LONGEST_KEY)))
        .raise();
  }
}
