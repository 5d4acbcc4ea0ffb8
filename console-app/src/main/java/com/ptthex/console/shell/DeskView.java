package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** The desk of somebody signed in: the bar, the rail, and the room they are in. */
final class DeskView extends BorderPane {
  /** Below this the rail would take from the screen what the screen needs more. */
  private static final double ROOM_FOR_WORDS = 1200;

  private final Ui ui;
  private final HabitsModel habits;
  private final RailView rail;

  DeskView(
      Ui ui, Premises premises, Seat seat, Keys keys, LayoutsView layouts, Subscriptions sight) {
    this.ui = ui;
    this.habits = premises.habits();
    getStyleClass().add("desk");
    var person =
        new PersonMenu(
            ui,
            seat.session().me(),
            Stream.concat(
                    own(premises, seat),
                    Stream.concat(
                        new LookItems(ui, habits, seat.session().choices().longestLock())
                            .all().stream(),
                        Stream.concat(
                            Stream.of(alarm(premises.alarm(), seat)),
                            Stream.of(layouts.menu()).filter(_ -> seat.isSomewhere()))))
                .toList(),
            keys.map().run(),
            keys.lock(),
            premises.site()::signOut);
    rail = new RailView(ui, seat, keys.detached(), keys.rail());
    setTop(
        new VBox(
            new TopBar(ui, premises.alarm(), seat, person, keys.palette()),
            new NotLiveBanner(ui, seat.session().news()),
            new OwnerRecoveryBanner(ui, seat.recovery())));
    setLeft(rail);
    setCenter(
        new VBox(
            new Crumbs(ui, seat, keys), Parts.growing(new ScreenHost(ui, premises, seat, sight))));
    ui.follow(habits.habits().map(Habits::rail), _ -> drawRail());
    widthProperty().subscribe(this::drawRail);
  }

  private Stream<MenuItem> own(Premises premises, Seat seat) {
    return premises.personal().entries(ui, seat.desk(), seat.frame(), seat.anew()).stream()
        .map(
            entry -> {
              var item = new MenuItem(ui.say(entry.label()), Parts.mark(entry.icon()));
              item.setId(entry.id());
              item.setOnAction(_ -> entry.open().run());
              return item;
            });
  }

  private MenuItem alarm(Alarm alarm, Seat seat) {
    var item = new MenuItem(ui.say(ShellText.TRY_ALARM), Parts.mark(MaterialDesignB.BELL_OUTLINE));
    item.setId("person-alarm");
    item.setOnAction(
        _ ->
            alarm.tryOut(
                sounded -> {
                  // That it failed stands beside the alerts for as long as it is so.
                  if (sounded) {
                    seat.frame().done(ui.say(ShellText.ALARM_TRIED));
                  }
                }));
    return item;
  }

  private void drawRail() {
    var fits = getWidth() >= ui.scale().of(ROOM_FOR_WORDS);
    rail.draw(fits ? habits.habits().get().rail() : Habits.Rail.ICONS);
  }
}
