package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.value.Label;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The named layouts of windows, in the menu of the person and in the palette. */
final class LayoutsView {
  private final Ui ui;
  private final Frame frame;
  private final LayoutsModel model;
  private Optional<Parent> form = Optional.empty();

  LayoutsView(Ui ui, Frame frame, LayoutsModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    model.whenKept(this::closeForm);
  }

  Menu menu() {
    var menu = new Menu(ui.say(ShellText.LAYOUTS));
    menu.setId("layouts");
    ui.follow(model.all(), layouts -> menu.getItems().setAll(items(layouts)));
    return menu;
  }

  private List<MenuItem> items(List<Layout> layouts) {
    var keep = item(ui.say(ShellText.KEEP_LAYOUT_AS), this::openForm);
    keep.setId("layouts-keep");
    if (layouts.isEmpty()) {
      return List.of(keep);
    }
    return Stream.of(
            layouts.stream().map(each -> item(nameOf(each), () -> model.arrange(each))),
            Stream.of(
                new SeparatorMenuItem(),
                keep,
                below("replace", ShellText.REPLACE_LAYOUT, layouts, this::replace),
                below("remove", ShellText.REMOVE_LAYOUT, layouts, this::remove)))
        .flatMap(each -> each)
        .toList();
  }

  private Menu below(String id, Text words, List<Layout> layouts, Consumer<Layout> chosen) {
    var menu = new Menu(ui.say(words));
    menu.setId("layouts-" + id);
    layouts.stream()
        .map(each -> item(nameOf(each), () -> chosen.accept(each)))
        .forEach(menu.getItems()::add);
    return menu;
  }

  private static MenuItem item(String words, Runnable chosen) {
    var item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> chosen.run());
    return item;
  }

  private String nameOf(Layout layout) {
    return ui.texts().isolated(layout.name().value());
  }

  /** Those to be had come first, and what takes one away last. */
  List<PaletteModel.Entry> entries() {
    var layouts = model.all().getValue();
    BiFunction<Text, Consumer<Layout>, Stream<PaletteModel.Entry>> each =
        (words, chosen) ->
            layouts.stream()
                .map(
                    layout ->
                        entry(
                            ui.say(ShellText.CHOICE, ui.say(words), layout.name().value()),
                            () -> chosen.accept(layout)));
    return Stream.of(
            each.apply(ShellText.LAYOUT, model::arrange),
            Stream.of(entry(ui.say(ShellText.KEEP_LAYOUT_AS), this::openForm)),
            each.apply(ShellText.REPLACE_LAYOUT, this::replace),
            each.apply(ShellText.REMOVE_LAYOUT, this::remove))
        .flatMap(entries -> entries)
        .toList();
  }

  private PaletteModel.Entry entry(String words, Runnable run) {
    return new PaletteModel.Entry(
        ui.say(ShellText.COMMANDS), words, "", MaterialDesignV.VIEW_DASHBOARD_OUTLINE, run);
  }

  private void openForm() {
    model.begin();
    var fields = new Form(ui, "layout", model.keeping()).field(ShellText.NAME, model.name(), "");
    var dialog =
        new FormDialog(ui, frame, ui.say(ShellText.KEEP_LAYOUT_HINT), fields, model.keep());
    form = Optional.of(dialog);
    frame.open(dialog);
  }

  private void closeForm(Label name, List<Layout> before) {
    form.ifPresent(frame::close);
    form = Optional.empty();
    if (LayoutsModel.hold(before, name)) {
      tell(ShellText.LAYOUT_REPLACED, name, before);
    } else {
      frame.done(ui.say(ShellText.LAYOUT_KEPT, name.value()));
    }
  }

  private void replace(Layout layout) {
    undoably(ShellText.LAYOUT_REPLACED, layout, () -> model.keep(layout.name()));
  }

  private void remove(Layout layout) {
    undoably(ShellText.LAYOUT_REMOVED, layout, () -> model.remove(layout));
  }

  private void undoably(Text words, Layout layout, Runnable change) {
    var before = model.all().getValue();
    change.run();
    tell(words, layout.name(), before);
  }

  private void tell(Text words, Label name, List<Layout> before) {
    frame.done(ui.say(words, name.value()), () -> model.putBack(before));
  }
}
