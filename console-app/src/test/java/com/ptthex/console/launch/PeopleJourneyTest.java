package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a number to whose it is and back, and from somebody new to their first number. */
@Tag("journey")
final class PeopleJourneyTest {
  @TempDir private Path folder;

  private static Row assigned(ApiClient client) {
    return client.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow().rows().stream()
        .filter(row -> row.sitter().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isThere(ApiClient client, String name) {
    return client.call(PeopleApi.LIST, PeopleApi.Find.all()).orThrow().rows().stream()
        .anyMatch(row -> row.name().value().equals(name));
  }

  @Test
  void theNameOfASitterLeadsToThemAndTheirNumberBack() throws Exception {
    try (var site = new JourneySite(folder);
        var client = ApiClient.at(site.address());
        var desk = new Desk(site.search())) {
      desk.signIn(Role.CUSTOMER_ADMIN);
      var number = assigned(site.elsewhere(client, Role.OWNER));
      desk.choose(number.number().value());
      desk.go("number-sitter");
      desk.awaits("the number of theirs", () -> desk.isThere("person-number"));
      assertThat(desk.typed("people-search"))
          .isEqualTo(number.sitter().orElseThrow().name().value());
      desk.go("person-number");
      desk.awaits("the number", () -> desk.chosen().contains(number.number().value()));
    }
  }

  @Test
  void whoIsNewIsLedToTheirFirstNumber() throws Exception {
    try (var site = new JourneySite(folder);
        var client = ApiClient.at(site.address());
        var desk = new Desk(site.search())) {
      desk.signIn(Role.CUSTOMER_ADMIN);
      desk.find("clients", "Sitters and clients");
      desk.press("people-add-open");
      desk.chooseValue("person-kind", PersonKind.SITTER.name());
      desk.type("person-name", "The newest of all");
      desk.chooseFirstOf("person-unit");
      desk.type("person-phone", "+1 202 555 0187");
      desk.press("people-add");
      desk.press("person-to-numbers");
      desk.awaits("the list of numbers", () -> !desk.numbers().getItems().isEmpty());
      assertThat(isThere(site.elsewhere(client, Role.OWNER), "The newest of all")).isTrue();
    }
  }
}
