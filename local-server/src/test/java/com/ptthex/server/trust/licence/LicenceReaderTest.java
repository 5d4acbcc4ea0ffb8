package com.ptthex.server.trust.licence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Site;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestAuthority;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestLicence;
import com.ptthex.shared.signed.DocumentId;
import org.jdbi.v3.core.Handle;

/** What is believed of the licence between calls. */
final class LicenceReaderTest {
  private final TestClock clock = new TestClock();

  /** A deed that is taken back in the end. */
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @OnBothDatabases
  void whatADeedSawThatWasTakenBackIsNotTakenForWhatCameInstead(TestDatabase database)
      throws Unusable {
    try (var store = Store.open(database.fresh())) {
      assertThat(Site.claim(store, false, clock)).isTrue();
      var anchor = new TrustReader(false, TestAuthority.VENDOR.pinned());
      var reader = new LicenceReader(anchor, new TrustedTime(store, System::nanoTime));
      var name = store.reading(SiteNameReader::of);
      var first = TestAuthority.VENDOR.licence(name);
      var second = TestAuthority.VENDOR.licence(name);
      try {
        store.writing(
            db -> {
              assertThat(broughtAndSeen(db, reader, first)).isEqualTo(first.id());
              throw new TakenBack();
            });
      } catch (TakenBack _) {
        // As a deed whose commit fails.
      }
      assertThat(store.reading(reader::facts).everAccepted()).isFalse();
      store.writing(db -> broughtAndSeen(db, reader, second));
      DocumentId held = store.reading(db -> heldBy(reader, db));
      assertThat(held).isEqualTo(second.id());
    }
  }

  private DocumentId broughtAndSeen(Handle db, LicenceReader reader, TestLicence licence) {
    reader.willChange();
    var bytes = licence.bytes();
    var kept = new LicenceStore(db);
    kept.accept(VerdictReader.content(bytes).orElseThrow(), bytes, clock.instant());
    kept.turnTo(licence.id(), clock.instant());
    return heldBy(reader, db);
  }

  private static DocumentId heldBy(LicenceReader reader, Handle db) {
    return reader.facts(db).licence().orElseThrow().header().id();
  }
}
