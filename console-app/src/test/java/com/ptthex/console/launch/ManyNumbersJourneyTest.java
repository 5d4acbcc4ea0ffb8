package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to many at once, and what is kept for another day, by real consoles. */
@Tag("journey")
final class ManyNumbersJourneyTest {
  @TempDir private Path folder;

  @Test
  void twoOfThreeAreReleasedTheThirdStaysChosenAndAnotherDeskSeesIt() throws Exception {
    try (var site = new JourneySite(folder);
        var admin = new Desk(site.search());
        var dispatcher = new Desk(site.search())) {
      admin.signIn(Role.CUSTOMER_ADMIN);
      dispatcher.signIn(Role.DISPATCHER);
      var sitters = admin.sees(() -> activeOf(admin, NumberClass.SITTER));
      var desk = admin.sees(() -> activeOf(admin, NumberClass.FRONT_DESK)).getFirst();
      var first = sitters.get(0);
      var second = sitters.get(1);

      admin.chooseAll(first, second, desk);
      admin.press("numbers-release");
      admin.awaits("one impact for all of them", () -> admin.isThere("impact-confirm"));
      assertThat(admin.sees(() -> classOn(admin, first)))
          .as("nothing is done before it is confirmed")
          .isEqualTo(NumberClass.SITTER);
      admin.tick("impact-looked");
      admin.press("impact-confirm");
      admin.awaits("what became of each", () -> admin.isThere("bulk-close"));
      admin.press("bulk-close");

      admin.awaits("what was not done is chosen", () -> admin.chosen().equals(Set.of(desk)));
      for (var released : List.of(first, second)) {
        dispatcher.awaits(
            "what the other desk did", () -> classOn(dispatcher, released) == NumberClass.POOL);
      }
      assertThat(dispatcher.sees(() -> classOn(dispatcher, desk)))
          .isEqualTo(NumberClass.FRONT_DESK);
      assertThat(site.statusOf(desk)).isEqualTo(NumberStatus.ACTIVE);
    }
  }

  @Test
  void aViewIsKeptForItsPersonAndPutBackAtAnotherDesk() throws Exception {
    try (var site = new JourneySite(folder);
        var one = new Desk(site.search());
        var other = new Desk(site.search());
        var somebodyElse = new Desk(site.search())) {
      one.signIn(Role.CUSTOMER_ADMIN);
      one.type("numbers-search", "0108");
      one.awaits("the one number searched for", () -> one.numbers().getItems().size() == 1);
      one.pick("numbers-views", "Save filters");
      one.type("save-view-name", "The last of the pool");
      one.press("views-save");
      one.awaits("its name above the list", () -> one.words("numbers-views").contains("The last"));

      other.signIn(Role.CUSTOMER_ADMIN);
      other.pick("numbers-views", "The last of the pool");
      other.awaits("what the view lets through", () -> other.numbers().getItems().size() == 1);
      assertThat(other.sees(() -> other.typed("numbers-search"))).isEqualTo("0108");

      somebodyElse.signIn(Role.DISPATCHER);
      somebodyElse.awaits(
          "views that are loaded", () -> somebodyElse.offers("numbers-views", "No views"));
    }
  }

  private static List<String> activeOf(Desk desk, NumberClass wanted) {
    return desk.numbers().getItems().stream()
        .filter(row -> row.numberClass() == wanted && row.status() == NumberStatus.ACTIVE)
        .map(row -> row.number().value())
        .toList();
  }

  private static NumberClass classOn(Desk desk, String number) {
    return desk.row(number).map(Row::numberClass).orElseThrow();
  }
}
