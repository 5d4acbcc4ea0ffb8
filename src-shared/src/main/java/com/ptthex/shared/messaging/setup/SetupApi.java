package com.ptthex.shared.messaging.setup;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The guided setup of messaging. The site keeps how far it has come, so that whoever sits down at
 * whichever desk goes on from there; what a step needs is looked up, never remembered.
 */
public interface SetupApi {
  Permission SETUP_VIEW = Permission.of("setup.view", CUSTOMER_ADMIN, DISPATCHER);
  Permission SETUP_RUN = Permission.of("setup.run", CUSTOMER_ADMIN);

  Endpoint<Nothing, Standing> STANDING =
      read("setup.standing", "/setup", Nothing.class, Standing.class)
          .needs(SETUP_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("How far the setup of messaging has come, and what each step finds now.");

  Endpoint<Pass, Standing> PASS =
      deed("setup.pass", "/setup/pass", Pass.class, Standing.class)
          .needs(SETUP_RUN)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Confirms the step that is next, if all that it needs is there.");

  Endpoint<Skip, Standing> SKIP =
      deed("setup.skip", "/setup/skip", Skip.class, Standing.class)
          .needs(SETUP_RUN)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Leaves out the step that is next, if the site can do without.");

  Endpoint<Finish, Standing> FINISH =
      deed("setup.finish", "/setup/finish", Finish.class, Standing.class)
          .needs(SETUP_RUN)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Takes the last step: from now on the site carries messages.");

  Endpoint<Again, Standing> AGAIN =
      deed("setup.again", "/setup/again", Again.class, Standing.class)
          .needs(SETUP_RUN)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Opens all steps anew; nothing that was set up is lost.");

  /**
   * @param ready whether messages may leave: all was set up once, and what it needs still holds
   * @param practice whether they reach nobody, since the site is connected to the stand-in
   * @param next the step to take now; nothing when all are taken and hold
   * @param version zero where nobody has begun
   * @param changed who went on last
   */
  record Standing(
      boolean ready,
      boolean practice,
      boolean finished,
      Optional<SetupStep> next,
      List<Step> steps,
      Version version,
      Optional<Changed> changed) {
    public Standing {
      steps = List.copyOf(steps);
    }

    public Step step(SetupStep wanted) {
      return steps.stream().filter(each -> each.step() == wanted).findFirst().orElseThrow();
    }
  }

  record Changed(Instant at, Label by) {}

  /**
   * @param settled who took it or left it out
   */
  record Step(
      SetupStep step,
      State state,
      Optional<Reason> reason,
      List<Check> checks,
      Optional<Changed> settled) {
    public Step {
      checks = List.copyOf(checks);
    }
  }

  enum State {
    /** It is next. */
    OPEN,
    DONE,
    /** It is next and something went wrong, or it was taken and does not hold any more. */
    FAILED,
    SKIPPED,
    /** Another one comes first. */
    BLOCKED
  }

  enum Reason {
    /** What it needs is not there yet. */
    NOT_COMPLETE,
    /** What it found when it was taken is gone. */
    HOLDS_NO_MORE,
    EARLIER_STEP_OPEN,
    EARLIER_STEP_FAILED
  }

  /**
   * @param trouble what the provider's trouble comes to
   * @param facts what was found: counts, amounts, seconds
   */
  record Check(
      SetupCheck check,
      Outcome outcome,
      Optional<ProviderError> trouble,
      Map<String, String> facts) {
    public Check {
      facts = Map.copyOf(facts);
    }
  }

  enum Outcome {
    VERIFIED,
    /** It will do, but somebody should look at it. */
    WARNING,
    /** It is being found out. */
    WAITING,
    /** There is nothing to look at yet. */
    MISSING,
    /** It did not work just now, and may by itself later. */
    TROUBLED,
    /** It does not work until somebody mends it. */
    FAILED;

    /** Whether a step may be taken upon it. */
    public boolean isGood() {
      return this == VERIFIED || this == WARNING;
    }

    /** Whether a step that was taken stands no longer. What passes by itself undoes nothing. */
    public boolean isLost() {
      return this == MISSING || this == FAILED;
    }
  }

  record Pass(SetupStep step, Version version) {}

  record Skip(SetupStep step, Version version) {}

  record Finish(Version version) {}

  record Again(Note reason, Version version) {}
}
