package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceTest {

  private static Sentence drawn(String words) {
    return Fx.get(
        () -> {
          var sentence = Parts.sentence(words);
          var scene = new Scene(new VBox(sentence), 800, 300);
          Shot.ARABIC.on(scene);
          scene.snapshot(null);
          return sentence;
        });
  }

  /** Labels ask for less than nothing; columns of a table may be dragged to nothing at all. */
  @ParameterizedTest
  @ValueSource(strings = {"اختر رقما واحدا أولا.", "صحح ما هو معلم، ثم أعد المحاولة.", "One word"})
  void howeverNarrowItsPlaceItIsLaidOut(String words) {
    var sentence = drawn(words);
    for (var width = -21; width <= 200; width++) {
      var tried = width;
      assertThat(Fx.get(() -> sentence.prefHeight(tried))).as("at %d", width).isPositive();
      Fx.run(
          () -> {
            sentence.resize(tried, 20);
            sentence.layout();
          });
    }
  }

  @Test
  void noWordOfItIsBroken() {
    var sentence = drawn("اختر رقما واحدا أولا.");
    Fx.run(() -> sentence.resize(1, 20));
    List<Text> words = sentence.getChildren().stream().map(Text.class::cast).toList();
    assertThat(words).hasSize(4);
    assertThat(sentence.getWidth())
        .isGreaterThanOrEqualTo(
            words.stream().mapToDouble(word -> word.getLayoutBounds().getWidth()).max().orElse(0));
  }
}
