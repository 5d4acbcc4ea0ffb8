package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Traffic;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.CsvFile;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberExportApi;
import com.ptthex.shared.messaging.numbers.NumberExportApi.Export;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;

/**
 * The inventory as a table: the whole list, for those who may take it away, each time on record.
 */
final class NumberExportTest {
  private static final Export ALL = Export.of(Find.all());

  private static CsvFile exported(ApiClient caller, Export wish) {
    return caller.call(NumberExportApi.EXPORT, wish).orThrow();
  }

  private static List<NamedCsvRecord> rows(CsvFile file) {
    return CsvReader.builder().ofNamedCsvRecord(file.text()).stream().toList();
  }

  private static List<String> numbers(CsvFile file) {
    return rows(file).stream().map(row -> row.getField("number")).toList();
  }

  @OnBothDatabases
  void aRowTellsInStableCodesWhatTheListTells(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var sitter = site.person(PersonKind.SITTER, site.north);
      var label = Optional.of(new Label("=cmd|' /C calc'!A0, \"ليلى\""));
      var wish = new Register(site.freshPhone(), NumberClass.SITTER, site.north, label);
      var number = owner.call(NumbersApi.REGISTER, wish).orThrow();
      perform(owner, NumbersApi.ASSIGN, new Assign(number.id(), sitter.id(), number.version()))
          .orThrow();
      var thread = site.thread(site.north);
      new Traffic(site).failed(thread, 3);
      var resting = site.number(NumberClass.FRONT_DESK, site.south);
      site.number(NumberClass.FRONT_DESK, site.south);
      perform(owner, NumbersApi.QUARANTINE, Asked.quarantine(resting)).orThrow();

      var file = exported(owner, ALL);
      assertThat(file.name().value())
          .isEqualTo("numbers-" + site.clock.instant().toString().substring(0, 10) + ".csv");
      assertThat(file.text())
          .startsWith(
              "\"number\",\"label\",\"numberClass\",\"status\",\"sitter\",\"sitterId\","
                  + "\"quarantinedUntil\",\"health\",\"lastUsedAt\",\"messages7d\","
                  + "\"liveThreads\",\"unit\",\"addedAt\",\"id\","
                  + "\"setAside\",\"setAsideUntil\"\r\n");
      var list = owner.call(NumbersApi.LIST, Find.all()).orThrow().rows();
      var rows = rows(file);
      assertThat(rows).hasSameSizeAs(list);
      for (var at = 0; at < list.size(); at++) {
        assertThat(rows.get(at).getFields()).isEqualTo(told(list.get(at)));
      }
      assertThat(rows)
          .extracting(row -> row.getField("label"))
          .contains("'=cmd|' /C calc'!A0, \"ليلى\"");
      assertThat(rows)
          .extracting(row -> row.getField("health") + " " + row.getField("status"))
          .contains("critical active", "healthy quarantined");
    }
  }

  /** Spelled out once more, so that a column that changes its meaning is noticed. */
  private static List<String> told(NumbersApi.Row row) {
    return List.of(
        row.number().value(),
        row.label().map(label -> "'" + label.value()).orElse(""),
        switch (row.numberClass()) {
          case FRONT_DESK -> "frontDesk";
          case SITTER -> "sitter";
          case POOL -> "pool";
        },
        row.status() == NumberStatus.ACTIVE ? "active" : "quarantined",
        row.sitter().map(holder -> holder.name().value()).orElse(""),
        row.sitter().map(holder -> holder.id().value().toString()).orElse(""),
        row.quarantinedUntil().map(Object::toString).orElse(""),
        switch (row.health()) {
          case HEALTHY -> "healthy";
          case WARNING -> "warning";
          case CRITICAL -> "critical";
        },
        row.lastUsedAt().map(Object::toString).orElse(""),
        "" + row.messages7d(),
        "" + row.liveThreads(),
        row.unit().value().toString(),
        row.addedAt().toString(),
        row.id().value().toString(),
        "" + row.aside().isPresent(),
        row.aside().flatMap(Aside::until).map(Object::toString).orElse(""));
  }

  @OnBothDatabases
  void itHasAllThatTheFiltersFindOverAllPagesAndNothingOutsideTheScope(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var count = 0; count < 60; count++) {
        site.number(count % 3 == 0 ? NumberClass.SITTER : NumberClass.POOL, site.north);
      }
      var south = site.number(NumberClass.POOL, site.south);
      assertThat(numbers(exported(site.owner(), ALL))).hasSize(61).isSorted();
      var all = Find.all();
      var sitters =
          new Export(
              List.of(NumberClass.SITTER),
              all.status(),
              all.sitter(),
              all.client(),
              all.assigned(),
              all.setAside(),
              all.unit(),
              all.search(),
              all.health(),
              all.used(),
              all.highVolume(),
              all.usedWithin(),
              all.usedFrom(),
              all.usedBefore());
      assertThat(numbers(exported(site.owner(), sitters))).hasSize(20);
      var branch = site.as(Role.CUSTOMER_ADMIN, site.south);
      assertThat(numbers(exported(branch, ALL))).containsExactly(south.number().value());
      assertThat(numbers(exported(branch, sitters))).isEmpty();
      var nobody = NumbersOfClientTest.ofClient(PersonId.made(), List.of());
      assertThat(numbers(exported(site.owner(), Export.of(nobody)))).isEmpty();
    }
  }

  @OnBothDatabases
  void eachExportIsOnRecordWithItsFiltersAndARefusedOneToo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      var problem = refused(dispatcher.call(NumberExportApi.EXPORT, ALL));
      assertThat(problem.status()).isEqualTo(403);
      assertThat(problem.facts()).containsEntry("permission", "numbers.export");
      assertThat(onRecord(site, "REFUSED")).isEqualTo(1);
      var admin = site.as(Role.CUSTOMER_ADMIN, site.customer);
      exported(admin, ALL);
      exported(admin, ALL);
      assertThat(onRecord(site, "DONE")).isEqualTo(2);
    }
  }

  private static int onRecord(TestSite site, String outcome) {
    return site.ask(
        Integer.class,
        "select count(*) from audit where endpoint = 'numbers.export' and outcome = '"
            + outcome
            + "'");
  }

  @OnBothDatabases
  void overHttpItIsAFileThatAnythingReads(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database)) {
      site.number(NumberClass.POOL, site.north);
      var file = exported(site.owner(), ALL);
      var answer = get(site, "/api/v1/numbers/export");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .isEqualToIgnoringCase("text/csv; charset=utf-8");
      assertThat(answer.headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"" + file.name().value() + "\"");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.body()).isEqualTo(file.bytes()).startsWith(0xEF, 0xBB, 0xBF);

      assertThat(get(site, "/api/v1/numbers/export?limit=3").statusCode()).isEqualTo(422);
      assertThat(
              get(site, "/api/v1/numbers/export?status=gone").headers().firstValue("Content-Type"))
          .contains("application/problem+json");
      assertThat(new String(get(site, "/openapi.json").body(), UTF_8))
          .contains(
              "\"/numbers/export\"",
              "\"text/csv; charset=utf-8\":{\"schema\":{\"type\":\"string\"}}");
    }
  }

  private static HttpResponse<byte[]> get(TestSite site, String path)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var token = site.token(Role.OWNER, site.customer);
      var request =
          HttpRequest.newBuilder(URI.create(site.server.address() + path))
              .header("Authorization", "Bearer " + token)
              .build();
      return http.send(request, BodyHandlers.ofByteArray());
    }
  }
}
