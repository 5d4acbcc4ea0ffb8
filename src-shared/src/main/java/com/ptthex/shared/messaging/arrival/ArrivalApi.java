package com.ptthex.shared.messaging.arrival;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the provider brings to this site what arrives at its numbers: as what the provider itself
 * says of each of them, and as the site finds out by calling itself from outside. Whatever comes of
 * it, the site asks for what there is, so that nothing is lost.
 */
public interface ArrivalApi {
  Permission ARRIVAL_VIEW = Permission.of("arrival.view", CUSTOMER_ADMIN);
  Permission ARRIVAL_MEND = Permission.of("arrival.mend", CUSTOMER_ADMIN);
  Permission ARRIVAL_DIAGNOSE = Permission.of("arrival.diagnose");

  Endpoint<Nothing, Standing> STANDING =
      read("arrival.standing", "/arrival", Nothing.class, Standing.class)
          .needs(ARRIVAL_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs(
              "Whether the provider brings here what arrives, and what it says of each number.");

  Endpoint<Nothing, Standing> LOOK =
      deed("arrival.look", "/arrival/look", Nothing.class, Standing.class)
          .needs(ARRIVAL_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Compares now what the provider says of each number with what the site says.");

  Endpoint<Mend, Standing> MEND =
      deed("arrival.mend", "/arrival/mend", Mend.class, Standing.class)
          .needs(ARRIVAL_MEND)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Has the provider bring here what arrives at the numbers where it does not.");

  Endpoint<Nothing, Diagnostics> DIAGNOSTICS =
      read("arrival.diagnostics", "/arrival/diagnostics", Nothing.class, Diagnostics.class)
          .needs(ARRIVAL_DIAGNOSE)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Where the provider itself says that it brings what arrives.");

  Endpoint<Begin, Begun> BEGIN =
      deed("arrival.begin", "/arrival/begin", Begin.class, Begun.class)
          .inside()
          .toldAs("Has what the provider says compared, or put right, because something changed.");

  /**
   * @param seconds about how often the provider is asked what it has, whatever else holds
   * @param look the latest comparison with the account that the site is connected to now
   * @param amiss of the numbers that are not right, as many as anybody reads
   * @param version another one whenever somebody has begun something
   */
  record Standing(
      Reach reach,
      long seconds,
      Tally numbers,
      Optional<Look> look,
      List<Row> amiss,
      Version version) {
    public Standing {
      amiss = List.copyOf(amiss);
    }
  }

  /**
   * @param at when the site called itself
   * @param trouble why it did not hear itself
   */
  record Reach(Way way, Optional<Instant> at, Optional<ProviderError> trouble) {
    public static Reach of(Way way) {
      return new Reach(way, Optional.empty(), Optional.empty());
    }
  }

  enum Way {
    /** Nobody carries anything. */
    NOT_CONNECTED,
    /** The stand-in is in the house, and calls nobody from outside. */
    IN_THE_HOUSE,
    /** The site has no address outside: all that arrives is asked for. */
    FETCHED,
    /** The site is finding out whether it is found at its address. */
    CHECKING,
    /** The site has called itself by its address, and heard itself. */
    VERIFIED,
    /** It has an address, and was not found there; what arrives is asked for meanwhile. */
    NOT_REACHED
  }

  /** How many numbers of the inventory are in which state. */
  record Tally(
      int right, int differing, int detoured, int grouped, int missing, int failed, int waiting) {
    public int all() {
      return right + differing + detoured + grouped + missing + failed + waiting;
    }

    /** What mending mends; of what the account does not have, and of its groups, it is none. */
    public int mendable() {
      return differing + detoured + failed;
    }

    public boolean isWell() {
      return right == all();
    }
  }

  /**
   * @param others how many numbers the account has that are not in the inventory; nobody touches
   *     them
   * @param trouble why the provider could not be asked
   */
  record Look(Instant at, int others, Optional<ProviderError> trouble) {}

  enum State {
    RIGHT,
    /** What arrives there is brought elsewhere, or nowhere. */
    DIFFERS,
    /**
     * Something that was set up at the provider itself takes what arrives there before the site.
     */
    DETOURED,
    /**
     * A group of numbers at the provider takes what people write to it. That is for somebody there
     * to undo: a group is of other numbers too, and may be what lets this one write.
     */
    GROUPED,
    /** The account does not have it. */
    NOT_THERE,
    /** It could not be put right. */
    FAILED,
    /** Nobody has looked yet, or it is being put right. */
    WAITING
  }

  record Row(
      NumberId id,
      PhoneNumber number,
      State state,
      Optional<Instant> at,
      Optional<ProviderError> trouble) {}

  record Mend(Note reason, Version version) {}

  /** For the Owner alone: addresses stand in no other answer. */
  record Diagnostics(Optional<PublicAddress> address, List<Told> numbers) {
    public Diagnostics {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * What the provider says of a number that is not right.
   *
   * @param messages where it tells what people write
   * @param calls where it tells who calls
   */
  record Told(NumberId id, State state, Optional<String> messages, Optional<String> calls) {}

  /** What somebody wants with the numbers. */
  enum Aim {
    LOOK,
    PUT_RIGHT
  }

  /**
   * @param numbers the only ones that are meant; none for all
   */
  record Begin(Aim aim, List<NumberId> numbers) {
    public Begin {
      numbers = List.copyOf(numbers);
    }
  }

  /** Nothing is begun where nobody carries anything. */
  record Begun(boolean isBegun) {}
}
