package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Label;
import java.util.Optional;

/** How a site comes to its first account. */
public interface OwnerApi {

  Endpoint<Nothing, Entrance> ENTRANCE =
      read("access.entrance", "/entrance", Nothing.class, Entrance.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Whether anybody can sign in at all, or somebody must become the owner first.");

  Endpoint<BecomeOwner, Nothing> BECOME_OWNER =
      deed("access.become-owner", "/owner", BecomeOwner.class, Nothing.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Makes the account of the owner, for whoever has the code of the licence.");

  Endpoint<Recover, Nothing> RECOVER =
      deed("access.recover-owner", "/owner/recovery", Recover.class, Nothing.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .toldAs(
              "Lets in again who lost the last owner's account, once, by leave of the authority.");

  /**
   * @param ownerless nobody is the owner of this site yet
   * @param mail whether the site sends any, so that codes may come by it
   */
  record Entrance(boolean ownerless, boolean mail) {}

  /**
   * @param organisation what the customer is called, where it has no name yet
   */
  record BecomeOwner(
      OwnerCode code, Label organisation, Label name, Login login, Password password) {}

  /**
   * @param file the leave of the authority
   * @param name of an owner who is made
   */
  record Recover(
      LicenceFile file, OwnerCode code, Login login, Optional<Label> name, Password password) {}
}
