package com.ptthex.shared.trust.licence;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CLUSTER_OPERATOR;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;
import static com.ptthex.shared.contract.Role.SUPPORT;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.value.Note;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the authority lets the site do, and how a site comes to a licence. All of it offline. */
public interface LicenceApi {

  Permission LICENCE_VIEW =
      Permission.of("licence.view", CUSTOMER_ADMIN, DISPATCHER, SUPPORT, CLUSTER_OPERATOR);
  Permission LICENCE_IMPORT = Permission.of("licence.import");
  Permission LICENCE_NARROW = Permission.of("licence.narrow", CUSTOMER_ADMIN);

  /** How a site stands, told to whoever asks: who cannot sign in yet must learn why. */
  Endpoint<Nothing, Standing> STANDING =
      read("licence.standing", "/licence", Nothing.class, Standing.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Whether the site has a licence, and whether its data is made up.");

  Endpoint<Begin, Standing> BEGIN =
      deed("licence.begin", "/licence/first", Begin.class, Standing.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Imports the first licence of a site, to which nobody can sign in yet.");

  Endpoint<Import, Standing> IMPORT =
      deed("licence.import", "/licence/import", Import.class, Standing.class)
          .needs(LICENCE_IMPORT)
          .with(Trait.LIFE_SAFETY)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs(
              "Imports another licence, which holds from then on; a list of those that were taken"
                  + " back; or the time as the authority has it.");

  Endpoint<Import, Standing> SET_TIME =
      deed("licence.set-time", "/licence/time", Import.class, Standing.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Takes over the time of the authority, when nobody may be able to sign in.");

  Endpoint<RollBack, Standing> ROLL_BACK =
      deed("licence.roll-back", "/licence/roll-back", RollBack.class, Standing.class)
          .needs(LICENCE_IMPORT)
          .with(Trait.LIFE_SAFETY)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Lets a licence that was accepted before hold again.");

  Endpoint<Nothing, Held> HELD =
      read("licence.held", "/licence/held", Nothing.class, Held.class)
          .needs(LICENCE_VIEW)
          .with(Trait.LIFE_SAFETY)
          .toldAs("What is licensed, what the site chose of it, and when what ends.");

  Endpoint<Narrow, Held> NARROW =
      deed("licence.narrow", "/licence/choice", Narrow.class, Held.class)
          .needs(LICENCE_NARROW)
          .with(Trait.RISKY)
          .toldAs("Chooses less than is licensed: features that stay off, and lower limits.");

  Endpoint<At, Rehearsal> REHEARSE =
      read("licence.rehearse", "/licence/rehearsal", At.class, Rehearsal.class)
          .needs(LICENCE_VIEW)
          .with(Trait.LIFE_SAFETY)
          .toldAs("What would stop, and what would go on, were it another time.");

  Endpoint<Nothing, Renewal> RENEWAL =
      read("licence.renewal", "/licence/renewal", Nothing.class, Renewal.class)
          .needs(LICENCE_VIEW)
          .with(Trait.LIFE_SAFETY)
          .toldAs("What the vendor needs to renew the licence, signed by the site.");

  Endpoint<Nothing, Closed> CLOSED =
      read("licence.closed", "/licence/closed", Nothing.class, Closed.class)
          .with(Trait.LIFE_SAFETY)
          .toldAs("What the licence keeps closed now, for whoever is signed in.");

  /**
   * @param everAccepted whether a licence was ever accepted here; from then on one can always sign
   *     in
   * @param demo whether everything here is made up
   * @param server how a licence for this site must name it
   * @param ends when the licence in force ends
   */
  record Standing(
      boolean everAccepted,
      boolean demo,
      ServerName server,
      LicenceState state,
      Optional<Instant> ends) {}

  record Begin(LicenceFile file) {}

  record Import(LicenceFile file) {}

  record RollBack(DocumentId document, Note reason) {}

  /**
   * @param stages from now on, in the order in which they come
   * @param earlier newest first
   */
  record Held(
      LicenceState state,
      ServerName server,
      Optional<Document> document,
      List<Feature> features,
      List<Quota> quotas,
      List<Stage> stages,
      List<Earlier> earlier) {
    public Held {
      features = List.copyOf(features);
      quotas = List.copyOf(quotas);
      stages = List.copyOf(stages);
      earlier = List.copyOf(earlier);
    }
  }

  record Document(
      DocumentId id,
      Serial serial,
      Edition version,
      Customer customer,
      Instant from,
      Instant until,
      Instant issuedAt,
      Instant acceptedAt) {}

  /**
   * @param known whether this build has such a part
   * @param off the site does without it
   * @param effective what comes of both, now
   */
  record Feature(
      LicenceLine line, boolean known, boolean licensed, boolean off, boolean effective) {}

  /**
   * @param ceiling nothing when there may be any number
   */
  record Quota(
      LicenceLine line,
      boolean known,
      Optional<Integer> ceiling,
      Optional<Integer> chosen,
      Optional<Integer> effective) {}

  record Stage(LicenceState state, Instant from) {}

  /**
   * @param refusal why it may not be gone back to; nothing when it may
   */
  record Earlier(Document document, boolean inForce, Optional<String> refusal) {}

  /** The whole choice of the site; what it does not name is as the licence has it. */
  record Narrow(List<LicenceLine> off, List<Licence.Limit> limits, Note reason) {
    public Narrow {
      off = List.copyOf(off);
      limits = List.copyOf(limits);
    }
  }

  record At(Instant at) {}

  /**
   * @param stops by address, with the code of the refusal it would get
   * @param goesOn by address
   */
  record Rehearsal(Instant at, LicenceState state, List<Stopped> stops, List<String> goesOn) {
    public Rehearsal {
      stops = List.copyOf(stops);
      goesOn = List.copyOf(goesOn);
    }
  }

  /**
   * @param at by the clock of the site
   * @param changes when another stage of the licence begins; nothing when none will
   */
  record Closed(Instant at, LicenceState state, List<Stopped> stops, Optional<Instant> changes) {
    public Closed {
      stops = List.copyOf(stops);
    }
  }

  /**
   * @param endpoint by its name
   * @param code of the refusal it gets, with that one's facts
   */
  record Stopped(String endpoint, String code, Map<String, String> facts) {
    public Stopped {
      facts = Map.copyOf(facts);
    }
  }
}
