package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Access;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

final class FormTest {
  private final ByHand threads = new ByHand();
  private final FakeApi api = new FakeApi();
  private final Draft draft = new Draft();
  private final Draft.Entry<PhoneNumber> number = draft.needed("number", PhoneNumber::new);
  private final Draft.Entry<?> label = draft.optional("label", Label::new);
  private final Scene scene =
      Shot.of(Shot.LIGHT)
          .sized(600, 400)
          .scene(
              look -> {
                var action =
                    Gallery.assign(
                        Desks.of(api, threads, Gallery.MAY), draft.offer(() -> Nothing.NOTHING));
                return new Form(Gallery.ui(look), "register", draft)
                    .field(GalleryText.NUMBER, number, "")
                    .field(GalleryText.LABEL, label, "")
                    .submit(action);
              });

  @Test
  void nobodyIsBlamedForAFieldTheyHaveNotBeenInYet() {
    assertThat(words()).doesNotContain("This is needed.");
    assertThat(scene.lookup("#gallery-assign").isDisabled()).isTrue();
  }

  @Test
  void whatIsWrongStandsBelowItsFieldAndIsReadOutWithIt() {
    Fx.run(
        () -> {
          number.text().set("12");
          number.leave();
        });
    var field = field("#register-number");
    assertThat(field.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("danger"));
    assertThat(field.getAccessibleText()).startsWith("Number. Write it with its country code");
    Fx.run(() -> number.text().set("+15550100199"));
    assertThat(field.getAccessibleText()).isEqualTo("Number");
    assertThat(scene.lookup("#gallery-assign").isDisabled()).isFalse();
  }

  @Test
  void whatTheServerFindsWrongLandsOnItsField() {
    api.on(
        Gallery.ASSIGN,
        _ ->
            FakeApi.refused(
                new Refusal.Invalid("label", "length", Map.of("min", "1", "max", "80"))));
    Fx.run(
        () -> {
          number.text().set("+15550100199");
          ((Button) scene.lookup("#gallery-assign")).fire();
          threads.run();
        });
    assertThat(field("#register-label").getAccessibleText())
        .isEqualTo("Name. Between 1 and 80 characters fit here.");
    assertThat(words()).contains("Correct what is marked, then try again.");
  }

  @Test
  void tabLeadsIntoAndOutOfAFieldOfLinesBothWays() {
    var lines =
        Shot.of(Shot.LIGHT)
            .sized(600, 400)
            .scene(
                look -> {
                  var other = new Draft();
                  return new Form(Gallery.ui(look), "note", other)
                      .field(GalleryText.NUMBER, other.optional("before", Label::new), "")
                      .lines(GalleryText.LABEL, other.optional("note", Label::new), "")
                      .field(GalleryText.UNIT, other.optional("after", Label::new), "");
                });
    assertThat(Access.tabOrder(lines))
        .extracting(Node::getId)
        .containsExactly("note-before", "note-note", "note-after");
    assertThat(((TextArea) lines.lookup("#note-note")).getText()).isEmpty();
  }

  private List<String> words() {
    return Fx.get(() -> LoadPaneTest.words(scene.getRoot()));
  }

  private TextField field(String id) {
    return (TextField) scene.lookup(id);
  }
}
