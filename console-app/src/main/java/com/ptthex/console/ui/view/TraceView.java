package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Step;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Why something was decided: every rule in its order, also those that did not apply. */
public final class TraceView extends VBox {

  public TraceView(Ui ui, List<Step> steps) {
    getStyleClass().add("trace");
    for (var at = 0; at < steps.size(); at++) {
      getChildren().add(line(ui, at + 1, steps.get(at)));
    }
  }

  private static Node line(Ui ui, int place, Step step) {
    var number = Parts.caption(ui.texts().number(place));
    number.getStyleClass().add("trace-place");
    var finding = new Label(ui.say(wordOf(step.finding())), Parts.mark(shapeOf(step.finding())));
    finding.getStyleClass().add("trace-finding");
    finding.setMinWidth(Region.USE_PREF_SIZE);
    var line = Parts.row(Gap.MEDIUM, number, Parts.growing(rule(ui, step)), finding);
    line.getStyleClass().addAll("trace-line", styleOf(step.finding()));
    return line;
  }

  private static Node rule(Ui ui, Step step) {
    return Parts.sentence(ui.codes().rule(step));
  }

  private static Text wordOf(Step.Finding finding) {
    return switch (finding) {
      case FIRED -> KitText.FIRED;
      case DID_NOT_FIRE -> KitText.DID_NOT_FIRE;
      case NOT_REACHED -> KitText.NOT_REACHED;
    };
  }

  private static Ikon shapeOf(Step.Finding finding) {
    return switch (finding) {
      case FIRED -> MaterialDesignC.CHECK_CIRCLE;
      case DID_NOT_FIRE -> MaterialDesignC.CIRCLE_OUTLINE;
      case NOT_REACHED -> MaterialDesignM.MINUS;
    };
  }

  private static String styleOf(Step.Finding finding) {
    return switch (finding) {
      case FIRED -> "trace-fired";
      case DID_NOT_FIRE, NOT_REACHED -> "trace-passed";
    };
  }
}
