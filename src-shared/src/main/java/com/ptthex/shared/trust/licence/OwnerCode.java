package com.ptthex.shared.trust.licence;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the customer is told apart from the licence, and shows once to become the site's owner: 25
 * letters and digits without those that look alike, in groups as they are read out.
 */
public record OwnerCode(String value) implements Secret {
  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
  private static final int GROUPS = 5;
  private static final int GROUP = 5;
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{25}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public OwnerCode {
    value = value.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("owner-code", Map.of("length", Integer.toString(GROUPS * GROUP)));
    }
  }

  public static OwnerCode next() {
    var code = new StringBuilder();
    while (code.length() < GROUPS * GROUP) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new OwnerCode(code.toString());
  }

  /** As it is handed over. */
  public String inGroups() {
    return String.join("-", value.split("(?<=\\G.{" + GROUP + "})"));
  }

  /** All that a licence and a site know of it; 125 bits are guessed by nobody. */
  public OwnerCodeHash hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return new OwnerCodeHash(
          HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.US_ASCII))));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "owner code";
  }
}
