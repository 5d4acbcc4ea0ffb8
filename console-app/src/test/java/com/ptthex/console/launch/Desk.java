package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.shell.Site;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Option;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Somebody at the real console, who sees and does what a person would. */
final class Desk implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Offscreen console;

  Desk(Site.Search search) {
    this(search, Shot.LIGHT);
  }

  Desk(Site.Search search, Look look) {
    // The toolkit is started by whoever tests first.
    Fx.run(() -> {});
    console = new Offscreen(look, 1366, 768, search, Clock.systemUTC());
    console.begin();
  }

  void signIn(Role role) throws InterruptedException {
    type("sign-in-login", JourneySite.loginOf(role).value());
    type("sign-in-password", JourneySite.PASSWORD);
    press("access-sign-in-begin");
    awaits("the list of numbers", () -> !numbers().getItems().isEmpty());
  }

  void type(String id, String words) throws InterruptedException {
    awaits("a field " + id, () -> isThere(id));
    Offscreen.run(() -> ((TextInputControl) find(id)).setText(words));
  }

  void press(String id) throws InterruptedException {
    awaits("a button " + id + " that can be pressed", () -> canPress(id));
    Offscreen.run(() -> ((Button) find(id)).fire());
  }

  void tick(String id) throws InterruptedException {
    awaits("a box " + id, () -> isThere(id));
    Offscreen.run(() -> ((CheckBox) find(id)).setSelected(true));
  }

  /** By the palette: types some letters, and takes the one that is then offered first. */
  void find(String letters, String offered) throws InterruptedException {
    press("find");
    type("palette-typed", letters);
    awaits(offered + " in the palette", () -> words("palette-typed").endsWith(offered));
    var enter =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
    Offscreen.run(() -> Event.fireEvent(find("palette-typed"), enter));
  }

  void chooseFirstOf(String id) throws InterruptedException {
    awaits("choices in " + id, () -> isThere(id) && !((ComboBox<?>) find(id)).getItems().isEmpty());
    Offscreen.run(() -> ((ComboBox<?>) find(id)).getSelectionModel().selectFirst());
  }

  void choose(String number) throws InterruptedException {
    awaits(number + " in the list", () -> row(number).isPresent());
    Offscreen.run(() -> select(number));
  }

  private void select(String... chosen) {
    numbers().getSelectionModel().clearSelection();
    for (var number : chosen) {
      numbers().getSelectionModel().select(row(number).orElseThrow());
    }
  }

  /** Those and no others. */
  void chooseAll(String... chosen) throws InterruptedException {
    for (var number : chosen) {
      awaits(number + " in the list", () -> row(number).isPresent());
    }
    Offscreen.run(() -> select(chosen));
  }

  Set<String> chosen() {
    return numbers().getSelectionModel().getSelectedItems().stream()
        .map(row -> row.number().value())
        .collect(Collectors.toSet());
  }

  /** Of a menu's items, the one that says this. */
  void pick(String menu, String words) throws InterruptedException {
    awaits("the menu " + menu, () -> find(menu) instanceof MenuButton);
    Offscreen.run(() -> ((MenuButton) find(menu)).show());
    awaits(words + " in " + menu, () -> item(menu, words).isPresent());
    Offscreen.run(
        () -> {
          item(menu, words).orElseThrow().fire();
          ((MenuButton) find(menu)).hide();
        });
  }

  private Optional<MenuItem> item(String menu, String words) {
    return ((MenuButton) find(menu))
        .getItems().stream()
            .filter(item -> Isolated.undone(String.valueOf(item.getText())).startsWith(words))
            .findFirst();
  }

  /** Whether a menu that is opened now has an item that says this. */
  boolean offers(String menu, String words) {
    var button = (MenuButton) find(menu);
    button.show();
    var there = item(menu, words).isPresent();
    button.hide();
    return there;
  }

  /** Of whichever list, the row that stands there. */
  void chooseRow(String list, int at) throws InterruptedException {
    awaits(
        "a row of " + list,
        () -> find(list) instanceof TableView<?> table && table.getItems().size() > at);
    Offscreen.run(() -> ((TableView<?>) find(list)).getSelectionModel().clearAndSelect(at));
  }

  /** Leaves, as whoever goes home does. */
  void signOut() throws InterruptedException {
    console.signOut();
    awaits("the way in", () -> isThere("sign-in-card"));
  }

  /** To a room by its place on the rail. */
  void go(String id) throws InterruptedException {
    awaits("a way " + id, () -> isThere(id));
    Offscreen.run(() -> ((ButtonBase) find(id)).fire());
  }

  /** Of the choices of a form, the one that says this. */
  void choose(String id, String words) throws InterruptedException {
    awaits(words + " in " + id, () -> isThere(id) && option(id, words).isPresent());
    Offscreen.run(() -> take((ComboBox<?>) find(id), words));
  }

  /** Of the choices of a form, the one that stands for this, in whatever language it says so. */
  void chooseValue(String id, String value) throws InterruptedException {
    awaits("choices in " + id, () -> isThere(id) && !((ComboBox<?>) find(id)).getItems().isEmpty());
    Offscreen.run(() -> takeValue((ComboBox<?>) find(id), value));
  }

  private static <T> void takeValue(ComboBox<T> box, String value) {
    box.getItems().stream()
        .filter(item -> item instanceof Option known && known.value().equals(value))
        .findFirst()
        .ifPresent(box::setValue);
  }

  Optional<String> chosenValue(String id) {
    return find(id) instanceof ComboBox<?> box && box.getValue() instanceof Option known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  private Optional<?> option(String id, String words) {
    return find(id) instanceof ComboBox<?> box
        ? box.getItems().stream().filter(item -> says(item, words)).findFirst()
        : Optional.empty();
  }

  private static <T> void take(ComboBox<T> box, String words) {
    box.getItems().stream().filter(item -> says(item, words)).findFirst().ifPresent(box::setValue);
  }

  private static boolean says(Object option, String words) {
    return option instanceof Option known && Isolated.undone(known.words()).equals(words);
  }

  /** What stands on a label. */
  String said(String id) {
    return Isolated.undone(((Labeled) find(id)).getText());
  }

  String typed(String id) {
    return ((TextInputControl) find(id)).getText();
  }

  Optional<Row> row(String number) {
    return numbers().getItems().stream()
        .filter(row -> row.number().value().equals(number))
        .findFirst();
  }

  @SuppressWarnings("unchecked") // the list of numbers holds numbers
  TableView<Row> numbers() {
    return find("numbers-table") instanceof TableView<?> table
        ? (TableView<Row>) table
        : new TableView<>();
  }

  boolean isThere(String id) {
    return console.scene().getRoot().lookupAll("#" + id).stream().anyMatch(Node::isVisible);
  }

  boolean canPress(String id) {
    return isThere(id) && !find(id).isDisabled();
  }

  boolean shows(String style) {
    return console.scene().getRoot().lookupAll("." + style).stream().anyMatch(Node::isVisible);
  }

  /** Signed in, with a list that is how things are, and nothing that says otherwise. */
  boolean isLive() {
    return isThere("numbers-table")
        && isThere("connection")
        && find("connection").getStyleClass().contains("live")
        && !isThere("not-live")
        && console.scene().lookup(".stale-banner") == null;
  }

  /** As they are read out. */
  String words(String id) {
    return console.scene().getRoot().lookupAll("#" + id).stream()
        .filter(Node::isVisible)
        .map(Node::getAccessibleText)
        .map(Isolated::undone)
        .collect(Collectors.joining(" "));
  }

  private Node find(String id) {
    return console.scene().lookup("#" + id);
  }

  void awaits(String what, BooleanSupplier hoped) throws InterruptedException {
    var came = Offscreen.await(PATIENCE, hoped);
    if (!came) {
      keep("missed-" + what.replaceAll("[^a-z]", ""));
    }
    assertThat(came).as(what).isTrue();
  }

  /** What is seen now, for whoever wants to know why a journey ended. */
  void keep(String name) {
    try {
      Png.write(
          Offscreen.get(() -> console.scene().snapshot(null)),
          Path.of("target", "screenshots", "journey", name + ".png"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  <T> T sees(Supplier<T> look) {
    return Offscreen.get(look);
  }

  @Override
  public void close() {
    console.close();
  }
}
