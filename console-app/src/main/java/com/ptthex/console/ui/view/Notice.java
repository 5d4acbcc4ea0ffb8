package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Message;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;

/** Fills a place where something would stand, and says why it does not and what to do. */
public final class Notice extends StackPane {

  private Notice(Ikon shape, String style, List<? extends Node> parts) {
    var mark = new StackPane(Parts.mark(shape, "notice-shape"));
    mark.getStyleClass().add("notice-mark");
    mark.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var column = Parts.column(Gap.MEDIUM, mark);
    column.getChildren().addAll(parts);
    column.getStyleClass().add("notice-column");
    column.setAlignment(Pos.CENTER);
    column.setMaxHeight(USE_PREF_SIZE);
    getStyleClass().addAll("notice", style);
    getChildren().add(column);
  }

  public static Notice of(
      Ikon shape, String style, String title, String sentence, List<Node> actions) {
    return new Notice(
        shape, style, List.of(Parts.heading(title), told(sentence), actionRow(actions)));
  }

  /** What happened, what still works, what to do next. */
  static Notice of(
      Ui ui, Ikon shape, String style, String title, Message message, List<Node> actions) {
    var words =
        Parts.column(
            Gap.SMALL, told(message.what() + " " + message.works()), emphasised(message.next()));
    words.setAlignment(Pos.CENTER);
    var parts = new ArrayList<Node>(List.of(Parts.heading(title), words));
    if (!actions.isEmpty()) {
      parts.add(actionRow(actions));
    }
    message.incident().ifPresent(code -> parts.add(Parts.caption(ui.say(KitText.INCIDENT, code))));
    return new Notice(shape, style, parts);
  }

  private static Node told(String sentence) {
    var label = Parts.sentence(sentence);
    label.getStyleClass().add("notice-words");
    return label;
  }

  private static Node emphasised(String sentence) {
    var label = told(sentence);
    label.getStyleClass().add("words-next");
    return label;
  }

  private static Node actionRow(List<Node> actions) {
    var row = Parts.row(Gap.SMALL, actions.toArray(Node[]::new));
    row.setAlignment(Pos.CENTER);
    row.getStyleClass().add("notice-actions");
    return row;
  }
}
