package com.ptthex.console.ui.view;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** Words, marks, rows and columns: with these alone, whatever is written lies on the grid. */
public final class Parts {
  private Parts() {}

  /** Of a screen. */
  public static Label title(String words) {
    return styled(words, "words-title");
  }

  /** Of a part of a screen. */
  public static Label heading(String words) {
    return styled(words, "words-heading");
  }

  /** A sentence, which wraps. */
  public static Sentence sentence(String words) {
    return new Sentence(words, "words-sentence");
  }

  /** A sentence that may be passed over. */
  public static Sentence aside(String words) {
    return new Sentence(words, "words-aside");
  }

  /** What names a group of things below it. */
  public static Label label(String words) {
    return styled(words, "words-label");
  }

  /** What may be known about the thing beside or above it. */
  public static Label caption(String words) {
    return styled(words, "words-caption");
  }

  /** What something is, in a word with a frame. */
  public static Label badge(String word) {
    return styled(word, "badge");
  }

  private static Label styled(String words, String style) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    OwnDirection.byAllLetters(label);
    return label;
  }

  /** Decoration for the eye: who does not see it misses nothing, so it has no name. */
  public static Icon mark(Ikon ikon, String... styles) {
    var icon = new Icon(ikon);
    icon.getStyleClass().addAll(styles);
    return icon;
  }

  public static HBox row(Gap gap, Node... parts) {
    var row = new HBox(parts);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add(styleOf(gap));
    return row;
  }

  public static VBox column(Gap gap, Node... parts) {
    var column = new VBox(parts);
    column.getStyleClass().add(styleOf(gap));
    return column;
  }

  public static VBox column(Gap gap, List<? extends Node> parts) {
    return column(gap, parts.toArray(Node[]::new));
  }

  /** Takes what is left of a row, so that what follows stands at its end. */
  public static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  public static <N extends Node> N growing(N part) {
    HBox.setHgrow(part, Priority.ALWAYS);
    VBox.setVgrow(part, Priority.ALWAYS);
    return part;
  }

  /** As the stylesheet and the tests find it: {@code numbers.quarantine} is numbers-quarantine. */
  static String id(String name) {
    return name.replace('.', '-');
  }

  /** It and everything in it, in the order in which it is drawn. */
  public static Stream<Node> all(Node node) {
    return Stream.concat(
        Stream.of(node),
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(Parts::all)
            : Stream.of());
  }

  /** Whether it is this part, or somewhere in it. */
  public static boolean isIn(Node part, Node node) {
    return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).anyMatch(part::equals);
  }

  private static String styleOf(Gap gap) {
    return "gap-" + gap.name().toLowerCase(Locale.ROOT);
  }
}
