package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.TraceView;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi.Explained;
import com.ptthex.shared.trust.access.PermissionsApi.Held;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Why somebody may do something at a place, or may not: the answer, and each step to it. */
final class PermissionsExplanation extends VBox {
  private final Ui ui;
  private final PermissionsWords words;

  /**
   * @param whom a role or a person, as they are called
   */
  PermissionsExplanation(
      Ui ui,
      PermissionsModel model,
      PermissionCode permission,
      String whom,
      LoadModel<Explained> why) {
    this.ui = ui;
    this.words = new PermissionsWords(ui);
    getStyleClass().addAll("permission-why", "gap-large");
    var content = Parts.column(Gap.LARGE);
    getChildren()
        .addAll(
            Parts.column(
                Gap.SMALL, Parts.sentence(words.permission(permission)), Parts.label(whom)),
            new LoadPane<Explained>(ui, content, told -> draw(content, model, told))
                .retry(why::reload)
                .follow(why.load()));
    getChildren().getFirst().getStyleClass().add("permission-asked");
  }

  private void draw(VBox content, PermissionsModel model, Explained told) {
    var held = told.verdict() instanceof Held;
    var mark =
        Parts.mark(
            held ? MaterialDesignC.CHECK_CIRCLE : MaterialDesignC.CLOSE_OCTAGON,
            held ? "verdict-held" : "verdict-missing");
    var verdict = Parts.row(Gap.SMALL, mark, Parts.growing(Parts.sentence(words.verdict(told))));
    verdict.getStyleClass().add("verdict");
    var unit =
        new Label(
            ui.say(PermissionsText.ABOUT, PermissionsWords.unit(model.units().get(), told.unit())));
    unit.getStyleClass().add("words-caption");
    content
        .getChildren()
        .setAll(
            Parts.column(Gap.SMALL, unit, verdict),
            Parts.column(
                Gap.SMALL,
                Parts.label(ui.say(PermissionsText.WHY)),
                new TraceView(ui, told.steps())));
  }
}
