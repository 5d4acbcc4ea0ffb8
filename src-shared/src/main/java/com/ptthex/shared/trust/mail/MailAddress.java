package com.ptthex.shared.trust.mail;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mail address in its plainest form: no name, no quotes, no comments, nothing that could begin
 * another header. It prints itself masked, so that one gets into a log or a sentence only where
 * {@link #value()} is asked for.
 */
public record MailAddress(String value) implements Scalar {
  private static final int LONGEST = 254;

  private static final Pattern LOCAL =
      Pattern.compile(
          "(?=.{1,64}$)[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  public MailAddress {
    value = normal(value.strip());
  }

  private static String normal(String typed) {
    var at = typed.lastIndexOf('@');
    if (at < 1 || typed.length() > LONGEST) {
      throw notOne();
    }
    var local = typed.substring(0, at);
    var domain = ascii(typed.substring(at + 1));
    if (!LOCAL.matcher(local).matches()
        || !DOMAIN.matcher(domain).matches()
        || local.length() + 1 + domain.length() > LONGEST) {
      throw notOne();
    }
    return local + "@" + domain;
  }

  /** Domains in other scripts have a form in ASCII, which is what mail goes by. */
  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      throw notOne();
    }
  }

  private static Malformed notOne() {
    return new Malformed("mail-address", Map.of());
  }

  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /** The first character and the domain: the one masked rendering. */
  public MaskedMailAddress masked() {
    return new MaskedMailAddress(value.charAt(0) + "•••@" + domain());
  }

  @Override
  public String toString() {
    return masked().value();
  }
}
