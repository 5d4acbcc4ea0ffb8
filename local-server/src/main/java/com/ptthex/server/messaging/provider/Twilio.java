package com.ptthex.server.messaging.provider;

import com.ptthex.server.messaging.provider.ProviderAccount.Right;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.PhoneNumber;
import com.twilio.rest.Domains;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Balance;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberUpdater;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.Local;
import com.twilio.rest.pricing.v1.messaging.Country;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Twilio, through its own library, which is loaded with the first of these. */
final class Twilio implements Provider {
  private static final String API = "https://api.twilio.com";
  private static final long ROWS = 100;
  private static final CountryCode ANY_COUNTRY = new CountryCode("US");

  private final String account;
  private final TwilioCall call;

  Twilio(TwilioCredentials credentials, TwilioWire wire) {
    this.account = credentials.account();
    this.call = new TwilioCall(credentials.account(), credentials.secret(), wire);
  }

  @Override
  public ProviderKind kind() {
    return ProviderKind.TWILIO;
  }

  @Override
  public ProviderAccount account() throws ProviderFault {
    var said = call.ask(client -> Account.fetcher(account).fetch(client));
    return new ProviderAccount(
        stateOf(said), TwilioReading.name(said.getFriendlyName()), balance(), rights());
  }

  private static ProviderAccount.State stateOf(Account said) {
    return switch (said.getStatus()) {
      case SUSPENDED -> ProviderAccount.State.SUSPENDED;
      case CLOSED -> ProviderAccount.State.CLOSED;
      case ACTIVE ->
          said.getType() == Account.Type.TRIAL
              ? ProviderAccount.State.TRIAL
              : ProviderAccount.State.OPEN;
    };
  }

  /** An account below another has no balance of its own. */
  private Optional<Money> balance() throws ProviderFault {
    try {
      return call.ask(client -> TwilioReading.left(Balance.fetcher(account).fetch(client)));
    } catch (ProviderFault fault) {
      if (isAboutRights(fault) || fault.error() == ProviderError.NOT_FOUND) {
        return Optional.empty();
      }
      throw fault;
    }
  }

  private Set<Right> rights() throws ProviderFault {
    var rights = EnumSet.noneOf(Right.class);
    for (var right : Right.values()) {
      if (isPermitted(right)) {
        rights.add(right);
      }
    }
    return rights;
  }

  private boolean isPermitted(Right right) throws ProviderFault {
    try {
      call.ask(
          client ->
              switch (right) {
                case SEE_NUMBERS ->
                    IncomingPhoneNumber.reader(account).setPageSize(1L).firstPage(client);
                case FIND_NUMBERS ->
                    Local.reader(account, ANY_COUNTRY.value()).setPageSize(1L).firstPage(client);
                case SEE_MESSAGES -> Message.reader(account).setPageSize(1L).firstPage(client);
              });
      return true;
    } catch (ProviderFault fault) {
      if (isAboutRights(fault)) {
        return false;
      }
      throw fault;
    }
  }

  private static boolean isAboutRights(ProviderFault fault) {
    return fault.error() == ProviderError.NOT_PERMITTED
        || fault.error() == ProviderError.CREDENTIALS_REFUSED;
  }

  @Override
  public Prices prices(CountryCode country) throws ProviderFault {
    var monthly = monthly(country);
    return call.ask(
        client -> TwilioReading.prices(Country.fetcher(country.value()).fetch(client), monthly));
  }

  private Map<NumberKind, Money> monthly(CountryCode country) throws ProviderFault {
    return call.ask(
        client ->
            TwilioReading.monthly(
                com.twilio.rest.pricing.v1.phonenumber.Country.fetcher(country.value())
                    .fetch(client)));
  }

  @Override
  public List<Offer> offers(Wanted wanted) throws ProviderFault {
    var monthly = monthlyIfTold(wanted);
    return call.ask(client -> new TwilioOffers(account, wanted).in(client, monthly));
  }

  /** That prices are not told keeps nobody from looking for numbers. */
  private Optional<Money> monthlyIfTold(Wanted wanted) {
    try {
      return Optional.ofNullable(monthly(wanted.country()).get(wanted.kind()));
    } catch (ProviderFault _) {
      return Optional.empty();
    }
  }

  @Override
  public OwnedNumber buy(PhoneNumber number) throws ProviderFault {
    return call.ask(
        client ->
            TwilioReading.owned(
                IncomingPhoneNumber.creator(account, phone(number)).create(client)));
  }

