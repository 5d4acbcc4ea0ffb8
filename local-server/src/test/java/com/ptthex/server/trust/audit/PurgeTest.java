package com.ptthex.server.trust.audit;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Proofs;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.trust.audit.AuditApi;
import com.ptthex.shared.trust.audit.AuditApi.Purge;
import com.ptthex.shared.trust.audit.SiteKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Details go when somebody decides so, and the evidence of it is what makes their absence right.
 */
final class PurgeTest {

  private static Verdict verify(TestSite site) {
    return site.server.store().reading(db -> verify(site, db));
  }

  private static Verdict verify(TestSite site, Handle db) {
    try {
      var key = SiteKey.ofPem(Files.readString(site.data().resolve("site-key.pem")));
      return new EvidenceReader(site.server.store(), site.data()).verify(db, key, _ -> {});
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long withDetail(TestSite site) {
    return site.ask(Long.class, "select count(*) from audit where detail is not null");
  }

  private static void eraseAll(TestSite site) {
    var eraser = new Eraser(site.server.store());
    var more = true;
    while (more) {
      more = eraser.step();
    }
  }

  @OnBothDatabases
  void purgedDetailsAreGoneAndEverythingStillVerifies(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.number(NumberClass.POOL, site.north);
      site.seal();
      site.clock.pass(Duration.ofHours(1));
      var wish = new Purge(site.clock.instant());
      site.number(NumberClass.POOL, site.north);
      var before = withDetail(site);

      var impact = site.owner().call(AuditApi.PURGE.preview(), wish).orThrow();
      assertThat(impact.undo()).isEqualTo(Undo.IMPOSSIBLE);
      var proved = Confirmation.of(impact).with(Proofs.of(site.owner(), AuditApi.PURGE));
      var purged = site.owner().call(AuditApi.PURGE, wish, proved).orThrow();
      assertThat(impact.effects().getFirst().facts())
          .containsEntry("rows", "" + purged.rows())
          .containsEntry("upTo", "" + purged.upTo());
      assertThat(withDetail(site))
          .as("nothing goes before the deed is sealed")
          .isGreaterThan(before);

      site.seal();
      eraseAll(site);
      assertThat(site.ask(Long.class, untouched(purged.upTo()))).isZero();
      assertThat(withDetail(site)).as("younger ones stay").isPositive();
      assertThat(verify(site).fault()).isEmpty();
    }
  }

  private static String untouched(long upTo) {
    return "select count(*) from audit where (detail is not null or salt is not null) and number <="
        + " "
        + upTo;
  }

  @OnBothDatabases
  void aDetailThatNoPurgeReachesMustBeThere(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.number(NumberClass.POOL, site.north);
      site.seal();
      site.clock.pass(Duration.ofHours(1));
      var purged = perform(site.owner(), AuditApi.PURGE, new Purge(site.clock.instant())).orThrow();
      site.number(NumberClass.POOL, site.north);
      site.seal();
      eraseAll(site);
      var beyond = purged.upTo() + 1;
      var fault =
          site.server
              .store()
              .trying(
                  db -> {
                    db.execute(
                        "update audit set detail = null, salt = null where number >= ?", beyond);
                    return verify(site, db);
                  })
              .fault()
              .orElseThrow();
      assertThat(fault.kind()).isEqualTo("detail-missing");
      assertThat(fault.numbers().getFirst()).isEqualTo(beyond);
      var half =
          site.server
              .store()
              .trying(
                  db -> {
                    db.execute("update audit set salt = ? where number = 1", new byte[] {1});
                    return verify(site, db);
                  });
      assertThat(half.fault().orElseThrow().kind()).isEqualTo("detail-altered");
    }
  }

  @OnBothDatabases
  void thereMustBeSomethingToPurgeAndNothingOfTheFuture(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.seal();
      var never = new Purge(site.clock.instant().minus(Duration.ofHours(1)));
      assertThat(refused(site.owner().call(AuditApi.PURGE.preview(), never)).code())
          .isEqualTo("nothing-to-purge");
      var tomorrow = new Purge(site.clock.instant().plus(Duration.ofHours(1)));
      assertThat(refused(site.owner().call(AuditApi.PURGE.preview(), tomorrow)).code())
          .isEqualTo("invalid");
    }
  }

  @OnBothDatabases
  void aListShowsWhatLiesInScopeAndNoDetail(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.number(NumberClass.POOL, site.north);
      site.number(NumberClass.POOL, site.south);
      var rows =
          site.as(Role.CUSTOMER_ADMIN, site.north)
              .call(AuditApi.LIST, AuditApi.Find.all())
              .orThrow()
              .rows();
      assertThat(rows)
          .isNotEmpty()
          .allMatch(row -> !row.unit().equals(Optional.of(site.south.value())));
      assertThat(rows).isSortedAccordingTo((a, b) -> Long.compare(b.number(), a.number()));
    }
  }
}
