package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.ProviderFault;
import com.twilio.base.Resource;
import com.twilio.base.ResourceSet;
import com.twilio.rest.messaging.v1.Service;
import com.twilio.rest.messaging.v1.service.PhoneNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The messaging services of an account that do not leave it to each of their numbers where what
 * people write is told. Of one without a place of its own Twilio keeps nothing at all.
 */
record TwilioServices(TwilioCall call) {
  private static final long ROWS = 1000;

  Map<NumberKey, Grouped> grouped() throws ProviderFault {
    var grouped = new HashMap<NumberKey, Grouped>();
    for (var service : services()) {
      if (Boolean.FALSE.equals(service.getUseInboundWebhookOnNumber())) {
        var place = Optional.ofNullable(service.getInboundRequestUrl());
        var here = new Grouped(place.filter(it -> !it.toString().isEmpty()));
        numbers(service).forEach(number -> grouped.put(new NumberKey(number.getSid()), here));
      }
    }
    return grouped;
  }

  private List<Service> services() throws ProviderFault {
    return call.ask(client -> all(Service.reader().setPageSize(ROWS).read(client)));
  }

  private List<PhoneNumber> numbers(Service service) throws ProviderFault {
    return call.ask(
        client -> all(PhoneNumber.reader(service.getSid()).setPageSize(ROWS).read(client)));
  }

  /** It asks for the next page when it comes to its end. */
  private static <T extends Resource> List<T> all(ResourceSet<T> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }
}
