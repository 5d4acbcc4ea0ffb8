package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * Made-up rooms, each with the name of its place and one deed: a form that opens with Ctrl+N.
 * Beside it stand two things with the same deed each.
 */
final class SampleRooms {
  static final Endpoint<Nothing, Nothing> DEED =
      Endpoint.deed("sample.add", "/sample", Nothing.class, Nothing.class)
          .needs(NumbersApi.NUMBERS_VIEW);

  private static final Endpoint<Nothing, Nothing> EACH =
      Endpoint.deed("sample.each", "/sample/each", Nothing.class, Nothing.class)
          .needs(NumbersApi.NUMBERS_VIEW);

  static final List<Room> ALL =
      List.of(
          room(Place.queues(), RailGroup.ASSURE, NumbersApi.NUMBERS_QUARANTINE),
          room(Place.alerts(), RailGroup.OPERATE, NumbersApi.NUMBERS_VIEW),
          room(Place.numbers(), RailGroup.MANAGE, NumbersApi.NUMBERS_VIEW));

  private SampleRooms() {}

  private static Room room(Place place, RailGroup group, Permission needed) {
    return new Room(
        place,
        ShellText.ROOMS,
        MaterialDesignP.PHONE_OUTLINE,
        group,
        needed,
        visit -> new Sample(visit, place));
  }

  private record Sample(Visit visit, Place place) implements Screen {

    @Override
    public Node draw(Ui ui, Subscriptions seen) {
      var action =
          new Action<>(
                  visit.desk(),
                  DEED,
                  ShellText.COMMANDS,
                  new SimpleObjectProperty<>(new Offer.Given<>(Nothing.NOTHING)))
              .then(_ -> visit.frame().done(ui.say(KitText.UNDO)));
      var opener =
          new Opener(action, MaterialDesignP.PLUS, new SimpleObjectProperty<>(Optional.empty()))
              .shortcut("Shortcut+N");
      opener.opens(() -> open(ui, action));
      var here = new Label(place.room());
      here.setId("here");
      return Parts.column(
          Gap.SMALL,
          here,
          new ActionButton(ui, opener, Emphasis.PRIMARY),
          Parts.row(Gap.SMALL, each(ui), each(ui)));
    }

    private Node each(Ui ui) {
      var offer = new SimpleObjectProperty<Offer<Nothing>>(new Offer.Given<>(Nothing.NOTHING));
      return new ActionButton(
          ui, new Action<>(visit.desk(), EACH, ShellText.OPERATE, offer), Emphasis.QUIET);
    }

    private void open(Ui ui, Action<?, ?> action) {
      var form = new Form(ui, "sample", new Draft());
      var dialog = new FormDialog(ui, visit.frame(), place.room(), form, action);
      dialog.setId("sample-dialog");
      visit.frame().open(dialog);
    }
  }
}
