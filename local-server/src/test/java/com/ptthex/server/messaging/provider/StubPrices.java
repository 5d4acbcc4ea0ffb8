package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.CountryCode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What things cost at the simulated provider, in the words of Twilio. */
record StubPrices(Simulated behind) {
  private static final JsonMapper JSON = new JsonMapper();

  JsonNode of(TwilioDescription.Operation operation) throws ProviderFault {
    var country = new CountryCode(operation.at("IsoCountry"));
    var prices = behind.prices(country);
    var json = JSON.createObjectNode().put("iso_country", country.value()).put("price_unit", "USD");
    if (operation.template().contains("PhoneNumbers")) {
      prices
          .monthly()
          .forEach(
              (kind, price) ->
                  json.withArray("phone_number_prices")
                      .add(price(kindName(kind), price.amount().toPlainString())));
      return json;
    }
    var network = JSON.createObjectNode().put("carrier", "Any").put("mcc", "1").put("mnc", "1");
    network.withArray("prices").add(price("local", amount(prices.outgoing())));
    json.withArray("outbound_sms_prices").add(network);
    json.withArray("inbound_sms_prices").add(price("local", amount(prices.incoming())));
    return json;
  }

  private static String amount(Optional<Money> price) {
    return price.orElseThrow().amount().toPlainString();
  }

  private static String kindName(NumberKind kind) {
    return switch (kind) {
      case LOCAL -> "local";
      case TOLL_FREE -> "toll free";
      case MOBILE -> "mobile";
    };
  }

  private static JsonNode price(String type, String amount) {
    return JSON.createObjectNode()
        .put("number_type", type)
        .put("base_price", amount)
        .put("current_price", amount);
  }
}
