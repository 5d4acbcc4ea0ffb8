package com.ptthex.server.trust.access;

import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Label;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a new password must be, after NIST SP 800-63B: long, and nothing that is tried first. No
 * rule asks for kinds of characters. An older password that would not pass still opens.
 */
public final class PasswordRules {
  static final int SHORTEST = 12;

  /** A shorter name stands in too much by chance. */
  private static final int SHORTEST_NAME = 4;

  private static final String PRODUCT = "ptthex";

  private PasswordRules() {}

  /**
   * Refuses a new password of whoever signs in with this login; asked wherever one is set.
   *
   * @param site what the site calls itself
   */
  public static void require(String field, Login login, Optional<Label> site, Password wanted) {
    faultOf(field, login, site, wanted)
        .ifPresent(
            fault -> {
              throw new Refusal.Invalid(List.of(fault)).raise();
            });
  }

  static Optional<FieldFault> faultOf(
      String field, Login login, Optional<Label> site, Password wanted) {
    return codeOf(login, site, alike(wanted.value()))
        .map(code -> new FieldFault(field, code, factsOf(code)));
  }

  private static Map<String, String> factsOf(String code) {
    return code.equals("password-too-short") ? Map.of("min", Integer.toString(SHORTEST)) : Map.of();
  }

  private static Optional<String> codeOf(Login login, Optional<Label> site, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("password-too-short");
    }
    if (holds(password, login.value()) || holds(password, login.value().replaceAll("@.*", ""))) {
      return Optional.of("password-holds-login");
    }
    if (holds(password, PRODUCT)
        || site.filter(name -> holds(password, name.value())).isPresent()) {
      return Optional.of("password-holds-site-name");
    }
    if (CommonPasswords.holds(password)) {
      return Optional.of("password-too-common");
    }
    return isOnePieceRepeated(password) || isOneRow(password)
        ? Optional.of("password-repeats")
        : Optional.empty();
  }

  /** The same password typed on another keyboard, where letters are put together otherwise. */
  static String alike(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private static boolean holds(String password, String name) {
    var bare = bare(name);
    return bare.length() >= SHORTEST_NAME && bare(password).contains(bare);
  }

  private static String bare(String text) {
    return alike(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Something short that comes again and again, such as {@code abcabcabcabc}. */
  private static boolean isOnePieceRepeated(String password) {
    return IntStream.rangeClosed(1, password.length() / 2)
        .anyMatch(at -> password.startsWith(password.substring(at)));
  }

  /** Each character the one after, or before, the last, such as {@code abcdefghijkl}. */
  private static boolean isOneRow(String password) {
    var steps =
        IntStream.range(1, password.length())
            .map(at -> password.charAt(at) - password.charAt(at - 1))
            .distinct()
            .toArray();
    return steps.length == 1 && Math.abs(steps[0]) <= 1;
  }
}
