package com.ptthex.shared.trust.lan;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The site on its network, and how a desk learns which server is the site's. */
public interface LanApi {

  Permission LAN_VIEW = Permission.of("lan.view", CUSTOMER_ADMIN);
  Permission LAN_ENROL = Permission.of("lan.enrol", CUSTOMER_ADMIN);

  Endpoint<Nothing, Standing> STANDING =
      read("lan.standing", "/lan", Nothing.class, Standing.class)
          .needs(LAN_VIEW)
          .toldAs("Where this server is reached over the network, and the latest enrolment codes.");

  Endpoint<Make, Made> MAKE =
      deed("lan.codes.make", "/lan/codes", Make.class, Made.class)
          .needs(LAN_ENROL)
          .with(Trait.SECRET_ANSWER)
          .toldAs("Makes a code by which desks join the site; it is told here alone.");

  Endpoint<Which, Row> WITHDRAW =
      deed("lan.codes.withdraw", "/lan/codes/{id}/withdraw", Which.class, Row.class)
          .needs(LAN_ENROL)
          .toldAs("Lets no more desk join by a code.");

  Endpoint<Enrol, Enrolled> ENROL =
      deed("lan.enrol", "/lan/enrol", Enrol.class, Enrolled.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.DOORSTEP)
          .toldAs(
              "Tells who has a code what they need to prove by it which authority is the site's.");

  /**
   * @param addresses none while the server is reached from its own machine alone
   * @param certifiedUntil the certificate that the server shows now; it gets another one in time
   * @param codes the latest first
   */
  record Standing(List<SiteAddress> addresses, Optional<Instant> certifiedUntil, List<Row> codes) {
    public Standing {
      addresses = List.copyOf(addresses);
      codes = List.copyOf(codes);
    }
  }

  /**
   * @param unit of whoever made it
   * @param used how many desks joined by it
   */
  record Row(
      EnrolmentId id,
      UnitId unit,
      Label madeBy,
      Instant madeAt,
      Instant until,
      EnrolmentState state,
      int used,
      Optional<Instant> lastUsedAt) {}

  /**
   * @param lasts a day if it is not said
   */
  record Make(Optional<EnrolmentHours> lasts) {}

  record Made(Row row, EnrolmentCode code, List<SiteAddress> addresses) {
    public Made {
      addresses = List.copyOf(addresses);
    }
  }

  record Which(EnrolmentId id) {}

  record Enrol(EnrolmentCodeHash code) {}

  record Enrolled(SiteCertificate authority, EnrolmentSalt salt) {}
}
