package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.licence.LicenceApi.Feature;
import com.ptthex.shared.trust.licence.LicenceApi.Held;
import com.ptthex.shared.trust.licence.LicenceApi.Quota;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Line by line: what is licensed, what the site chose of it, and what comes of both. */
final class LicenceLines extends VBox {
  private static final int COLUMNS = 4;

  private final Ui ui;
  private final GridPane grid = new GridPane();

  LicenceLines(Ui ui, Held held) {
    this.ui = ui;
    getStyleClass().add("gap-small");
    grid.getStyleClass().add("lines-grid");
    for (var column = 0; column < COLUMNS; column++) {
      var width = new ColumnConstraints();
      width.setPercentWidth(100.0 / COLUMNS);
      width.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(width);
    }
    grid.addRow(
        0,
        Stream.of(
                LicenceText.PART,
                LicenceText.CEILING,
                LicenceText.OWN_CHOICE,
                LicenceText.EFFECTIVE)
            .map(text -> Parts.caption(ui.say(text)))
            .toArray(Node[]::new));
    held.features().forEach(this::feature);
    held.quotas().forEach(this::quota);
    getChildren().addAll(Parts.heading(ui.say(LicenceText.INCLUDES)), grid);
  }

  private void feature(Feature feature) {
    var name = Parts.sentence(ui.codes().word("feature", feature.line().value()));
    var ceiling =
        Parts.sentence(
            ui.say(feature.licensed() ? LicenceText.INCLUDED : LicenceText.NOT_INCLUDED));
    var choice =
        Parts.sentence(ui.say(feature.off() ? LicenceText.SWITCHED_OFF : LicenceText.AS_LICENSED));
    grid.addRow(grid.getRowCount(), name, ceiling, choice, effective(feature));
  }

  private Node effective(Feature feature) {
    if (!feature.known()) {
      return Parts.aside(ui.say(LicenceText.NOT_IN_THIS_VERSION));
    }
    return feature.effective()
        ? new Tag(Severity.NORMAL, ui.say(LicenceText.WORKS))
        : new Tag(Severity.NOTICE, ui.say(LicenceText.WORKS_NOT));
  }

  private void quota(Quota quota) {
    grid.addRow(
        grid.getRowCount(),
        Parts.sentence(ui.codes().word("limit", quota.line().value())),
        Parts.sentence(most(quota.ceiling())),
        Parts.sentence(
            quota.chosen().isPresent() ? most(quota.chosen()) : ui.say(LicenceText.AS_LICENSED)),
        quota.known()
            ? Parts.sentence(most(quota.effective()))
            : Parts.aside(ui.say(LicenceText.NOT_IN_THIS_VERSION)));
  }

  private String most(Optional<Integer> most) {
    return most.map(many -> ui.say(LicenceText.AT_MOST, ui.texts().number(many)))
        .orElseGet(() -> ui.say(LicenceText.NO_LIMIT));
  }
}
