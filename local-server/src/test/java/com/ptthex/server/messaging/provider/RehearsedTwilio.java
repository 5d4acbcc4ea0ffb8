package com.ptthex.server.messaging.provider;

import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.provider.AccountKey;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Connect;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.provider.ProviderSecret;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The stand-in for Twilio, for tests of what the site does with the numbers it has there. */
public final class RehearsedTwilio implements AutoCloseable {
  private static final String REHEARSAL = "ptthex.provider.rehearsal";

  private final Simulated behind = new Simulated(new TestClock(), Script.calm(7));
  private final StubTwilio stub;

  public RehearsedTwilio() throws IOException {
    stub = new StubTwilio(behind);
    System.setProperty(REHEARSAL, Integer.toString(stub.port()));
  }

  /** The account has this number. */
  public void given(PhoneNumber number) {
    behind.given(number);
  }

  /** Somebody changes it by hand, at the provider itself. */
  public void rerouted(PhoneNumber number, String messages) throws ProviderFault {
    var place = Optional.of(URI.create(messages));
    behind.route(owned(number).key(), new CallbackAddresses(place, place));
  }

  public void released(PhoneNumber number) throws ProviderFault {
    behind.release(owned(number).key());
  }

  private OwnedNumber owned(PhoneNumber number) throws ProviderFault {
    return behind.owned(number).orElseThrow();
  }

  /** Where it tells what people write, and who calls. */
  public List<String> places(PhoneNumber number) throws ProviderFault {
    var said = owned(number).callbacks();
    return List.of(
        said.messages().map(URI::toString).orElse(""), said.calls().map(URI::toString).orElse(""));
  }

  /** How often it was asked to change a number. */
  public long writes() {
    return stub.requests().stream()
        .filter(each -> each.startsWith("POST ") && each.contains("/IncomingPhoneNumbers/"))
        .count();
  }

  public void breaksDown() {
    stub.from(StubTwilio.Trouble.BROKEN);
  }

  public void recovers() {
    stub.from(StubTwilio.Trouble.NONE);
  }

  public List<String> complaints() {
    return stub.complaints();
  }

  public void connects(TestSite site) {
    var connection = new Connected(site);
    var wish =
        new Connect(
            ProviderKind.TWILIO,
            Optional.of(new AccountKey(StubTwilio.CREDENTIALS.account())),
            Optional.of(new ProviderSecret(StubTwilio.CREDENTIALS.secret())),
            new Note("The house writes to its guests"),
            connection.version());
    TestSite.perform(site.owner(), ProviderApi.CONNECT, wish).orThrow();
    connection.after(Ending.WORKED);
  }

  @Override
  public void close() {
    System.clearProperty(REHEARSAL);
    stub.close();
  }
}
