package com.ptthex.console.ui.view;

import com.ptthex.console.messaging.numbers.NumbersText;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.trust.access.AccessText;
import com.ptthex.console.trust.licence.LicenceText;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.ListShapes;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.text.Vocabulary;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Made-up things to draw: a list of numbers, actions upon them, and what surrounds them. */
final class Gallery {
  static final List<String> NAMES =
      List.of(
          "Front desk North", "Front desk South", "Night line", "North unit 1", "وحدة الشمال 2");
  static final Permission MAY = Permission.of("gallery.change");
  static final Endpoint<Nothing, Nothing> REGISTER =
      Endpoint.deed("gallery.register", "/gallery", Nothing.class, Nothing.class).needs(MAY);
  static final Endpoint<Nothing, Nothing> ASSIGN =
      Endpoint.deed("gallery.assign", "/gallery/assign", Nothing.class, Nothing.class).needs(MAY);
  static final Endpoint<Nothing, Nothing> QUARANTINE =
      Endpoint.deed("gallery.quarantine", "/gallery/quarantine", Nothing.class, Nothing.class)
          .needs(MAY)
          .with(Trait.RISKY);

  private static final int ROWS = 60;

  record Row(
      int id,
      String number,
      String name,
      Severity severity,
      Text state,
      long threads,
      Optional<Instant> used,
      String unit) {}

  private Gallery() {}

  static Ui ui(Look look) {
    return ui(look, ListShapes.forNow());
  }

  static Ui ui(Look look, ListShapes shapes) {
    return new Ui(
        look,
        Desks.CLOCK,
        List.of(GalleryText.class, NumbersText.class, AccessText.class, LicenceText.class),
        Vocabulary.BUILT_IN,
        shapes);
  }

  static LoadPane<List<String>> listPane(Ui ui) {
    var list = new VBox();
    list.getStyleClass().add("page");
    return new LoadPane<List<String>>(
            ui,
            list,
            names ->
                list.getChildren()
                    .setAll(names.stream().map(name -> new Tag(Severity.NORMAL, name)).toList()))
        .empty(
            GalleryText.NO_NUMBERS,
            GalleryText.NO_NUMBERS_HINT,
            new ActionButton(ui, register(desk()), Emphasis.PRIMARY));
  }

  static Desk desk() {
    return Desks.of(new FakeApi(), new ByHand(), MAY);
  }

  static Action<Nothing, Nothing> register(Desk desk) {
    return new Action<>(desk, REGISTER, GalleryText.REGISTER, given())
        .icon(MaterialDesignP.PLUS)
        .shortcut("Shortcut+N");
  }

  static Action<Nothing, Nothing> assign(Desk desk, ObservableValue<Offer<Nothing>> offer) {
    return new Action<>(desk, ASSIGN, GalleryText.ASSIGN, offer)
        .icon(MaterialDesignA.ACCOUNT_ARROW_RIGHT_OUTLINE);
  }

  static Action<Nothing, Nothing> quarantine(Desk desk) {
    return new Action<>(desk, QUARANTINE, GalleryText.QUARANTINE, given())
        .gravity(Gravity.DESTRUCTIVE);
  }

  static ObservableValue<Offer<Nothing>> given() {
    return new SimpleObjectProperty<>(new Offer.Given<>(Nothing.NOTHING));
  }

  static ObservableValue<Offer<Nothing>> missing() {
    return new SimpleObjectProperty<>(new Offer.Missing<>(GalleryText.CHOOSE_ONE));
  }

  static List<Row> rows(int many) {
    return IntStream.range(0, many).mapToObj(Gallery::row).toList();
  }

  static Row row(int id) {
    var name = NAMES.get(id % NAMES.size());
    var used =
        id % 4 == 3
            ? Optional.<Instant>empty()
            : Optional.of(Desks.NOW.minus(Duration.ofMinutes(17L * id + 3)));
    var unit = id % 3 == 0 ? "North" : "Harbour";
    var number = "+1 555-010-%04d".formatted(1000 + id * 7);
    return switch (id % 12) {
      case 2 -> new Row(id, number, name, Severity.CRITICAL, GalleryText.FAILING, 4, used, unit);
      case 5 -> new Row(id, number, name, Severity.WARNING, GalleryText.SLOW, 12, used, unit);
      case 8 -> new Row(id, number, name, Severity.NOTICE, GalleryText.RESTING, 0, used, unit);
      default -> new Row(id, number, name, Severity.NORMAL, GalleryText.ACTIVE, id, used, unit);
    };
  }

  static RowsModel<Row> model(Desk desk) {
    return new RowsModel<>(
        desk,
        Row::id,
        (_, _) -> FakeApi.done(new Rows<>(rows(ROWS), Optional.of(new Cursor("more")))));
  }

  static ListDetail<Row> list(Ui ui, Desk desk, RowsModel<Row> model) {
    return new ListDetail<>(ui, "gallery", model)
        .column(Column.<Row>code(GalleryText.NUMBER, Row::number))
        .column(Column.words(GalleryText.LABEL, Row::name))
        .column(
            Column.state(GalleryText.STATE, Row::severity, row -> ui.say(row.state())).wide(208))
        .column(Column.figure(GalleryText.THREADS, Row::threads).wide(120))
        .column(Column.when(GalleryText.LAST_USED, Row::used))
        .column(Column.words(GalleryText.UNIT, Row::unit).hidden())
        .empty(GalleryText.NO_NUMBERS, GalleryText.NO_NUMBERS_HINT)
        .action(register(desk), Emphasis.PRIMARY)
        .action(assign(desk, given()), Emphasis.NORMAL)
        .action(quarantine(desk), Emphasis.NORMAL)
        .detail(GalleryText.DETAIL, row -> detail(ui, row))
        .show();
  }

  private static VBox detail(Ui ui, Row row) {
    return Parts.column(
        Gap.MEDIUM,
        Parts.title(Isolated.code(row.number())),
        new Tag(row.severity(), ui.say(row.state())),
        Parts.sentence(row.name()));
  }
}
