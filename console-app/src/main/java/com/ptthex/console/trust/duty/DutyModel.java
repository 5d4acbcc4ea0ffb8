package com.ptthex.console.trust.duty;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Me;
import com.ptthex.shared.trust.access.Reach;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Duties;
import com.ptthex.shared.trust.duty.FactorDutyApi.Reasoned;
import com.ptthex.shared.trust.duty.FactorDutyApi.Row;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Which roles must have a second factor, and changing that for a reason. */
final class DutyModel {
  private final Desk desk;
  private final LoadModel<Duties> duties;
  private volatile Set<Role> reach = Set.of(Role.values());

  /** Changing it for one role. */
  record Changing(
      Draft draft, Draft.Entry<Note> reason, Action<Reasoned, Row> action, Opener opener) {}

  DutyModel(Desk desk) {
    this.desk = desk;
    this.duties = new LoadModel<>(desk, this::ask, _ -> false);
  }

  private Answer<Duties> ask() {
    if (desk.api().call(AccessApi.ME, Nothing.NOTHING) instanceof Answer.Done<Me>(var me)) {
      reach = Reach.of(me.role());
    }
    return desk.api().call(FactorDutyApi.ALL, Nothing.NOTHING);
  }

  LoadModel<Duties> duties() {
    return duties;
  }

  Changing changing(Row row) {
    return row.duty().isPresent()
        ? changing(row.role(), FactorDutyApi.RELEASE, DutyText.RELEASE, Gravity.DESTRUCTIVE)
        : changing(row.role(), FactorDutyApi.REQUIRE, DutyText.REQUIRE, Gravity.PLAIN);
  }

  private Changing changing(
      Role role, Endpoint<Reasoned, Row> endpoint, DutyText label, Gravity gravity) {
    var draft = new Draft();
    var reason = draft.needed("reason", Note::new);
    var action =
        new Action<>(desk, endpoint, label, draft.offer(() -> new Reasoned(role, reason.value())))
            .gravity(gravity);
    Optional<Text> against =
        reach.contains(role) ? Optional.empty() : Optional.of(DutyText.ABOVE_YOU);
    var opener =
        new Opener(action, MaterialDesignS.SHIELD_KEY_OUTLINE, new SimpleObjectProperty<>(against));
    return new Changing(draft, reason, action, opener);
  }
}
