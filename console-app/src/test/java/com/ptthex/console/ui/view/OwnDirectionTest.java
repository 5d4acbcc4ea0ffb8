package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Words of the other direction than the screen's. */
final class OwnDirectionTest {
  private static final String LATIN = "The front desk of the northern harbour";
  private static final String ARABIC = "مكتب الاستقبال في الميناء الشمالي";

  @Test
  void aLatinNameThatIsCutOffInAnArabicListHasItsDotsWhereItEnds() {
    var cell = cell(Shot.ARABIC, LATIN);
    assertThat(drawn(cell).getText()).endsWith("...").contains("The front");
    assertThat(drawn(cell).getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void anArabicNameThatIsCutOffInAnEnglishListHasItsDotsWhereItEnds() {
    var cell = cell(Shot.LIGHT, ARABIC);
    assertThat(cell.getText()).as("no mark that would be drawn as a box").isEqualTo(ARABIC);
    assertThat(drawn(cell).getText()).endsWith("...");
    assertThat(drawn(cell).getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
  }

  @Test
  void wordsOfTheScreenAreDrawnAsItIs() {
    assertThat(cell(Shot.ARABIC, ARABIC).getNodeOrientation()).isEqualTo(NodeOrientation.INHERIT);
    assertThat(cell(Shot.LIGHT, LATIN).getNodeOrientation()).isEqualTo(NodeOrientation.INHERIT);
  }

  @Test
  void aShortNameBeginsAtTheSideWhereAllBegin() {
    assertThat(startOf(cell(Shot.ARABIC, "North"))).isEqualTo(startOf(cell(Shot.ARABIC, "الشمال")));
    assertThat(startOf(cell(Shot.LIGHT, "الشمال"))).isEqualTo(startOf(cell(Shot.LIGHT, "North")));
  }

  @Test
  void aCellThatIsUsedForAnotherRowTurnsBack() {
    var cell = cell(Shot.ARABIC, LATIN);
    Fx.run(() -> cell.setText("الشمال"));
    assertThat(cell.getNodeOrientation()).isEqualTo(NodeOrientation.INHERIT);
    Fx.run(() -> cell.setText(null));
    assertThat(cell.getNodeOrientation()).isEqualTo(NodeOrientation.INHERIT);
  }

  @Test
  void aHeadingThatIsAllLatinHasItsDotsWhereItEndsToo() {
    var heading = heading(Shot.ARABIC, ui -> ui.texts().isolated(LATIN));
    assertThat(drawn(heading).getText()).endsWith("...");
    assertThat(heading.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void aSentenceOfTheScreenStaysOneHoweverItBegins() {
    var heading = heading(Shot.ARABIC, ui -> ui.texts().isolated("North") + " – لا يرد");
    assertThat(heading.getNodeOrientation()).isEqualTo(NodeOrientation.INHERIT);
  }

  private static Labeled heading(Look look, Function<Ui, String> words) {
    return only(
        look,
        (ui, _) -> {
          var heading = Parts.heading(words.apply(ui));
          heading.setMaxWidth(90);
          return new StackPane(heading);
        },
        ".words-heading");
  }

  /** The only cell of a narrow column. */
  private static Labeled cell(Look look, String name) {
    return only(
        look,
        (ui, opened) ->
            new ListDetail<>(ui, "narrow", opened.model)
                .column(Column.<Gallery.Row>words(GalleryText.LABEL, _ -> name).wide(110))
                .show(),
        ".table-row-cell .table-cell");
  }

  private static Labeled only(Look look, BiFunction<Ui, OpenList, Parent> drawn, String what) {
    var opened = new OpenList();
    Scene scene = opened.open(look, 600, it -> drawn.apply(Gallery.ui(it), opened));
    return (Labeled) scene.lookup(what);
  }

  private static Text drawn(Labeled words) {
    return (Text) words.lookup(".text");
  }

  /** Where the words begin, from the side where a line of the screen begins. */
  private static double startOf(Labeled cell) {
    return Fx.get(() -> start(cell));
  }

  private static double start(Labeled cell) {
    var at = drawn(cell).localToScene(drawn(cell).getLayoutBounds());
    var fromTheRight =
        cell.getParent().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    return Math.round(fromTheRight ? 600 - at.getMaxX() : at.getMinX());
  }
}
