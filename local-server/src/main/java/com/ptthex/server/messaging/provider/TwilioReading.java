package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.provider.ProviderCode;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.PhoneNumber;
import com.twilio.rest.api.v2010.account.Balance;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.pricing.v1.messaging.Country;
import com.twilio.type.PhoneNumberCapabilities;
import com.twilio.type.PhoneNumberPrice;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Twilio tells, in our own words. Almost anything it tells may be missing. */
final class TwilioReading {
  private static final Label NAMELESS = new Label("Twilio");

  private TwilioReading() {}

  static OwnedNumber owned(IncomingPhoneNumber said) {
    return new OwnedNumber(
        new NumberKey(said.getSid()),
        new PhoneNumber(said.getPhoneNumber().getEndpoint()),
        capabilities(said.getCapabilities()),
        emergency(said.getEmergencyAddressStatus()),
        new CallbackAddresses(
            address(said.getSmsUrl()), address(said.getVoiceUrl()), detours(said)),
        at(said.getDateCreated()));
  }

  /** That it takes one away it tells while it still has it. */
  private static EmergencyAddress emergency(
      IncomingPhoneNumber.@Nullable EmergencyAddressStatus said) {
    return switch (said) {
      case null -> EmergencyAddress.NOT_TOLD;
      case REGISTERED, PENDING_UNREGISTRATION, UNREGISTRATION_FAILURE ->
          EmergencyAddress.REGISTERED;
      case PENDING_REGISTRATION -> EmergencyAddress.UNDER_WAY;
      case REGISTRATION_FAILURE -> EmergencyAddress.FAILED;
      case UNREGISTERED -> EmergencyAddress.NONE;
    };
  }

  /** What Twilio uses instead of the addresses, as soon as it is there. */
  static EnumSet<Detour> detours(IncomingPhoneNumber said) {
    var detours = EnumSet.noneOf(Detour.class);
    add(detours, Detour.MESSAGES_PROGRAM, !orNothing(said.getSmsApplicationSid()).isEmpty());
    add(detours, Detour.CALLS_PROGRAM, !orNothing(said.getVoiceApplicationSid()).isEmpty());
    add(detours, Detour.CALLS_LINE, !orNothing(said.getTrunkSid()).isEmpty());
    return detours;
  }

  /** Where there is none it tells an empty one. */
  private static Optional<URI> address(@Nullable URI said) {
    return Optional.ofNullable(said).filter(address -> !address.toString().isEmpty());
  }

  static Set<Capability> capabilities(@Nullable PhoneNumberCapabilities said) {
    var capabilities = EnumSet.noneOf(Capability.class);
    if (said != null) {
      add(capabilities, Capability.TEXT, said.getSms());
      add(capabilities, Capability.PICTURE, said.getMms());
      add(capabilities, Capability.VOICE, said.getVoice());
      add(capabilities, Capability.FAX, said.getFax());
    }
    return capabilities;
  }

  private static <E extends Enum<E>> void add(EnumSet<E> all, E one, boolean has) {
    if (has) {
      all.add(one);
    }
  }

  static Carried carried(Message said) {
    var sent = at(said.getDateSent());
    return new Carried(
        new CarriedKey(said.getSid()),
        said.getDirection() == Message.Direction.INBOUND
            ? Carried.Direction.IN
            : Carried.Direction.OUT,
        Party.of(said.getFrom() == null ? "" : said.getFrom().getEndpoint()),
        Party.of(orNothing(said.getTo())),
        new MessageText(orNothing(said.getBody())),
        progress(said.getStatus(), said.getErrorCode()),
        at(said.getDateCreated()).or(() -> sent).orElseThrow(),
        sent,
        count(said.getNumMedia()).orElse(0),
        count(said.getNumSegments()),
        price(said.getPrice(), said.getPriceUnit()));
  }

  static Taken taken(Message said) {
    return new Taken(
        new CarriedKey(said.getSid()),
        count(said.getNumSegments()),
        price(said.getPrice(), said.getPriceUnit()));
  }

  static Progress progress(Message.@Nullable Status status, @Nullable Integer code) {
    return switch (status) {
      case RECEIVING, RECEIVED -> new Progress.Received();
      case SENT, PARTIALLY_DELIVERED -> new Progress.Sent();
      case DELIVERED, READ -> new Progress.Delivered();
      case CANCELED -> new Progress.Failed(ProviderError.CANCELLED, Optional.empty());
      case FAILED, UNDELIVERED -> failed(code);
      case ACCEPTED, SCHEDULED, QUEUED, SENDING -> new Progress.Waiting();
      case null -> new Progress.Waiting();
    };
  }

  private static Progress failed(@Nullable Integer code) {
    return code == null
        ? new Progress.Failed(ProviderError.NO_REASON_GIVEN, Optional.empty())
        : new Progress.Failed(
            TwilioCodes.of(code), Optional.of(new ProviderCode(Integer.toString(code))));
  }

  /** What was paid is told as less than nothing. */
  static Optional<Money> price(@Nullable String amount, @Nullable Currency unit) {
    return amount == null || unit == null
        ? Optional.empty()
        : Optional.of(new Money(new BigDecimal(amount).abs(), unit.getCurrencyCode()));
  }

  /** An account below another has no balance of its own. */
  static Optional<Money> left(Balance said) {
    return Optional.ofNullable(said.getBalance())
        .map(amount -> new Money(new BigDecimal(amount), said.getCurrency()));
  }

  /** Whatever people called the account there, it is not for us to refuse it. */
  static Label name(@Nullable String said) {
    try {
      return new Label(orNothing(said));
    } catch (Malformed _) {
      return NAMELESS;
    }
  }

  static Prices prices(Country said, Map<NumberKind, Money> monthly) {
    var unit = said.getPriceUnit();
    return new Prices(
        monthly,
        dearest(
            said.getOutboundSmsPrices().stream()
                .flatMap(network -> network.getPrices().stream())
                .map(price -> price(price.getCurrentPrice(), unit))),
        dearest(
            said.getInboundSmsPrices().stream()
                .map(price -> price(price.getCurrentPrice(), unit))));
  }

  private static Optional<Money> dearest(Stream<Money> prices) {
    return prices.max((one, other) -> one.amount().compareTo(other.amount()));
  }

  static Map<NumberKind, Money> monthly(com.twilio.rest.pricing.v1.phonenumber.Country said) {
    var monthly = new EnumMap<NumberKind, Money>(NumberKind.class);
    for (var price : said.getPhoneNumberPrices()) {
      kind(price.getType())
          .ifPresent(
              kind -> monthly.put(kind, price(price.getCurrentPrice(), said.getPriceUnit())));
    }
    return monthly;
  }

  private static Money price(double amount, Currency unit) {
    var exact = BigDecimal.valueOf(amount);
    return new Money(exact.scale() < 0 ? exact.setScale(0) : exact, unit.getCurrencyCode());
  }

  private static Optional<NumberKind> kind(PhoneNumberPrice.Type type) {
    return switch (type) {
      case LOCAL -> Optional.of(NumberKind.LOCAL);
      case TOLLFREE -> Optional.of(NumberKind.TOLL_FREE);
      case MOBILE -> Optional.of(NumberKind.MOBILE);
      case NATIONAL -> Optional.empty();
    };
  }

  private static OptionalInt count(@Nullable String said) {
    return said == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(said));
  }

  private static Optional<Instant> at(@Nullable ZonedDateTime said) {
    return Optional.ofNullable(said).map(ZonedDateTime::toInstant);
  }

  private static String orNothing(@Nullable String said) {
    return said == null ? "" : said;
  }
}
