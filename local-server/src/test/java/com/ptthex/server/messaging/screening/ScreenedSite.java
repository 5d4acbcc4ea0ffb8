package com.ptthex.server.messaging.screening;

import static com.ptthex.server.testing.TestSite.perform;

import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.messaging.inbox.WrittenReader;
import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.PauseApi.Pause;
import com.ptthex.shared.messaging.screening.PauseApi.Paused;
import com.ptthex.shared.messaging.screening.PauseSpan;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningSettings;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.ThreadId;
import java.util.List;
import java.util.Optional;

/** A site with a front desk, which looks through what strangers write to it. */
final class ScreenedSite implements AutoCloseable {
  static final String TELLING = "Call me on 07700 900456 or write to me@example.org";
  static final Note WHY = new Note("Their own club");

  final TestSite site;
  final Post post;
  final NumbersApi.Row desk;

  ScreenedSite(TestDatabase database) {
    site = TestSite.on(database);
    post = new Post(site);
    desk = site.number(NumberClass.FRONT_DESK, site.north);
  }

  MessagesApi.Received comes(String words) {
    return post.comes(Post.text(Post.stranger(), desk.number(), words));
  }

  /** And lets so much time pass that it holds. */
  void choose(Setting<?> setting, SettingValue value) {
    new Choices(site).choose(setting, value);
    site.clock.pass(Believed.FOR);
  }

  /** So that what the site has chosen can no longer be read, and looking fails. */
  void spoil() {
    choose(ScreeningSettings.HANDLING, new SettingValue.Choice(Handling.NOTE.code()));
    choose(ScreeningSettings.HANDLING, new SettingValue.Choice(Handling.ALERT.code()));
    set("content || '{'");
  }

  /** So that it works again. */
  void mend() {
    set("substring(content from 1 for char_length(content) - 1)");
  }

  private void set(String content) {
    var change =
        "update setting set content = " + content + " where setting_key = 'screening.handling'";
    site.server.store().writing(db -> db.execute(change));
    site.clock.pass(Believed.FOR);
  }

  Paused pause(PauseSpan span) {
    var paused = perform(site.owner(), PauseApi.PAUSE, new Pause(span, WHY)).orThrow();
    site.clock.pass(Believed.FOR);
    return paused;
  }

  PauseApi.Standing standing() {
    return site.owner().call(PauseApi.STANDING, Nothing.NOTHING).orThrow();
  }

  /** As the server's own does every few seconds. */
  void lookAgain() {
    lookAgain(new ChosenContactReader());
  }

  void lookAgain(ContactReader contacts) {
    try (var ledger = Ledger.open(site.server.store())) {
      new LookingAgain(new LookReader(contacts), new WrittenReader())
          .round(new Ground(site.server.store(), ledger, site.server.pipeline(), site.clock));
    }
  }

  List<Row> rows(Find find) {
    return site.owner().call(ScreeningApi.LIST, find).orThrow().rows();
  }

  List<Row> in(ThreadId thread) {
    return rows(new Find(List.of(), Optional.of(thread), Optional.empty(), Optional.empty()));
  }

  @Override
  public void close() {
    site.close();
  }
}
