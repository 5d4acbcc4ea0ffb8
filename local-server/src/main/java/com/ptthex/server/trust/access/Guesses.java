package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.Login;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/**
 * Makes guessing slow, for each login and for each address. Every try is counted before it is made,
 * so that many at once are no way around it; a login that nobody has is counted like any other, so
 * that nobody learns which there are. Sessions that are open go on.
 */
final class Guesses {
  static final int FREE_FOR_A_LOGIN = 5;

  /** From the next try on a task goes with it. */
  static final int WITHOUT_A_TASK_FOR_A_LOGIN = 3;

  static final int WITHOUT_A_TASK_FOR_AN_ADDRESS = 10;

  /** More, since many people may sit behind one address. */
  static final int FREE_FOR_AN_ADDRESS = 20;

  static final int FREE_LETTERS = 5;

  private final KeyedHash names;

  Guesses(DerivedKeys keys) {
    names = keys.hash(new Purpose("access.failures"));
  }

  /** Counts a try as failed until it turns out otherwise, unless it comes too early to be made. */
  void count(Work work, Login login) {
    // The address always first, so that nobody waits for each other in a circle.
    work.address()
        .ifPresent(
            address -> count(work, ofAddress(address), FREE_FOR_AN_ADDRESS, "address-must-wait"));
    count(work, ofLogin(login), FREE_FOR_A_LOGIN, "login-must-wait");
  }

  /** Whether a task goes with the try that was counted last. */
  boolean wantTask(Work work, Login login) {
    var store = new FailureStore(work.db());
    var ofAddress = work.address().map(this::ofAddress).map(store::failed).orElse(0);
    var ofLogin = store.failed(ofLogin(login));
    return ofAddress > WITHOUT_A_TASK_FOR_AN_ADDRESS || ofLogin > WITHOUT_A_TASK_FOR_A_LOGIN;
  }

  /**
   * A try of somebody who is in already. It is counted apart, or whoever guesses at the door would
   * keep those inside from proving who they are.
   */
  void countInside(Work work, Login login) {
    count(work, ofSession(login), FREE_FOR_A_LOGIN, "login-must-wait");
  }

  /** One who asks for a code by mail; that it was asked for never turns out to be right. */
  void countAsked(Work work, Login login) {
    work.address()
        .ifPresent(
            address ->
                count(work, name("asks", address), FREE_FOR_AN_ADDRESS, "address-must-wait"));
    count(work, name("asked", login.value()), FREE_FOR_A_LOGIN, "login-must-wait");
  }

  /** Letters that somebody has sent to addresses which may be anybody's. */
  void countLetter(Work work, Login login) {
    count(work, name("letter", login.value()), FREE_LETTERS, "login-must-wait");
  }

  void rightInside(Work work, Login login) {
    new FailureStore(work.db()).forget(ofSession(login));
  }

  /**
   * A PIN of who is in already, counted apart from all else: who has seen one would otherwise wipe
   * out with it what they guess at the password.
   */
  void countPin(Work work, Login login) {
    count(work, name("pin", login.value()), FREE_FOR_A_LOGIN, "login-must-wait");
  }

  void rightPin(Work work, Login login) {
    new FailureStore(work.db()).forget(name("pin", login.value()));
  }

  /** The same where no login is known that it could be counted for. */
  void countForTheAddress(Work work) {
    work.address()
        .ifPresent(
            address -> count(work, ofAddress(address), FREE_FOR_AN_ADDRESS, "address-must-wait"));
  }

  private static void count(Work work, String who, int free, String code) {
    var store = new FailureStore(work.db());
    var tries = store.lock(who).asOf(work.now());
    tries.waits(work.now()).ifPresent(wait -> refuse(code, wait));
    store.keep(who, tries.more(free, work.now()));
  }

  private static void refuse(String code, Duration wait) {
    // Not a moment too early: it would be refused again.
    var millis = wait.plusNanos(999_999).toMillis();
    throw new Refusal.TooMany(code, Map.of("retryAfterMillis", Long.toString(millis))).raise();
  }

  /**
   * It was no guess. Of the address only this try is taken back: whoever has one account would else
   * wipe out what they guessed at others.
   */
  void right(Work work, Login login) {
    takeBackFromTheAddress(work);
    new FailureStore(work.db()).forget(ofLogin(login));
  }

  /** It was right as far as it went, and something else is to be guessed still. */
  void rightSoFar(Work work, Login login) {
    takeBackFromTheAddress(work);
    takeBack(work, ofLogin(login));
  }

  private void takeBackFromTheAddress(Work work) {
    work.address().map(this::ofAddress).ifPresent(who -> takeBack(work, who));
  }

  private static void takeBack(Work work, String who) {
    var store = new FailureStore(work.db());
    store.keep(who, store.lock(who).oneLess(work.now()));
  }

  private String ofLogin(Login login) {
    return name("login", login.value());
  }

  private String ofSession(Login login) {
    return name("inside", login.value());
  }

  private String ofAddress(String address) {
    return name("address", address);
  }

  private String name(String kind, String who) {
    return HexFormat.of().formatHex(names.of(bytes(kind), bytes(who)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
