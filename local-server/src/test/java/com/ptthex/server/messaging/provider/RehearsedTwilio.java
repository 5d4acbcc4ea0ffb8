package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.AccountKey;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderSecret;
import com.ptthex.shared.value.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A stand-in for Twilio that the sites of this process call in its place, one at a time: each
 * request is held against Twilio's own description.
 */
public final class RehearsedTwilio implements AutoCloseable {
  private static final String PROPERTY = "ptthex.provider.rehearsal";
  private static final int SEED = 7;

  final Simulated behind;
  final StubTwilio stub;

  public RehearsedTwilio(Clock clock) throws IOException {
    this(clock, Script.calm(SEED));
  }

  /** One that takes nothing for this phone, and says so with a code. */
  public static RehearsedTwilio refusing(Clock clock, PhoneNumber to, int code) throws IOException {
    return new RehearsedTwilio(clock, Script.calm(SEED).refusing(to, code));
  }

  private RehearsedTwilio(Clock clock, Script script) throws IOException {
    behind = new Simulated(clock, script, new HeldInMemory());
    stub = new StubTwilio(behind);
    System.setProperty(PROPERTY, Integer.toString(stub.port()));
  }

  public static AccountKey account() {
    return new AccountKey(StubTwilio.CREDENTIALS.account());
  }

  public static ProviderSecret secret() {
    return new ProviderSecret(StubTwilio.CREDENTIALS.secret());
  }

  /** The account has this number. */
  public void given(PhoneNumber number) {
    behind.given(number);
  }

  /** Each text that it took from us, by whom it is for and what it says. */
  public List<String> texts() throws ProviderFault {
    return behind.messagesSince(Instant.EPOCH, Optional.empty()).rows().stream()
        .filter(carried -> carried.direction() == Carried.Direction.OUT)
        .map(carried -> carried.to().phone().orElseThrow().value() + " " + carried.text().value())
        .toList();
  }

  /** What it calls the only text that it took. */
  public String keyOfTheText() throws ProviderFault {
    return behind.messagesSince(Instant.EPOCH, Optional.empty()).rows().stream()
        .filter(carried -> carried.direction() == Carried.Direction.OUT)
        .map(carried -> carried.key().value())
        .reduce(
            (_, _) -> {
              throw new AssertionError("there are more");
            })
        .orElseThrow();
  }

  /** As a server sent it that is not there any more. */
  public void took(PhoneNumber from, PhoneNumber to, String words) throws ProviderFault {
    var _ = behind.send(new Outgoing(from, to, new MessageText(words), Optional.empty()));
  }

  /** How often it was asked to take a text. */
  public long handovers() {
    return stub.requests().stream()
        .filter(each -> each.startsWith("POST ") && each.contains("/Messages"))
        .count();
  }

  /** It does what it is asked, and nobody hears so. */
  public void goesSilent() {
    stub.from(StubTwilio.Trouble.LOST);
  }

  /** Its line is cut before it has heard what is asked. */
  public void isCut() {
    stub.from(StubTwilio.Trouble.CUT);
  }

  /** Somebody changes it by hand, at the provider itself. */
  public void rerouted(PhoneNumber number, String messages) throws ProviderFault {
    var place = Optional.of(URI.create(messages));
    behind.route(owned(number).key(), new CallbackAddresses(place, place));
  }

  /** Somebody has a program there, and a line, take what arrives at it. */
  public void detoured(PhoneNumber number) throws ProviderFault {
    var said = owned(number).callbacks();
    behind.route(
        owned(number).key(),
        new CallbackAddresses(said.messages(), said.calls(), EnumSet.allOf(Detour.class)));
  }

  public boolean isDetoured(PhoneNumber number) throws ProviderFault {
    return !owned(number).callbacks().detours().isEmpty();
  }

  /** Somebody puts it into a group there that takes what people write. */
  public void grouped(PhoneNumber number, Optional<String> place) throws ProviderFault {
    stub.services.take(owned(number).key(), place.map(URI::create));
  }

  /** Somebody takes it out of the group. */
  public void ungrouped(PhoneNumber number) throws ProviderFault {
    stub.services.giveBack(owned(number).key());
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

  /** Of this number it can tell nothing for now. */
  public void stumblesAt(PhoneNumber number) {
    stub.stumblesAt(Optional.of(number.value()));
  }

  /** Somebody has changed the secret of the account there. */
  public void refuses() {
    stub.from(StubTwilio.Trouble.REFUSED);
  }

  public void recovers() {
    stub.from(StubTwilio.Trouble.NONE);
    stub.stumblesAt(Optional.empty());
  }

  /** What was asked that the description does not allow. */
  public List<String> complaints() {
    return stub.complaints();
  }

  @Override
  public void close() {
    System.clearProperty(PROPERTY);
    stub.close();
  }
}
