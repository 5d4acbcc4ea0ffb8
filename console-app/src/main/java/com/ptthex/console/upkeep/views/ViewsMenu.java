package com.ptthex.console.upkeep.views;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.upkeep.views.ViewsApi.All;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** The saved views of a list: which is shown, the others, and what can be done with them. */
final class ViewsMenu extends MenuButton {
  private static final PseudoClass FILTERING = PseudoClass.getPseudoClass("filtering");

  private final Ui ui;
  private final Frame frame;
  private final String name;
  private final ViewsModel<?> model;
  private Optional<Parent> form = Optional.empty();

  ViewsMenu(Ui ui, Frame frame, String name, ViewsModel<?> model) {
    this.ui = ui;
    this.frame = frame;
    this.name = name;
    this.model = model;
    setId(name + "-views");
    setMnemonicParsing(false);
    setGraphic(Parts.mark(MaterialDesignB.BOOKMARK_OUTLINE));
    getStyleClass().addAll("filter-chip", "views-menu");
    model
        .whenSaved(view -> told(ViewsText.SAVED_VIEW, view))
        .whenChanged((view, undo) -> told(ViewsText.CHANGED_VIEW, view, undo))
        .whenGone((view, undo) -> told(ViewsText.ARCHIVED_VIEW, view, undo));
    ui.follow(model.load(), _ -> draw());
    ui.follow(model.shown().current(), _ -> draw());
  }

  private void told(Text done, View view) {
    form.ifPresent(frame::close);
    form = Optional.empty();
    frame.done(ui.say(done, view.name().value()));
  }

  private void told(Text done, View view, Runnable undo) {
    frame.done(ui.say(done, view.name().value()), undo);
  }

  private void draw() {
    var words = words();
    setText(words);
    setAccessibleText(ui.say(ViewsText.VIEWS) + ": " + words);
    pseudoClassStateChanged(FILTERING, model.shown().current().get().isPresent());
    getItems()
        .setAll(
            Stream.of(
                    views().stream(),
                    Stream.of(
                        new SeparatorMenuItem(), item("save", ViewsText.SAVE_VIEW_AS, this::save)),
                    model.shown().current().get().stream().flatMap(this::withShown))
                .flatMap(items -> items)
                .toList());
  }

  private String words() {
    return model
        .shown()
        .current()
        .get()
        .map(
            now ->
                now.changed()
                    ? ui.say(ViewsText.CHANGED, now.view().name().value())
                    : ui.texts().isolated(now.view().name().value()))
        .orElseGet(() -> ui.say(isLoaded() ? ViewsText.VIEWS : ViewsText.VIEWS_NOT_LOADED));
  }

  /** While they are on their way nothing is wrong yet. */
  private boolean isLoaded() {
    return switch (model.load().get()) {
      case Load.Failed<All> _, Load.Denied<All> _ -> false;
      case Load.Loading<All> _, Load.Ready<All> _, Load.Empty<All> _, Load.Stale<All> _ -> true;
    };
  }

  private List<MenuItem> views() {
    if (!model.isOpen()) {
      return List.of(said(ui.say(KitText.NOT_PERMITTED)));
    }
    return switch (model.load().get()) {
      case Load.Loading<All> _ -> List.of(said(ui.say(KitText.LOADING)));
      case Load.Empty<All> _ -> List.of(said(ui.say(ViewsText.NO_VIEWS)));
      case Load.Ready<All>(var all) -> all.views().stream().map(this::view).toList();
      case Load.Stale<All>(var all, var _) ->
          Stream.concat(all.views().stream().map(this::view), Stream.of(retry())).toList();
      case Load.Denied<All>(var problem) -> notLoaded(problem);
      case Load.Failed<All>(var problem) -> notLoaded(problem);
    };
  }

  /** Never as if there were none. */
  private List<MenuItem> notLoaded(Problem problem) {
    return List.of(
        said(ui.say(ViewsText.VIEWS_NOT_LOADED)), said(ui.messages().of(problem).what()), retry());
  }

  private MenuItem retry() {
    return item("retry", KitText.RETRY, model::reload);
  }

  private MenuItem view(View view) {
    var item = new CheckMenuItem(ui.texts().isolated(view.name().value()));
    item.setMnemonicParsing(false);
    item.setId(name + "-view-" + view.id().value());
    item.setSelected(isShown(view));
    item.setOnAction(
        _ -> {
          item.setSelected(isShown(view));
          model.shown().show(view);
        });
    return item;
  }

  private boolean isShown(View view) {
    return model
        .shown()
        .current()
        .get()
        .filter(now -> now.view().id().equals(view.id()))
        .isPresent();
  }

  private Stream<MenuItem> withShown(ShownView.Current shown) {
    var replace = item("replace", ViewsText.REPLACE_NAMED, shown, model::replaceShown);
    var rest =
        Stream.of(
            item("rename", ViewsText.RENAME_NAMED, shown, this::rename),
            item("archive", ViewsText.ARCHIVE_NAMED, shown, model::archiveShown));
    return shown.changed() ? Stream.concat(Stream.of(replace), rest) : rest;
  }

  private MenuItem item(String id, Text words, ShownView.Current about, Runnable chosen) {
    var item = item(id, words, chosen);
    item.setText(ui.say(words, about.view().name().value()));
    return item;
  }

  private MenuItem item(String id, Text words, Runnable chosen) {
    var item = new MenuItem(ui.say(words));
    item.setMnemonicParsing(false);
    item.setId(name + "-views-" + id);
    item.setOnAction(_ -> chosen.run());
    return item;
  }

  private static MenuItem said(String words) {
    var item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setDisable(true);
    return item;
  }

  private void save() {
    model.beginSaving();
    open(
        ui.say(ViewsText.SAVE_VIEW_HINT),
        new Form(ui, "save-view", model.saving()).field(ViewsText.NAME, model.newName(), ""),
        model.save());
  }

  private void rename() {
    model.beginRenaming();
    open(
        words(),
        new Form(ui, "rename-view", model.renaming()).field(ViewsText.NAME, model.otherName(), ""),
        model.rename());
  }

  private void open(String about, Form fields, Action<?, View> action) {
    var dialog = new FormDialog(ui, frame, about, fields, action);
    form = Optional.of(dialog);
    frame.open(dialog);
  }
}
