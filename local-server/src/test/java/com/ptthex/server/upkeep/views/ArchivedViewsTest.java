package com.ptthex.server.upkeep.views;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.upkeep.views.ListName;
import com.ptthex.shared.upkeep.views.ViewQuery;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.upkeep.views.ViewsApi.Archive;
import com.ptthex.shared.upkeep.views.ViewsApi.Restore;
import com.ptthex.shared.upkeep.views.ViewsApi.Save;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import com.ptthex.shared.value.Label;
import java.util.List;

/** Views that were taken away, and come back. */
final class ArchivedViewsTest {
  private static final ListName NUMBERS = ListName.of(NumbersApi.LIST);

  private static View saved(ApiClient caller, String name, String query) {
    var wish = new Save(NUMBERS, new Label(name), new ViewQuery(query));
    return caller.call(ViewsApi.SAVE, wish).orThrow();
  }

  private static View archived(ApiClient caller, View view) {
    return caller.call(ViewsApi.ARCHIVE, new Archive(view.id(), view.version())).orThrow();
  }

  private static List<View> views(ApiClient caller) {
    return caller.call(ViewsApi.LIST, new ViewsApi.Find(NUMBERS)).orThrow().views();
  }

  @OnBothDatabases
  void anArchivedViewComesBackAsItselfUnlessItsNameIsTakenMeanwhile(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var gone = archived(owner, saved(owner, "Mine", "status=active"));
      var back = owner.call(ViewsApi.RESTORE, new Restore(gone.id(), gone.version())).orThrow();
      assertThat(back)
          .isEqualTo(
              new View(gone.id(), NUMBERS, gone.name(), gone.query(), gone.version().next()));
      assertThat(views(owner)).containsExactly(back);
      var twice = owner.call(ViewsApi.RESTORE, new Restore(back.id(), back.version()));
      assertThat(refused(twice).code()).as("it is there already").isEqualTo("view-not-found");

      var again = archived(owner, back);
      var late = owner.call(ViewsApi.RESTORE, new Restore(gone.id(), gone.version()));
      assertThat(refused(late).code()).isEqualTo("view-changed-meanwhile");
      saved(owner, "Mine", "");
      var taken = owner.call(ViewsApi.RESTORE, new Restore(again.id(), again.version()));
      assertThat(refused(taken).code()).isEqualTo("view-name-taken");
    }
  }
}
