package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Mouse;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.text.Isolated;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who ticks several things in a menu opens it once. */
final class TickingInMenusTest {
  private final OpenList opened = new OpenList();
  private final ObjectProperty<Set<String>> classes = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<String>> unit = new SimpleObjectProperty<>(Set.of());
  private final List<Option> options =
      List.of(new Option("A", "First"), new Option("B", "Second"), new Option("C", "Third"));
  private final Scene scene =
      opened.open(
          Shot.LIGHT,
          1100,
          look -> {
            var ui = Gallery.ui(look);
            return new ListDetail<>(ui, "ticked", opened.model)
                .column(Column.<Gallery.Row>code(GalleryText.NUMBER, Gallery.Row::number))
                .column(Column.words(GalleryText.LABEL, Gallery.Row::name))
                .column(Column.words(GalleryText.UNIT, Gallery.Row::unit).hidden())
                .tool(Gallery.register(Gallery.desk()))
                .show();
          });
  private final Filters filters =
      Fx.get(
          () ->
              new Filters(Gallery.ui(Shot.LIGHT), "ticked")
                  .many(GalleryText.STATE, options, classes)
                  .one(GalleryText.UNIT, options, unit));
  private final Stage stage = Fx.get(Stage::new);

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          ((ListDetail<?>) scene.getRoot()).setLeft(filters);
          stage.setScene(scene);
          stage.show();
        });
  }

  @AfterEach
  void close() {
    Fx.run(stage::hide);
  }

  @Test
  void spaceTicksOneAfterAnotherAndEscapeCloses() {
    var menu = shown("ticked-filter-state");
    press(menu, KeyCode.DOWN);
    press(menu, KeyCode.SPACE);
    press(menu, KeyCode.DOWN);
    press(menu, KeyCode.SPACE);
    assertThat(classes.get()).containsExactlyInAnyOrder("A", "B");
    assertThat(menu.isShowing()).isTrue();
    press(menu, KeyCode.UP);
    press(menu, KeyCode.SPACE);
    assertThat(classes.get()).containsExactly("B");
    assertThat(Isolated.undone(filter("state").getText())).isEqualTo("State: Second");
    press(menu, KeyCode.ESCAPE);
    assertThat(menu.isShowing()).isFalse();
    assertThat(scene.getFocusOwner()).isSameAs(filter("state"));
  }

  @Test
  void enterTicksAndIsDone() {
    var menu = shown("ticked-filter-state");
    press(menu, KeyCode.DOWN);
    press(menu, KeyCode.ENTER);
    assertThat(classes.get()).containsExactly("A");
    assertThat(menu.isShowing()).isFalse();
  }

  @Test
  void aClickTicksAndStays() {
    var menu = shown("ticked-filter-state");
    click(line(filter("state"), 2));
    click(line(filter("state"), 0));
    assertThat(classes.get()).containsExactlyInAnyOrder("A", "C");
    assertThat(menu.isShowing()).isTrue();
  }

  @Test
  void whereOneIsTakenAtMostTheMenuHasDoneItsWorkWithIt() {
    var menu = shown("ticked-filter-unit");
    click(line(filter("unit"), 1));
    assertThat(unit.get()).containsExactly("B");
    assertThat(menu.isShowing()).isFalse();
  }

  @Test
  void severalColumnsAreBroughtOutAndPutAwayAtOneGo() {
    var menu = shown("ticked-columns");
    press(menu, KeyCode.DOWN);
    press(menu, KeyCode.DOWN);
    press(menu, KeyCode.SPACE);
    press(menu, KeyCode.DOWN);
    press(menu, KeyCode.SPACE);
    assertThat(((ListDetail<?>) scene.getRoot()).table().getVisibleLeafColumns())
        .extracting(column -> column.getText())
        .containsExactly("Number", "Unit");
    assertThat(menu.isShowing()).isTrue();
  }

  @Test
  void aScreenReaderIsToldThatItIsThereToTickAndWhetherItIs() {
    shown("ticked-filter-state");
    var line = line(filter("state"), 1);
    assertThat(line.getAccessibleRole()).isEqualTo(AccessibleRole.CHECK_MENU_ITEM);
    assertThat(told(line, AccessibleAttribute.TEXT)).isEqualTo("Second");
    assertThat(told(line, AccessibleAttribute.SELECTED)).isEqualTo(false);
    click(line);
    assertThat(told(line, AccessibleAttribute.SELECTED)).isEqualTo(true);
    assertThat(((CheckMenuItem) filter("state").getItems().get(1)).isSelected()).isTrue();
  }

  @Test
  void aScreenReaderNamesAllThatAFilterLetsThroughWhereTheEyeSeesHowMany() {
    Fx.run(() -> classes.set(Set.of("A", "C")));
    assertThat(Isolated.undone(filter("state").getText())).isEqualTo("State: 2");
    assertThat(Isolated.undone(filter("state").getAccessibleText()))
        .isEqualTo("State: First · Third");
  }

  private static Object told(Node line, AccessibleAttribute what) {
    return Fx.get(() -> line.queryAccessibleAttribute(what));
  }

  private MenuButton filter(String key) {
    return (MenuButton) scene.lookup("#ticked-filter-" + key);
  }

  private ContextMenu shown(String id) {
    return Fx.get(
        () -> {
          var button = (MenuButton) scene.lookup("#" + id);
          button.requestFocus();
          button.show();
          return button.getItems().getFirst().getParentPopup();
        });
  }

  private static Node line(MenuButton of, int at) {
    return Fx.get(() -> of.getItems().get(at).getStyleableNode());
  }

  private static void press(ContextMenu menu, KeyCode code) {
    Fx.run(
        () ->
            menu.getScene()
                .getFocusOwner()
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }

  private static void click(Node line) {
    Fx.run(() -> line.fireEvent(Mouse.letsGo(line)));
  }
}
