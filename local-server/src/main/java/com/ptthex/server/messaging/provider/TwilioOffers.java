package com.ptthex.server.messaging.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.value.PhoneNumber;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.Local;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for numbers to buy. Twilio keeps each kind in a list of its own, with the same questions
 * and answers; its library reads them by three types that have nothing in common, so one reads all.
 */
record TwilioOffers(String account, Wanted wanted) {

  List<Offer> in(TwilioRestClient client, Optional<Money> monthly) {
    return Local.reader(wanted.country().value()).getPage(address(), client).getRecords().stream()
        .map(said -> offer(said, monthly))
        .toList();
  }

  private String address() {
    return "https://api.twilio.com/2010-04-01/Accounts/%s/AvailablePhoneNumbers/%s/%s.json?%s"
        .formatted(account, wanted.country().value(), list(), questions());
  }

  private String list() {
    return switch (wanted.kind()) {
      case LOCAL -> "Local";
      case TOLL_FREE -> "TollFree";
      case MOBILE -> "Mobile";
    };
  }

  private String questions() {
    var about =
        Stream.of(
                wanted.areaCode().map(code -> question("AreaCode", code)),
                wanted.locality().map(town -> question("InLocality", town)),
                wanted.digits().map(digits -> question("Contains", digits)),
                Optional.of(question("PageSize", Integer.toString(wanted.most().value()))))
            .flatMap(Optional::stream);
    var able =
        wanted.capabilities().stream()
            .sorted()
            .map(capability -> question(nameOf(capability) + "Enabled", "true"));
    return Stream.concat(about, able).collect(Collectors.joining("&"));
  }

  private static String question(String name, String value) {
    return name + "=" + URLEncoder.encode(value, UTF_8);
  }

  private static String nameOf(Capability capability) {
    return switch (capability) {
      case TEXT -> "Sms";
      case PICTURE -> "Mms";
      case VOICE -> "Voice";
      case FAX -> "Fax";
    };
  }

  private Offer offer(Local said, Optional<Money> monthly) {
    var place =
        Stream.of(Optional.ofNullable(said.getLocality()), Optional.ofNullable(said.getRegion()))
            .flatMap(Optional::stream)
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(", "));
    var addresses = Optional.ofNullable(said.getAddressRequirements());
    return new Offer(
        new PhoneNumber(said.getPhoneNumber().getEndpoint()),
        wanted.kind(),
        place.isEmpty() ? Optional.empty() : Optional.of(place),
        TwilioReading.capabilities(said.getCapabilities()),
        monthly,
        addresses.filter(kinds -> !kinds.equals("none")).isPresent());
  }
}
