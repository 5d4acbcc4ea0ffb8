package com.ptthex.shared.upkeep.diagnostics;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.SUPPORT;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the site's connections are: to who carries its messages, to where it keeps what it knows, and
 * from those who tell it what arrives. Nothing here names a host, an account or a number.
 */
public interface DiagnosticsApi {
  Permission DIAGNOSTICS_VIEW = Permission.of("diagnostics.view", CUSTOMER_ADMIN, SUPPORT);
  Permission DIAGNOSTICS_TEST = Permission.of("diagnostics.test", CUSTOMER_ADMIN, SUPPORT);

  Endpoint<Nothing, Standing> STANDING =
      read("diagnostics.standing", "/integration", Nothing.class, Standing.class)
          .needs(DIAGNOSTICS_VIEW)
          .toldAs("How each of the site's connections is, and what the server's clock says.");

  Endpoint<Nothing, Standing> TEST =
      deed("diagnostics.test", "/integration/test", Nothing.class, Standing.class)
          .needs(DIAGNOSTICS_TEST)
          .toldAs("Begins to try each of them, unless they are being tried already.");

  /**
   * @param parts each of {@link Which}, in its order
   * @param testing since when they are being tried, while they are
   */
  record Standing(List<Part> parts, Optional<Instant> testing, ServerTime server) {
    public Standing {
      parts = List.copyOf(parts);
    }
  }

  enum Which {
    /** Who carries the messages. */
    PROVIDER,
    /** Where all that the site knows is kept. */
    STORE,
    /** Where others bring what arrives. */
    CALLBACKS
  }

  enum State {
    WORKS,
    WORKS_WITH_TROUBLE,
    DOES_NOT_WORK,
    /** Nobody has set it up, or has to. */
    NOT_SET_UP,
    /** It is set up, and nobody knows yet whether it works. */
    NOT_TRIED
  }

  /**
   * @param way how it is meant to work now
   * @param lastWorked when it last did what it is there for
   * @param trouble what is in the way
   * @param tried what came of the latest test
   */
  record Part(
      Which which,
      Way way,
      State state,
      Optional<Instant> lastWorked,
      Optional<Latency> latency,
      Optional<Trouble> trouble,
      Optional<Tried> tried) {}

  enum Way {
    /** There is none. */
    NONE,
    /** An account at a provider. */
    ACCOUNT,
    /** The stand-in of a demo, which is in the house. */
    IN_THE_HOUSE,
    /** A file of the server's own. */
    OWN_FILE,
    /** A database that several servers share. */
    SHARED_DATABASE,
    /** The provider brings what arrives to the site's address. */
    BROUGHT,
    /** The site has no address outside, and asks for what arrives. */
    FETCHED
  }

  /**
   * @param micros how long it took, in millionths of a second
   */
  record Latency(Measured what, long micros, Instant at) {}

  enum Measured {
    /** From a question to its answer. */
    ANSWER,
    /** Until what was written would survive a power cut. */
    WRITE,
    /** Until something was read. */
    READ,
    /** Out of the house and in again, at each door. */
    ROUND_TRIP
  }

  /**
   * @param since as far back as it is known to have been so without a break
   * @param at when it was last found so
   */
  record Trouble(Cause cause, Instant since, Instant at) {}

  /** Why; each has its words in the console. */
  sealed interface Cause {
    String code();
  }

  record OfProvider(ProviderError error) implements Cause {
    @Override
    public String code() {
      return error.code();
    }
  }

  record OfSite(SiteFault fault) implements Cause {
    @Override
    public String code() {
      return fault.code();
    }
  }

  /**
   * @param ended nothing while it is under way
   * @param cause why it came to nothing
   */
  record Tried(Instant begun, Optional<Instant> ended, Ending ending, Optional<Cause> cause) {}

  enum Ending {
    UNDER_WAY,
    WORKED,
    FAILED,
    /** There was nothing to try. */
    LEFT_OUT
  }

  /**
   * @param zone by which the server reckons the site's days, as time zones are named
   * @param now what its clock says
   */
  record ServerTime(String zone, Instant now) {}
}
