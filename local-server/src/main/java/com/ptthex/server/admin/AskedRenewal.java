package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.audit.SiteKey;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.Renewal;
import com.ptthex.shared.trust.licence.RenewalRequest;
import com.ptthex.shared.trust.licence.RenewalRequest.Holding;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a site asks for by its renewal request: whose it is, what it holds, and what changes. */
final class AskedRenewal {
  private static final int FINGERPRINT = 16;

  private final RenewalRequest request;
  private final Optional<SiteKey> signer;

  private AskedRenewal(RenewalRequest request, Optional<SiteKey> signer) {
    this.request = request;
    this.signer = signer;
  }

  static AskedRenewal in(Path file) throws CannotStart, IOException {
    try {
      var renewal = Renewal.of(Files.readAllBytes(file));
      return new AskedRenewal(renewal.request(), renewal.signer());
    } catch (Malformed what) {
      throw new CannotStart(
          what.code().equals("signature")
              ? file + " was changed since the site signed it."
              : file + " is no renewal request.",
          "Ask the site for it anew.");
    }
  }

  ServerName server(Optional<String> given) throws CannotStart {
    return new ServerName(agreed("--server", given, Optional.of(request.server().value())));
  }

  Customer customer(Optional<String> given) throws CannotStart {
    var held = request.holds().map(holding -> holding.customer().value());
    return new Customer(agreed("--customer", given, held));
  }

  private static String agreed(String option, Optional<String> given, Optional<String> asked)
      throws CannotStart {
    if (given.isPresent() && asked.isPresent() && !given.equals(asked)) {
      throw new CannotStart(
          option + " says " + given.get() + ", and the request is from " + asked.get() + ".",
          "Leave the option out, or take the request of that site.");
    }
    return asked
        .or(() -> given)
        .orElseThrow(
            () ->
                new CannotStart(
                    "the site holds no licence that says who its customer is.",
                    "Name the customer with " + option + "."));
  }

  /** A site takes only what was signed after what it holds. */
  long edition(long serial) throws CannotStart {
    var held = request.holds().map(holding -> holding.serial().value()).orElse(0L);
    if (serial <= held) {
      throw new CannotStart(
          "the site holds licence " + held + ", and this authority has issued fewer.",
          "Use the authority that issued it.");
    }
    return request
        .holds()
        .map(holding -> Math.max(serial, holding.version().value()))
        .orElse(serial);
  }

  List<LicenceLine> features() {
    return request.holds().map(Holding::features).orElse(List.of());
  }

  List<Limit> limits() {
    return request.holds().map(Holding::limits).orElse(List.of());
  }

  /** In sentences, for whoever is to issue it. */
  List<String> told(Header header, Licence next) {
    var name = request.name().map(Label::value).orElse("A site without a name");
    var who = name + " asked on " + request.madeAt() + ", ";
    var said = new ArrayList<String>();
    said.add(
        signer
            .map(key -> who + "signed with the key " + fingerprint(key) + ".")
            .orElseGet(() -> who + "unsigned: make sure in another way that it is from there."));
    request
        .holds()
        .ifPresentOrElse(
            held -> said.addAll(differences(held, header, next)),
            () -> said.add("The site holds no licence that it believes."));
    return said;
  }

  private static String fingerprint(SiteKey key) {
    return key.id().hex().substring(0, FINGERPRINT);
  }

  private static List<String> differences(Holding held, Header header, Licence next) {
    var said = new ArrayList<String>();
    next.features().stream()
        .filter(line -> !held.features().contains(line))
        .forEach(line -> said.add("It opens " + line.value() + "."));
    held.features().stream()
        .filter(line -> !next.names(line))
        .forEach(line -> said.add("It takes away " + line.value() + "."));
    Stream.of(held.limits(), next.limits())
        .flatMap(limits -> limits.stream().map(Limit::line))
        .distinct()
        .flatMap(line -> difference(line, held, next).stream())
        .forEach(said::add);
    said.add("It ends on " + header.notAfter() + " instead of " + held.until() + ".");
    return said;
  }

  private static Optional<String> difference(LicenceLine line, Holding held, Licence next) {
    var had =
        held.limits().stream().filter(each -> each.line().equals(line)).map(Limit::most).findAny();
    var has = next.most(line);
    return has.equals(had)
        ? Optional.empty()
        : Optional.of("%s: %s instead of %s.".formatted(line.value(), many(has), many(had)));
  }

  private static String many(Optional<Integer> most) {
    return most.map(many -> "at most " + many).orElse("no limit");
  }
}
