package com.ptthex.shared.messaging.inbox;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * Where whoever carries the messages finds the site, if it can be found from outside at all.
 * Without an address the site asks for what there is, and is told nothing.
 */
public interface AddressApi {

  Permission INBOX_ADDRESS = Permission.of("inbox.address", CUSTOMER_ADMIN);

  Endpoint<Nothing, Standing> STANDING =
      read("inbox.address.standing", "/inbox/address", Nothing.class, Standing.class)
          .needs(INBOX_ADDRESS)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Where the carrier tells the site what comes in.");

  Endpoint<Change, Standing> CHANGE =
      deed("inbox.address.change", "/inbox/address/change", Change.class, Standing.class)
          .needs(INBOX_ADDRESS)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Says where the carrier tells the site what comes in, or that it does not.");

  /**
   * @param version 0 until somebody has chosen
   */
  record Standing(Optional<PublicAddress> address, Version version, Optional<Changed> changed) {}

  record Changed(Instant at, Label by, Note reason) {}

  record Change(Optional<PublicAddress> address, Note reason, Version version) {}
}
