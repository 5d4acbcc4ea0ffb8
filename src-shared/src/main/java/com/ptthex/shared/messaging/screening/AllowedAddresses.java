package com.ptthex.shared.messaging.screening;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.PhoneNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Addresses that a site has said lead past nobody: domains with all below them, single addresses of
 * mail, and numbers that say their country.
 */
final class AllowedAddresses {
  private static final int MOST = 100;

  private final Set<String> hosts = new HashSet<>();
  private final Set<String> mails = new HashSet<>();
  private final List<PhoneNumber> numbers = new ArrayList<>();

  private AllowedAddresses(String named) {
    Stream.of(named.split("[,;،؛]", -1))
        .map(each -> each.strip().toLowerCase(Locale.ROOT))
        .filter(each -> !each.isEmpty())
        .limit(MOST)
        .forEach(this::add);
  }

  /**
   * @param named with commas between them
   */
  static AllowedAddresses of(String named) {
    return new AllowedAddresses(named);
  }

  private void add(String name) {
    if (name.startsWith("+")) {
      addNumber(name);
    } else if (name.indexOf('@') > 0) {
      mails.add(name);
    } else {
      hosts.add(name.startsWith("www.") ? name.substring("www.".length()) : name);
    }
  }

  private void addNumber(String name) {
    try {
      numbers.add(PhoneNumber.typed(name, Optional.empty()));
    } catch (Malformed _) {
      // No message holds it either.
    }
  }

  /** Also when a name stands before it, such as that of a shop within the domain. */
  boolean holdHost(String host) {
    var rest = host;
    while (!hosts.contains(rest)) {
      var dot = rest.indexOf('.');
      if (dot < 0) {
        return false;
      }
      rest = rest.substring(dot + 1);
    }
    return true;
  }

  boolean holdMail(String name, String host) {
    return holdHost(host) || mails.contains(name + '@' + host);
  }

  boolean hold(WrittenNumber written) {
    return !numbers.isEmpty()
        && (numbers.stream().anyMatch(written::isEndOf)
            || written.readings(Optional.empty()).stream().anyMatch(numbers::contains));
  }
}
