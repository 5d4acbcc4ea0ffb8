package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.RollBack;
import com.ptthex.shared.trust.licence.LicenceApi.Standing;
import com.ptthex.shared.value.Note;
import java.util.UUID;

/** Letting a licence hold again that held before. */
final class GoingBack {
  private final Draft draft = new Draft();
  private final Draft.Entry<DocumentId> document =
      draft.needed("document", id -> new DocumentId(UUID.fromString(id)));
  private final Draft.Entry<Note> reason = draft.needed("reason", Note::new);
  private final Action<RollBack, Standing> action;

  GoingBack(Desk desk) {
    action =
        new Action<>(
                desk,
                LicenceApi.ROLL_BACK,
                LicenceText.GO_BACK,
                draft.offer(() -> new RollBack(document.value(), reason.value())))
            .notPermitted(LicenceText.OWNER_ONLY);
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<DocumentId> document() {
    return document;
  }

  Draft.Entry<Note> reason() {
    return reason;
  }

  Action<RollBack, Standing> action() {
    return action;
  }
}
