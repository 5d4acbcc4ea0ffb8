package com.ptthex.shared.trust.bootstrap;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap.Extent;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What field clients are told before they do anything, and what the site chooses of it. */
public interface BootstrapApi {
  Permission BOOTSTRAP_VIEW = Permission.of("bootstrap.view", CUSTOMER_ADMIN);
  Permission BOOTSTRAP_EDIT = Permission.of("bootstrap.edit", CUSTOMER_ADMIN);

  Endpoint<Nothing, Document> READ =
      read("bootstrap.read", "/bootstrap", Nothing.class, Document.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.DOORSTEP)
          .toldAs("The signed document that a field client reads before it does anything.");

  Endpoint<Nothing, Standing> STANDING =
      read("bootstrap.standing", "/bootstrap/standing", Nothing.class, Standing.class)
          .needs(BOOTSTRAP_VIEW)
          .toldAs("What the site chose to tell field clients, and what they are told now.");

  Endpoint<SetOrigins, Standing> SET_ORIGINS =
      deed("bootstrap.origins.set", "/bootstrap/origins/set", SetOrigins.class, Standing.class)
          .needs(BOOTSTRAP_EDIT)
          .with(Trait.RISKY)
          .toldAs("Says from whose pages the field endpoints may be called.");

  Endpoint<SetAddresses, Standing> SET_ADDRESSES =
      deed(
              "bootstrap.addresses.set",
              "/bootstrap/addresses/set",
              SetAddresses.class,
              Standing.class)
          .needs(BOOTSTRAP_EDIT)
          .with(Trait.RISKY)
          .toldAs("Says where field clients reach the site.");

  Endpoint<SetBranding, Standing> SET_BRANDING =
      deed("bootstrap.branding.set", "/bootstrap/branding/set", SetBranding.class, Standing.class)
          .needs(BOOTSTRAP_EDIT)
          .toldAs("Says under which name and colour clients show the site.");

  Endpoint<SetGuests, Standing> SET_GUESTS =
      deed("bootstrap.guests.set", "/bootstrap/guests/set", SetGuests.class, Standing.class)
          .needs(BOOTSTRAP_EDIT)
          .with(Trait.RISKY)
          .toldAs("Says how many guests may wait at once; with none, nobody is heard.");

  Endpoint<WriteNotice, Standing> WRITE_NOTICE =
      deed("bootstrap.notices.write", "/bootstrap/notices/write", WriteNotice.class, Standing.class)
          .needs(BOOTSTRAP_EDIT)
          .toldAs("Adds a notice, or writes one anew, to be acknowledged anew.");

  Endpoint<RemoveNotice, Standing> REMOVE_NOTICE =
      deed(
              "bootstrap.notices.remove",
              "/bootstrap/notices/{id}/remove",
              RemoveNotice.class,
              Standing.class)
          .needs(BOOTSTRAP_EDIT)
          .toldAs("Takes a notice from what clients are told.");

  /**
   * @param file CMS, signed for the authority of the site
   */
  record Document(LicenceFile file) {}

  /**
   * @param version of what was chosen, to be shown with the next change; 0 before the first
   * @param lastChange nothing before the first
   */
  record Standing(
      BootstrapPolicy policy, Version version, Optional<Change> lastChange, Told told) {}

  record Change(Instant at, Label by, Note reason) {}

  /** What a client is told that asks now. */
  sealed interface Told {
    /**
     * @param version of the document, which others may have read before
     */
    record Served(Edition version, Instant issuedAt, Instant until, Extent service)
        implements Told {}

    /**
     * @param code of the refusal that clients get
     */
    record Closed(String code) implements Told {}
  }

  record SetOrigins(List<WebOrigin> origins, Note reason, Version version) {
    public SetOrigins {
      origins = BootstrapPolicy.few(origins);
    }
  }

  record SetAddresses(List<SiteAddress> addresses, Note reason, Version version) {
    public SetAddresses {
      addresses = BootstrapPolicy.few(addresses);
    }
  }

  record SetBranding(
      Optional<Label> name, Optional<AccentColour> accent, Note reason, Version version) {}

  record SetGuests(GuestPlaces guests, Note reason, Version version) {}

  /**
   * @param id of the one that is written anew; nothing for another one
   */
  record WriteNotice(
      Optional<NoticeId> id,
      NoticeLanguage language,
      NoticeText text,
      Acknowledgement acknowledgement,
      Note reason,
      Version version) {}

  record RemoveNotice(NoticeId id, Note reason, Version version) {}
}