  @Override
  public Optional<OwnedNumber> owned(PhoneNumber number) throws ProviderFault {
    return call.ask(
        client ->
            IncomingPhoneNumber.reader(account)
                .setPhoneNumber(phone(number))
                .firstPage(client)
                .getRecords()
                .stream()
                .map(TwilioReading::owned)
                .filter(owned -> owned.number().equals(number))
                .findFirst());
  }

  @Override
  public Optional<OwnedNumber> owned(NumberKey key) throws ProviderFault {
    return call.find(
        client ->
            TwilioReading.owned(IncomingPhoneNumber.fetcher(account, key.value()).fetch(client)));
  }

  @Override
  public Page<OwnedNumber> owned(Optional<PageMark> after) throws ProviderFault {
    var reader = IncomingPhoneNumber.reader(account).setPageSize(ROWS);
    return call.ask(
        client ->
            page(
                after.isPresent()
                    ? reader.getPage(after.get().value(), client)
                    : reader.firstPage(client),
                TwilioReading::owned));
  }

  @Override
  public OwnedNumber route(NumberKey key, CallbackAddresses addresses) throws ProviderFault {
    var update = IncomingPhoneNumber.updater(account, key.value());
    // Nothing is said by an empty address.
    update.setSmsUrl(addresses.messages().map(Object::toString).orElse(""));
    update.setVoiceUrl(addresses.calls().map(Object::toString).orElse(""));
    var said = call.ask(client -> IncomingPhoneNumber.fetcher(account, key.value()).fetch(client));
    var ended = TwilioReading.detours(said);
    ended.removeAll(addresses.detours());
    ended.forEach(detour -> end(detour, update));
    update.setSmsMethod(com.twilio.http.HttpMethod.POST);
    update.setVoiceMethod(com.twilio.http.HttpMethod.POST);
    return call.ask(client -> TwilioReading.owned(update.update(client)));
  }

  /** An empty one takes it away. */
  private static void end(Detour detour, IncomingPhoneNumberUpdater update) {
    switch (detour) {
      case MESSAGES_PROGRAM -> update.setSmsApplicationSid("");
      case CALLS_PROGRAM -> update.setVoiceApplicationSid("");
      case CALLS_LINE -> update.setTrunkSid("");
    }
  }

  /** Whoever may not see them is told of none. */
  @Override
  public Map<NumberKey, Grouped> grouped() throws ProviderFault {
    try {
      return new TwilioServices(call).grouped();
    } catch (ProviderFault fault) {
      if (isAboutRights(fault)) {
        return Map.of();
      }
      throw fault;
    }
  }

  @Override
  public void release(NumberKey key) throws ProviderFault {
    call.find(client -> IncomingPhoneNumber.deleter(account, key.value()).delete(client));
  }

  @Override
  public Clearance clearance(OwnedNumber number) throws ProviderFault {
    return new TwilioClearance(call).of(number);
  }

  @Override
  public Taken send(Outgoing message) throws ProviderFault {
    var creator =
        Message.creator(
            account, phone(message.to()), phone(message.from()), message.text().value());
    message.progress().ifPresent(creator::setStatusCallback);
    return call.ask(client -> TwilioReading.taken(creator.create(client)));
  }

  @Override
  public Optional<Carried> message(CarriedKey key) throws ProviderFault {
    return call.find(
        client -> TwilioReading.carried(Message.fetcher(account, key.value()).fetch(client)));
  }

  @Override
  public Page<Carried> messagesSince(Instant since, Optional<PageMark> after) throws ProviderFault {
    var address = after.map(PageMark::value).orElseGet(() -> messagesAddress(since));
    return call.ask(
        client -> page(Message.reader(account).getPage(address, client), TwilioReading::carried));
  }

  /** The library would leave out which time zone it means. */
  private String messagesAddress(Instant since) {
    return API
        + "/2010-04-01/Accounts/%s/Messages.json?DateSent%%3E=%s&PageSize=%d"
            .formatted(account, since.truncatedTo(ChronoUnit.SECONDS), ROWS);
  }

  private static <S, T> Page<T> page(com.twilio.base.Page<S> said, Function<S, T> reading) {
    return new Page<>(
        said.getRecords().stream().map(reading).toList(),
        said.hasNextPage()
            ? Optional.of(new PageMark(said.getNextPageUrl(Domains.API.toString())))
            : Optional.empty());
  }

  private static com.twilio.type.PhoneNumber phone(PhoneNumber number) {
    return new com.twilio.type.PhoneNumber(number.value());
  }
}
