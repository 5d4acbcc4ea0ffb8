package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/**
 * A list with what can be done with its rows, and beside it more of the chosen one. Assembled, not
 * inherited: a screen says its columns, its actions and its detail, and all lists behave alike.
 */
public final class ListDetail<R> extends BorderPane implements Landing {
  private final Ui ui;
  private final String name;
  private final RowsModel<R> model;
  private final RowsTable<R> table;
  private final RowMenu menu;
  private final LoadPane<Rows<R>> pane;
  private final MenuButton chooser = new MenuButton();
  private final HBox actions = Parts.row(Gap.SMALL);
  private final HBox tools = Parts.row(Gap.SMALL, chooser);
  private final VBox problems = Parts.column(Gap.NONE);
  private final ListFooter<R> footer;
  private List<R> detailed = List.of();
  private boolean stale;

  /**
   * @param name begins the ids of its parts, such as {@code numbers}
   */
  public ListDetail(Ui ui, String name, RowsModel<R> model) {
    this.ui = ui;
    this.name = name;
    this.model = model;
    this.table = new RowsTable<>(ui, model);
    this.menu = new RowMenu(ui, table);
    this.pane = new LoadPane<Rows<R>>(ui, table, table::show).retry(model::reload);
    table.setId(name + "-table");
    chooser.setId(name + "-columns");
    getStyleClass().add("list-detail");
    setTop(Parts.column(Gap.NONE, toolbar(), problems));
    setCenter(pane);
    footer = new ListFooter<>(ui, name, model, table);
    setBottom(footer);
  }

  public ListDetail<R> column(Column<R> column) {
    var shown = table.add(column);
    var item = new TickItem(ui.say(column.header()));
    item.selectedProperty().bindBidirectional(shown.visibleProperty());
    chooser.getItems().add(item);
    return this;
  }

  /**
   * @param howMany rows there are, such as {@code 10,020 numbers}
   */
  public ListDetail<R> called(Text howMany) {
    footer.called(howMany);
    return this;
  }

  /** Upon how many rows a deed falls at most; told before somebody chooses more. */
  public ListDetail<R> mostAtOnce(int rows) {
    footer.mostAtOnce(rows);
    return this;
  }

  /** What to say when there are no rows, and what to do about it. */
  public ListDetail<R> empty(Text title, Text sentence, Node... ways) {
    pane.empty(title, sentence, ways);
    return this;
  }

  /** What is missing may only be filtered away; then it says so, and offers to show all again. */
  public ListDetail<R> filteredBy(Filters filters) {
    var all = new Button(ui.say(KitText.CLEAR_FILTERS), Parts.mark(MaterialDesignC.CLOSE));
    all.setId(name + "-show-all");
    all.getStyleClass().add("primary");
    all.setOnAction(_ -> filters.clearAll());
    var notice =
        Notice.of(
            MaterialDesignM.MAGNIFY,
            "notice-empty",
            ui.say(KitText.NOTHING_FITS),
            ui.say(KitText.NOTHING_FITS_HINT),
            List.of(all));
    pane.emptyBut(() -> filters.isFiltering() ? Optional.of(notice) : Optional.empty());
    return this;
  }

  /**
   * Also in the menu of the rows. In the order in which they are said; what takes something away
   * stands apart at the end.
   */
  public ListDetail<R> action(Pressable action, Emphasis emphasis) {
    if (actions.getChildren().isEmpty()) {
      table.leadTo(menu);
    }
    actions.getChildren().add(new ActionButton(ui, action, emphasis));
    menu.add(action);
    problems.getChildren().add(new ProblemNote(ui).follow(action));
    return this;
  }

  /** What is done with the list as a whole, and stands apart from what is done with its rows. */
  public ListDetail<R> tool(Pressable tool) {
    tools.getChildren().add(0, new ActionButton(ui, tool, Emphasis.QUIET));
    problems.getChildren().add(new ProblemNote(ui).follow(tool));
    return this;
  }

  /**
   * @param made more of one row; it is made anew when another row is chosen or the row changes
   */
  public ListDetail<R> detail(Text label, Function<R, Node> made) {
    var place = new StackPane();
    place.getStyleClass().add("detail");
    place.setAccessibleText(ui.say(label));
    var split = new ListSplit(ui, name, pane, place);
    split.widthProperty().subscribe(() -> split.part(!model.chosen().get().isEmpty()));
    ui.follow(model.chosen(), chosen -> split.part(!chosen.isEmpty()));
    // One banner for both: what is beside an old list is as old.
    var whole = new StaleFrame(ui, split);
    pane.within(whole);
    setCenter(whole);
    ui.follow(model.chosen(), _ -> drawDetail(place, made));
    ui.follow(model.load(), load -> drawDetail(load, place, made));
    return this;
  }

  /** Back from the past, the detail is asked for anew, as all that is shown. */
  private void drawDetail(Load<Rows<R>> load, StackPane place, Function<R, Node> made) {
    if (stale && !(load instanceof Load.Stale<Rows<R>>)) {
      place.getChildren().clear();
    }
    stale = load instanceof Load.Stale<Rows<R>>;
    drawDetail(place, made);
  }

  public ListDetail<R> show() {
    var shape = TableShape.keeping(ui, name, table);
    var anew = new MenuItem(ui.say(KitText.COLUMNS_AS_AT_FIRST));
    anew.setId(name + "-columns-as-at-first");
    anew.setOnAction(_ -> shape.asAtFirst());
    chooser.getItems().addAll(new SeparatorMenuItem(), anew);
    pane.follow(model.load());
    return this;
  }

  @Override
  public Node landing() {
    return table;
  }

  /** For tests, which open no menu. */
  RowMenu menu() {
    return menu;
  }

  RowsTable<R> table() {
    return table;
  }

  private void drawDetail(StackPane place, Function<R, Node> made) {
    var rows = model.chosenRows();
    // Drawn anew without need it would lose what somebody is reading or typing in it.
    if (!rows.equals(detailed) || place.getChildren().isEmpty()) {
      var isTheSame = rows.size() == 1 && ids(rows).equals(ids(detailed));
      detailed = rows;
      var drawn = rows.size() == 1 ? made.apply(rows.getFirst()) : nothingChosen(rows.size());
      // What shows the change by itself stays, with the focus that may be in it.
      if (!place.getChildren().equals(List.of(drawn))) {
        if (isTheSame) {
          ScrollKeeper.between(place.getChildren(), drawn);
        }
        place.getChildren().setAll(drawn);
      }
    }
  }

  private List<Object> ids(List<R> rows) {
    return rows.stream().map(model::idOf).toList();
  }

  private Node nothingChosen(int rows) {
    var words = rows == 0 ? ui.say(KitText.NOTHING_CHOSEN) : ui.say(KitText.ROWS_CHOSEN, rows);
    var label = Parts.aside(words);
    return label;
  }

  private Node toolbar() {
    chooser.setGraphic(Parts.mark(MaterialDesignV.VIEW_COLUMN_OUTLINE));
    chooser.setText(ui.say(KitText.COLUMNS));
    chooser.getStyleClass().add("quiet");
    var bar = Parts.row(Gap.SMALL, actions, Parts.spring(), tools);
    bar.getStyleClass().add("toolbar");
    return bar;
  }
}
