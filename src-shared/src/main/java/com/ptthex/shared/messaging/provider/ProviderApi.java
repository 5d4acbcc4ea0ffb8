package com.ptthex.shared.messaging.provider;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who carries the site's messages. What somebody types to connect is tried before it is kept, and
 * never told again.
 */
public interface ProviderApi {
  Permission PROVIDER_VIEW = Permission.of("provider.view", CUSTOMER_ADMIN);
  Permission PROVIDER_EDIT = Permission.of("provider.edit", CUSTOMER_ADMIN);

  /** What the provider itself calls things: of use to who looks for trouble there. */
  Permission PROVIDER_DIAGNOSE = Permission.of("provider.diagnose");

  Endpoint<Nothing, Standing> STANDING =
      read("provider.standing", "/provider", Nothing.class, Standing.class)
          .needs(PROVIDER_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Who carries the messages, how they have been of late, and what was tried last.");

  Endpoint<Connect, Standing> CONNECT =
      deed("provider.connect", "/provider/connect", Connect.class, Standing.class)
          .needs(PROVIDER_EDIT)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.STEP_UP)
          .toldAs(
              "Tries to reach the provider as this account, and stays connected if that works.");

  Endpoint<Nothing, Standing> TEST =
      deed("provider.test", "/provider/test", Nothing.class, Standing.class)
          .needs(PROVIDER_EDIT)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Looks once whether the provider answers, and what is left on the account.");

  Endpoint<Disconnect, Standing> DISCONNECT =
      deed("provider.disconnect", "/provider/disconnect", Disconnect.class, Standing.class)
          .needs(PROVIDER_EDIT)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Forgets how to reach the provider; no message leaves or comes any more.");

  Endpoint<Nothing, Diagnostics> DIAGNOSTICS =
      read("provider.diagnostics", "/provider/diagnostics", Nothing.class, Diagnostics.class)
          .needs(PROVIDER_DIAGNOSE)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("What the provider itself calls the account and the latest trouble.");

  Endpoint<Simulate, Standing> SIMULATE =
      deed("provider.simulate", "/provider/simulate", Simulate.class, Standing.class)
          .inside()
          .toldAs("Connects a demo site to the stand-in.");

  /**
   * @param kind who it is, while the site is connected
   * @param name as the provider knows the account
   * @param version zero where it was never connected
   * @param attempt the latest one
   */
  record Standing(
      State state,
      Optional<ProviderKind> kind,
      Optional<Label> name,
      Version version,
      Optional<Changed> changed,
      Optional<Attempt> attempt,
      ProviderHealth health,
      Optional<Balance> balance) {}

  enum State {
    NOT_CONNECTED,
    /** Somebody wants to connect, and the provider has not answered yet. */
    TRYING,
    CONNECTED
  }

  record Changed(Instant at, Label by, Note reason) {}

  /**
   * What was left on the account when it was last asked.
   *
   * @param amount to the last digit
   * @param currency three letters
   */
  record Balance(String amount, String currency, Instant at) {}

  /**
   * @param fault why it came to nothing
   */
  record Attempt(
      AttemptId id,
      Aim aim,
      ProviderKind kind,
      Instant at,
      Ending ending,
      Optional<ProviderError> fault) {}

  enum Aim {
    CONNECT,
    TEST
  }

  enum Ending {
    OPEN,
    WORKED,
    FAILED
  }

  /**
   * @param account for a provider that has accounts
   * @param secret for a provider that has accounts; it is never told again
   */
  record Connect(
      ProviderKind kind,
      Optional<AccountKey> account,
      Optional<ProviderSecret> secret,
      Note reason,
      Version version) {}

  /**
   * @param numbers that the site has already
   */
  record Simulate(List<PhoneNumber> numbers) {
    public Simulate {
      numbers = List.copyOf(numbers);
    }
  }

  record Disconnect(Note reason, Version version) {}

  /**
   * @param account as the provider calls it
   * @param attempt what it called the trouble of the latest attempt
   * @param latest what it called the latest trouble
   */
  record Diagnostics(
      Optional<AccountKey> account,
      Optional<ProviderCode> attempt,
      Optional<ProviderHealth.Trouble> latest) {}
}
