package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.Isolated;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/**
 * Words that read the other way than the screen are drawn their own way, at the same side as all
 * others: else their dots, when they are cut off, stand where they begin and not where they end.
 */
final class OwnDirection {
  private static final PseudoClass AGAINST = PseudoClass.getPseudoClass("against");

  private final Labeled words;
  private final Function<String, Optional<NodeOrientation>> reading;

  private OwnDirection(Labeled words, Function<String, Optional<NodeOrientation>> reading) {
    this.words = words;
    this.reading = reading;
    words.textProperty().subscribe(_ -> turn());
    words.parentProperty().flatMap(Node::effectiveNodeOrientationProperty).subscribe(_ -> turn());
  }

  /** By their first letter: where all of it is one name, or what somebody wrote. */
  static void byTheFirstLetter(Labeled words) {
    new OwnDirection(words, OwnDirection::ofTheFirst);
  }

  /** Where a name may stand in a sentence of the screen's: only when no letter is of the screen. */
  static void byAllLetters(Labeled words) {
    new OwnDirection(words, OwnDirection::ofAll);
  }

  private void turn() {
    var around = Optional.ofNullable(words.getParent()).map(Node::getEffectiveNodeOrientation);
    var own =
        Optional.ofNullable(words.getText())
            .flatMap(reading)
            .filter(it -> around.isPresent() && !around.get().equals(it));
    words.setNodeOrientation(own.orElse(NodeOrientation.INHERIT));
    // Nothing is left to isolate, and among Arabic letters JavaFX draws a box for each mark.
    own.filter(it -> it == NodeOrientation.RIGHT_TO_LEFT && !words.textProperty().isBound())
        .ifPresent(_ -> words.setText(Isolated.undone(words.getText())));
    words.pseudoClassStateChanged(AGAINST, own.isPresent());
  }

  private static Optional<NodeOrientation> ofTheFirst(String text) {
    return text.codePoints().mapToObj(OwnDirection::of).flatMap(Optional::stream).findFirst();
  }

  private static Optional<NodeOrientation> ofAll(String text) {
    var all =
        text.codePoints().mapToObj(OwnDirection::of).flatMap(Optional::stream).distinct().toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static Optional<NodeOrientation> of(int letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Optional.of(NodeOrientation.LEFT_TO_RIGHT);
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          Optional.of(NodeOrientation.RIGHT_TO_LEFT);
      default -> Optional.empty();
    };
  }
}
