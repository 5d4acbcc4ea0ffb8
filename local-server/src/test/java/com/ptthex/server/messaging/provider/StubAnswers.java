package com.ptthex.server.messaging.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.messaging.provider.TwilioDescription.Asked;
import com.ptthex.server.messaging.provider.TwilioDescription.Operation;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the simulated provider does, in the words of Twilio. */
record StubAnswers(Simulated behind, String account, StubServices services) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  static Optional<JsonNode> refusal(int code, int status) {
    return Optional.of(
        JSON.createObjectNode()
            .put("code", code)
            .put("message", "in words that nobody may see")
            .put("more_info", "https://www.twilio.com/docs/errors/" + code)
            .put("status", status));
  }

  Optional<JsonNode> of(String method, Operation operation, Asked asked) throws ProviderFault {
    var template = operation.template();
    var parts = template.substring(template.lastIndexOf("/2010-04-01") + 1).split("/", -1);
    return switch (parts[parts.length - 1]) {
      case "{Sid}.json" -> one(method, operation, asked);
      case "Balance.json" -> Optional.of(balance());
      case "Local.json" -> offers(NumberKind.LOCAL, operation, asked);
      case "TollFree.json" -> offers(NumberKind.TOLL_FREE, operation, asked);
      case "Mobile.json" -> offers(NumberKind.MOBILE, operation, asked);
      case "IncomingPhoneNumbers.json" ->
          Optional.of(method.equals("POST") ? bought(asked) : numbers(asked));
      case "Messages.json" -> Optional.of(method.equals("POST") ? sent(asked) : messages(asked));
      case "{IsoCountry}" -> Optional.of(new StubPrices(behind).of(operation));
      case "Services" -> Optional.of(services.all(one(asked.query(), "Page")));
      case "PhoneNumbers" -> Optional.of(services.numbers(operation.at("ServiceSid")));
      case "{Sid}" -> Optional.of(JSON.createObjectNode().put("sid", operation.at("Sid")));
      case "Usa2p" -> Optional.of(StubServices.page("compliance", campaign()));
      case "Verifications" ->
          Optional.of(
              StubServices.page(
                  "verifications", JSON.createObjectNode().put("status", "TWILIO_APPROVED")));
      default -> throw new AssertionError(template);
    };
  }

  private Optional<JsonNode> one(String method, Operation operation, Asked asked)
      throws ProviderFault {
    var template = operation.template();
    if (template.endsWith("/Messages/{Sid}.json")) {
      var found = behind.message(new CarriedKey(operation.at("Sid")));
      return Optional.of(message(found.orElseThrow(() -> SimulatedRefusal.of(20404))));
    }
    if (template.endsWith("/Accounts/{Sid}.json")) {
      var known = behind.account();
      return Optional.of(
          JSON.createObjectNode()
              .put("friendly_name", known.name().value())
              .put("status", "active")
              .put("type", "Full"));
    }
    var key = new NumberKey(operation.at("Sid"));
    var found = behind.owned(key).orElseThrow(() -> SimulatedRefusal.of(20404));
    return switch (method) {
      case "DELETE" -> {
        behind.release(key);
        yield Optional.empty();
      }
      case "POST" -> Optional.of(number(behind.route(key, addresses(asked, found))));
      default -> Optional.of(number(found));
    };
  }

  private static CallbackAddresses addresses(Asked asked, OwnedNumber before) {
    return new CallbackAddresses(
        address(asked, "SmsUrl"),
        address(asked, "VoiceUrl"),
        StubDetours.after(before.callbacks().detours(), asked.form()));
  }

  private static Optional<URI> address(Asked asked, String name) {
    return one(asked.form(), name).filter(said -> !said.isEmpty()).map(URI::create);
  }

  private JsonNode balance() throws ProviderFault {
    var left = behind.account().balance().orElseThrow();
    return JSON.createObjectNode()
        .put("account_sid", account)
        .put("balance", left.amount().toPlainString())
        .put("currency", left.currency());
  }

  private Optional<JsonNode> offers(NumberKind kind, Operation operation, Asked asked)
      throws ProviderFault {
    var able = EnumSet.noneOf(Capability.class);
    one(asked.query(), "SmsEnabled").ifPresent(_ -> able.add(Capability.TEXT));
    one(asked.query(), "MmsEnabled").ifPresent(_ -> able.add(Capability.PICTURE));
    one(asked.query(), "VoiceEnabled").ifPresent(_ -> able.add(Capability.VOICE));
    var wanted =
        new Wanted(
            new CountryCode(operation.at("CountryCode")),
            kind,
            one(asked.query(), "AreaCode"),
            one(asked.query(), "InLocality"),
            one(asked.query(), "Contains"),
            able,
            new PageSize(Integer.parseInt(one(asked.query(), "PageSize").orElse("50"))));
    var page = JSON.createObjectNode().put("uri", asked.path());
    var rows = page.putArray("available_phone_numbers");
    for (var offer : behind.offers(wanted)) {
      var place = offer.place().orElse(", ").split(", ", 2);
      var row =
          JSON.createObjectNode()
              .put("phone_number", offer.number().value())
              .put("address_requirements", offer.needsAddress() ? "local" : "none");
      if (place.length == 2) {
        row.put("region", place[1]);
      }
      if (!place[0].isEmpty()) {
        row.put("locality", place[0]);
      }
      row.set("capabilities", capabilities(offer.capabilities()));
      rows.add(row);
    }
    return Optional.of(page);
  }

  private JsonNode bought(Asked asked) throws ProviderFault {
    return number(behind.buy(new PhoneNumber(one(asked.form(), "PhoneNumber").orElseThrow())));
  }

  private JsonNode numbers(Asked asked) throws ProviderFault {
    var one = one(asked.query(), "PhoneNumber").map(PhoneNumber::new);
    return one.isPresent()
        ? page(
            new Page<>(behind.owned(one.get()).stream().toList(), Optional.empty()),
            "incoming_phone_numbers",
            asked,
            StubAnswers::number)
        : page(behind.owned(mark(asked)), "incoming_phone_numbers", asked, StubAnswers::number);
  }

  private JsonNode sent(Asked asked) throws ProviderFault {
    var taken =
        behind.send(
            new Outgoing(
                new PhoneNumber(one(asked.form(), "From").orElseThrow()),
                new PhoneNumber(one(asked.form(), "To").orElseThrow()),
                new MessageText(one(asked.form(), "Body").orElse("")),
                address(asked, "StatusCallback")));
    return JSON.createObjectNode()
        .put("sid", taken.key().value())
        .put("status", "queued")
        .put("num_segments", Integer.toString(taken.segments().orElseThrow()));
  }

  private JsonNode messages(Asked asked) throws ProviderFault {
    var since = one(asked.query(), "DateSent>").map(Instant::parse).orElse(Instant.EPOCH);
    return page(behind.messagesSince(since, mark(asked)), "messages", asked, StubAnswers::message);
  }

  private static Optional<PageMark> mark(Asked asked) {
    return one(asked.query(), "PageToken").map(PageMark::new);
  }

  private static <T> JsonNode page(
      Page<T> rows, String name, Asked asked, Function<T, JsonNode> written) {
    var page = JSON.createObjectNode();
    rows.rows().forEach(row -> page.withArray(name).add(written.apply(row)));
    page.withArray(name);
    page.put("uri", asked.path()).put("page_size", rows.rows().size());
    rows.next()
        .ifPresent(
            mark -> {
              var query = new StringBuilder("?Page=1&PageToken=" + mark.value());
              asked.query().entrySet().stream()
                  .filter(entry -> !entry.getKey().startsWith("Page"))
                  .forEach(
                      entry ->
                          query
                              .append('&')
                              .append(URLEncoder.encode(entry.getKey(), UTF_8))
                              .append('=')
                              .append(URLEncoder.encode(entry.getValue().getFirst(), UTF_8)));
              page.put("next_page_uri", asked.path() + query);
            });
    return page;
  }

  private static JsonNode number(OwnedNumber owned) {
    var json =
        JSON.createObjectNode()
            .put("sid", owned.key().value())
            .put("phone_number", owned.number().value())
            .put("sms_url", owned.callbacks().messages().map(URI::toString).orElse(""))
            .put("voice_url", owned.callbacks().calls().map(URI::toString).orElse(""))
            .put(
                "emergency_address_status",
                owned.emergency() == EmergencyAddress.NONE ? "unregistered" : null)
            .put("date_created", owned.since().map(StubAnswers::time).orElse(null));
    json.set("capabilities", capabilities(owned.capabilities()));
    StubDetours.write(owned.callbacks().detours(), json);
    return json;
  }

  private static JsonNode capabilities(java.util.Set<Capability> able) {
    return JSON.createObjectNode()
        .put("mms", able.contains(Capability.PICTURE))
        .put("sms", able.contains(Capability.TEXT))
        .put("voice", able.contains(Capability.VOICE))
        .put("fax", able.contains(Capability.FAX));
  }

  private static JsonNode message(Carried carried) {
    var json =
        JSON.createObjectNode()
            .put("sid", carried.key().value())
            .put("body", carried.text().value())
            .put("from", name(carried.from()))
            .put("to", name(carried.to()))
            .put(
                "direction",
                carried.direction() == Carried.Direction.IN ? "inbound" : "outbound-api")
            .put("num_segments", Integer.toString(carried.segments().orElse(1)))
            .put("num_media", Integer.toString(carried.attachments()))
            .put("date_created", time(carried.madeAt()))
            .put("date_sent", carried.sentAt().map(StubAnswers::time).orElse(null));
    carried
        .price()
        .ifPresent(
            price ->
                json.put("price", price.amount().negate().toPlainString())
                    .put("price_unit", price.currency()));
    return status(json, carried.progress());
  }

  private static ObjectNode status(ObjectNode json, Progress progress) {
    return switch (progress) {
      case Progress.Received _ -> json.put("status", "received");
      case Progress.Waiting _ -> json.put("status", "queued");
      case Progress.Sent _ -> json.put("status", "sent");
      case Progress.Delivered _ -> json.put("status", "delivered");
      case Progress.Failed(var _, var code) ->
          json.put("status", "undelivered")
              .put("error_code", Integer.parseInt(code.orElseThrow().value()));
    };
  }

  private static String name(Party party) {
    return switch (party) {
      case Party.Phone(var number) -> number.value();
      case Party.Sender(var name) -> name;
    };
  }

  private static String time(Instant at) {
    return RFC_2822.format(at.atZone(ZoneOffset.UTC));
  }

  private static JsonNode campaign() {
    return JSON.createObjectNode().put("campaign_status", "VERIFIED");
  }

  private static Optional<String> one(Map<String, List<String>> all, String name) {
    return Optional.ofNullable(all.get(name)).map(List::getFirst);
  }
}
