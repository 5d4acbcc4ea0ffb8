package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.twilio.rest.messaging.v1.Service;
import com.twilio.rest.messaging.v1.TollfreeVerification;
import com.twilio.rest.messaging.v1.service.UsAppToPerson;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the networks of North America let a number text: a number free of charge by a
 * verification of its own, any other by the campaign of the service that it is in.
 */
record TwilioClearance(TwilioCall call) {
  private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1[0-9]{10}");
  private static final Pattern TOLL_FREE = Pattern.compile("\\+18(00|33|44|55|66|77|88)[0-9]{7}");
  private static final long MOST_SERVICES = 50;

  Clearance of(OwnedNumber number) throws ProviderFault {
    var digits = number.number().value();
    if (!NORTH_AMERICAN.matcher(digits).matches()) {
      return Clearance.NOT_TOLD;
    }
    return TOLL_FREE.matcher(digits).matches() ? verified(number) : registered(number);
  }

  private Clearance verified(OwnedNumber number) throws ProviderFault {
    var known =
        call.ask(
            client ->
                TollfreeVerification.reader()
                    .setTollfreePhoneNumberSid(number.key().value())
                    .setPageSize(1L)
                    .firstPage(client)
                    .getRecords());
    return known.isEmpty() ? Clearance.MISSING : of(known.getFirst().getStatus());
  }

  private static Clearance of(TollfreeVerification.Status status) {
    return switch (status) {
      case PENDING_REVIEW, IN_REVIEW -> Clearance.UNDER_WAY;
      case TWILIO_APPROVED -> Clearance.CLEARED;
      case TWILIO_REJECTED -> Clearance.REFUSED;
    };
  }

  private Clearance registered(OwnedNumber number) throws ProviderFault {
    var services =
        call.ask(
            client -> Service.reader().setPageSize(MOST_SERVICES).firstPage(client).getRecords());
    for (var service : services) {
      if (holds(service, number)) {
        return of(campaigns(service));
      }
    }
    return Clearance.MISSING;
  }

  private boolean holds(Service service, OwnedNumber number) throws ProviderFault {
    return call.find(
            client ->
                com.twilio.rest.messaging.v1.service.PhoneNumber.fetcher(
                        service.getSid(), number.key().value())
                    .fetch(client))
        .isPresent();
  }

  private List<UsAppToPerson> campaigns(Service service) throws ProviderFault {
    return call.ask(
        client ->
            UsAppToPerson.reader(service.getSid()).setPageSize(1L).firstPage(client).getRecords());
  }

  private static Clearance of(List<UsAppToPerson> campaigns) {
    if (campaigns.isEmpty()) {
      return Clearance.MISSING;
    }
    return switch (campaigns.getFirst().getCampaignStatus()) {
      case "VERIFIED" -> Clearance.CLEARED;
      case "PENDING", "IN_PROGRESS" -> Clearance.UNDER_WAY;
      case "FAILED" -> Clearance.REFUSED;
      case "SUSPENDED" -> Clearance.SUSPENDED;
      case null, default -> Clearance.NOT_TOLD;
    };
  }
}
