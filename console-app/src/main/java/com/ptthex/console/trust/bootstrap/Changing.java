package com.ptthex.console.trust.bootstrap;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.Ikon;

/** Something that is changed for a reason, with what is filled in before. */
record Changing<O extends Record>(
    Draft draft, Draft.Entry<Note> reason, Action<?, O> action, Opener opener) {
  /** How a change is offered. */
  record Face(Text label, Ikon icon, Gravity gravity) {
    static Face plain(Text label, Ikon icon) {
      return new Face(label, icon, Gravity.PLAIN);
    }
  }

  /**
   * @param draft with its fields, to which the reason is added
   */
  static <I extends Record, O extends Record> Changing<O> of(
      Desk desk, Endpoint<I, O> endpoint, Face face, Draft draft, Function<Note, I> making) {
    var reason = draft.needed("reason", Note::new);
    var action =
        new Action<>(desk, endpoint, face.label(), draft.offer(() -> making.apply(reason.value())))
            .gravity(face.gravity());
    var nothing = new SimpleObjectProperty<>(Optional.<Text>empty());
    var opener = new Opener(action, face.icon(), nothing);
    return new Changing<>(draft, reason, action, opener);
  }
}
