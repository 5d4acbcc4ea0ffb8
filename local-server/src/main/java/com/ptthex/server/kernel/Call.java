package com.ptthex.server.kernel;

import com.ptthex.server.kernel.watch.Trace;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call as it arrives, before anything about it is believed.
 *
 * @param trace joins the answer, the log line and the audit row of this call
 * @param input reads the input, once the caller may have it read
 */
public record Call<I extends Record>(
    Origin origin,
    String trace,
    Optional<String> idempotencyKey,
    Optional<String> impactToken,
    Supplier<I> input) {

  /** Where it comes from. */
  public sealed interface Origin {}

  /**
   * @param token that it shows, or gets when it opens a session
   * @param browser the half of a session that a browser keeps from its pages
   * @param agent what it calls itself, as it says
   * @param proof that its sender proved once more who they are
   */
  public record Outside(
      Optional<String> token,
      Optional<String> browser,
      String address,
      Optional<String> agent,
      Optional<String> proof)
      implements Origin {
    public Outside(Optional<String> token, String address) {
      this(token, Optional.empty(), address, Optional.empty(), Optional.empty());
    }
  }

  /** One of the server's own, by its name. */
  public record Inside(String machine) implements Origin {}

  /** A machine's call. What it asks for under one key is done once, however often it asks. */
  public static <I extends Record> Call<I> inside(String machine, String key, I input) {
    return new Call<>(
        new Inside(machine), Trace.next(), Optional.of(key), Optional.empty(), () -> input);
  }

  Optional<String> bearer() {
    return origin instanceof Outside outside
        ? outside.token().map(token -> held(origin, token))
        : Optional.empty();
  }

  /**
   * All that who comes from there holds of a session with this token. Of a browser both halves are
   * needed: a page of somebody else can have the browser send the one, and has not the other.
   */
  public static String held(Origin origin, String token) {
    return origin instanceof Outside outside
        ? outside.browser().map(half -> half + '.' + token).orElse(token)
        : token;
  }

  Optional<String> proof() {
    return origin instanceof Outside outside ? outside.proof() : Optional.empty();
  }
}
