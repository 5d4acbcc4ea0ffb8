package com.ptthex.shared.trust.mail;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a mail server is: a name, or an address as numbers. */
public record MailHost(String value) implements Scalar {
  private static final Pattern FORM =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*"
              + "|(?=.{2,39}$)[0-9a-f]*:[0-9a-f]*:[0-9a-f:]*");

  private static final Pattern OF_THIS_MACHINE =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1");

  public MailHost {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("mail-host", Map.of());
    }
  }

  /** By its form alone: what a name leads to is looked at again when mail is sent. */
  public boolean isOfThisMachine() {
    return OF_THIS_MACHINE.matcher(value).matches();
  }
}
