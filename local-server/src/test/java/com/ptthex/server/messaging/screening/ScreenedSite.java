package com.ptthex.server.messaging.screening;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingValue.Choice;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
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
  void choose(Setting<?> setting, String code) {
    new Choices(site).choose(setting, new Choice(code));
    site.clock.pass(SoughtReader.BELIEVED);
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
