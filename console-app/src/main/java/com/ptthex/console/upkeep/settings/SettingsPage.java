package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.settings.Editing.Field;
import com.ptthex.console.upkeep.settings.Editing.Moved;
import com.ptthex.console.upkeep.settings.Reviewing.Line;
import com.ptthex.console.upkeep.settings.SettingsModel.Unsaved;
import com.ptthex.shared.contract.setting.SettingGroup;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi.Settings;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings by group, each with what changes it, and below what is not saved yet. */
final class SettingsPage extends BorderPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Ui ui;
  private final Frame frame;
  private final SettingsModel model;
  private final SettingWords words;
  private final SettingControl controls;
  private final Reviewing reviewing;
  private final VBox groups = Parts.column(Gap.HAIR);
  private final VBox lines = Parts.column(Gap.NONE);
  private final HBox bar = Parts.row(Gap.SMALL);
  private Optional<Editing> drawn = Optional.empty();

  SettingsPage(Ui ui, Desk desk, Frame frame, SettingsModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    this.words = new SettingWords(ui);
    this.controls = new SettingControl(ui, desk, this::byTheSitesClocks);
    this.reviewing = new Reviewing(ui, frame);
    groups.getStyleClass().add("settings-groups");
    lines.getStyleClass().add("settings-lines");
    var scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "settings-scroll");
    var both = Parts.row(Gap.NONE, groups, Parts.growing(scroll));
    both.setFillHeight(true);
    setCenter(
        new LoadPane<Settings>(ui, both, _ -> fill()).retry(model::reload).follow(model.load()));
    model.review().opens(this::review);
    makeBar();
    ui.follow(model.unsaved(), this::drawBar);
    ui.follow(model.group(), _ -> fillAnew());
    ui.follow(model.editing(), _ -> fill());
    setId("settings-now");
  }

  private void fillAnew() {
    drawn = Optional.empty();
    fill();
  }

  /** What is typed into stays as it is until something else is to be shown. */
  private void fill() {
    var now = model.editing().get();
    if (now.isEmpty() || drawn.filter(now.get()::equals).isPresent()) {
      return;
    }
    drawn = now;
    var before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner).map(Node::getId);
    fill(now.get());
    before.ifPresent(this::focus);
  }

  private void focus(String id) {
    Optional.ofNullable(lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  private void fill(Editing now) {
    var there = now.fields().stream().map(field -> field.row().group()).distinct().toList();
    groups.getChildren().setAll(there.stream().map(this::button).toList());
    var group = model.group().get();
    var head =
        Parts.column(
            Gap.HAIR,
            Parts.heading(ui.say(SettingWords.group(group))),
            Parts.aside(ui.say(SettingWords.groupAbout(group))));
    head.getStyleClass().add("settings-head");
    if (group == SettingGroup.SITE) {
      zones(now).ifPresent(head.getChildren()::add);
    }
    if (!model.mayChange()) {
      head.getChildren().add(Parts.aside(ui.say(SettingsText.NOT_PERMITTED)));
    }
    lines.getChildren().setAll(head);
    now.fields().stream()
        .filter(field -> field.row().group() == group)
        .map(field -> new SettingLine(ui, controls, field, model.mayChange()))
        .forEach(lines.getChildren()::add);
  }

  private Node button(SettingGroup group) {
    var button = new Button(ui.say(SettingWords.group(group)));
    button.setId("settings-group-" + group.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().addAll("quiet", "settings-group");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> model.group().set(group));
    button.pseudoClassStateChanged(CHOSEN, model.group().get() == group);
    var count = Parts.caption("");
    count.getStyleClass().add("settings-count");
    button.setGraphic(count);
    button.setContentDisplay(ContentDisplay.RIGHT);
    ui.follow(model.unsaved(), made -> count(button, count, group, made.moved()));
    return button;
  }

  private void count(Button button, Label count, SettingGroup group, List<Moved> moved) {
    var here = moved.stream().filter(it -> it.row().group() == group).count();
    count.setText(here == 0 ? "" : ui.texts().number(here));
    count.setVisible(here > 0);
    count.setManaged(here > 0);
    var name = ui.say(SettingWords.group(group));
    button.setAccessibleText(here == 0 ? name : name + ". " + ui.say(SettingsText.UNSAVED, here));
  }

  private String byTheSitesClocks() {
    return model
        .editing()
        .get()
        .flatMap(SettingsPage::zone)
        .map(
            zone ->
                isAnother(zone)
                    ? both(SettingsText.BY_CLOCKS_OF_ANOTHER, zone)
                    : ui.say(SettingsText.BY_CLOCKS_OF, words.zone(zone.getId())))
        .orElse("");
  }

  private static Optional<ZoneId> zone(Editing now) {
    return now.fields().stream()
        .filter(field -> field.row().key().equals(SiteSettings.TIME_ZONE.key()))
        .flatMap(field -> zoneOf(field).stream())
        .findFirst();
  }

  /** Said only where the two differ. */
  private Optional<Node> zones(Editing now) {
    return zone(now)
        .filter(this::isAnother)
        .map(zone -> Parts.aside(both(SettingsText.OTHER_ZONE, zone)));
  }

  private boolean isAnother(ZoneId zone) {
    return !offset(zone).equals(offset(ui.clock().getZone()));
  }

  private String both(SettingsText text, ZoneId site) {
    return ui.say(text, words.zone(site.getId()), words.zone(ui.clock().getZone().getId()));
  }

  private static Optional<ZoneId> zoneOf(Field field) {
    try {
      return field.row().value() instanceof SettingValue.Zone(var id)
          ? Optional.of(ZoneId.of(id))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private ZoneOffset offset(ZoneId zone) {
    return zone.getRules().getOffset(ui.clock().instant());
  }

  private void drawBar(Unsaved now) {
    if (!now.isAnything()) {
      setBottom(null);
      return;
    }
    if (getBottom() == null) {
      setBottom(bar);
    }
    var words =
        Parts.sentence(
            now.faulty()
                ? ui.say(KitText.CORRECT_FIELDS)
                : ui.say(SettingsText.UNSAVED, now.moved().size()));
    words.getStyleClass().add("setting-name");
    bar.getChildren().set(0, Parts.growing(words));
  }

  /** Made once, so that what has the focus keeps it while somebody types. */
  private void makeBar() {
    var discard = new Button(ui.say(SettingsText.DISCARD));
    discard.setId("settings-discard");
    discard.setMinWidth(Region.USE_PREF_SIZE);
    discard.setOnAction(_ -> model.discard());
    bar.getStyleClass().add("settings-bar");
    bar.getChildren()
        .setAll(Parts.spring(), discard, new ActionButton(ui, model.review(), Emphasis.PRIMARY));
  }

  private void review() {
    var moved = model.unsaved().get().moved();
    model.beginReview();
    reviewing.open(
        model.choosing(),
        ui.say(SettingsText.REVIEW_ABOUT, moved.size()),
        moved.stream().map(it -> new Line(it.row(), it.row().value(), it.to())).toList(),
        now -> {
          model.saved(now);
          frame.done(ui.say(SettingsText.SAVED, moved.size()));
        });
  }
}
