package com.ptthex.shared.trust.bootstrap;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.trust.devices.DevicesApi.DEVICES_EDIT;
import static com.ptthex.shared.trust.devices.DevicesApi.DEVICES_VIEW;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.trust.devices.DevicesApi.Invited;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Guests who asked to be admitted, for those who hand out devices. */
public interface GuestsApi {
  Endpoint<Nothing, Guests> LIST =
      read("bootstrap.guests.list", "/guests", Nothing.class, Guests.class)
          .needs(DEVICES_VIEW)
          .toldAs("Who asked to be admitted lately, the latest first.");

  Endpoint<Admit, Admitted> ADMIT =
      deed("bootstrap.guests.admit", "/guests/{id}/admit", Admit.class, Admitted.class)
          .needs(DEVICES_EDIT)
          .with(Trait.RISKY)
          .with(Trait.SECRET_ANSWER)
          .toldAs("Makes the code by which a guest registers a device of somebody of the field.");

  Endpoint<Refuse, Row> REFUSE =
      deed("bootstrap.guests.refuse", "/guests/{id}/refuse", Refuse.class, Row.class)
          .needs(DEVICES_EDIT)
          .toldAs("Does not admit a guest. Whoever has the key is told so, and not why.");

  record Guests(List<Row> rows) {
    public Guests {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param name as they call themselves
   * @param mark of their key, to be compared with what they show
   * @param until when it waits
   */
  record Row(
      GuestId id,
      Label name,
      DeviceMark mark,
      GuestState state,
      Instant askedAt,
      Instant until,
      Optional<Decided> decided,
      Version version) {}

  /**
   * @param account of the person of the field who they are
   */
  record Admit(GuestId id, AccountId account, Note reason, Version version) {}

  record Admitted(Row row, Invited invited) {}

  record Refuse(GuestId id, Note reason, Version version) {}
}
