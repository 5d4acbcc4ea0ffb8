package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Gates;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.trust.audit.SiteKeyReader;
import com.ptthex.server.trust.licence.BindingReader.Binding;
import com.ptthex.server.trust.licence.BindingReader.Bound;
import com.ptthex.server.trust.licence.BindingReader.Unbound;
import com.ptthex.server.trust.licence.LicenceWarningReader.Warned;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceEvents;
import com.ptthex.shared.trust.licence.LicenceLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the authority lets the site do. */
public final class LicenceFeature implements Feature {
  private final LicenceDesk desk;
  private final SiteKeyReader signer;

  /**
   * @param data the folder that holds the site
   * @param demo whether everything here is made up; then the root counts for nothing
   * @param signer of what the site says of itself
   */
  public LicenceFeature(
      Path data, Store store, boolean demo, PinnedRoot root, SiteKeyReader signer) {
    this.signer = signer;
    var anchor = new TrustReader(demo, root);
    var time = new TrustedTime(store, System::nanoTime);
    this.desk =
        new LicenceDesk(
            anchor, new LicenceReader(anchor, time), time, new FloorFile(data.resolve("journal")));
  }

  public Gates.Licence gate() {
    return desk.held();
  }

  /** Whoever tells us the time besides our own clock. */
  public TimeWitness timeWitness() {
    return desk.time()::witnessed;
  }

  /** How many of something the site may have. */
  public QuotaReader quotas() {
    return (work, quota) ->
        licence(work)
            .flatMap(held -> facts(work).choice().most(held.body(), LicenceLine.of(quota)));
  }

  /** Whose this site is, for who signs in its name. */
  public BindingReader binding() {
    return (db, now) -> {
      var facts = desk.held().facts(db);
      var refused = LicenceRules.refusedBy(facts.state(now, desk.time().movedBack(now)), false);
      return facts
          .licence()
          .<Binding>map(
              held -> new Bound(held.header().customer(), SiteNameReader.of(db), refused.isEmpty()))
          .orElseGet(() -> new Unbound(refused.orElseThrow()));
    };
  }

  public SignedDocuments documents() {
    return new DocumentsOfTheSite(desk);
  }

  /** The code of the licence that holds, for whoever is to become the owner. */
  public OwnerCodes ownerCodes() {
    return (work, code) ->
        licence(work).flatMap(held -> held.body().owner()).filter(code.hash()::equals).isPresent();
  }

  /** What there is to be said of the licence that holds. */
  public LicenceWarningReader warnings() {
    return (db, now) ->
        new LicenceStore(db)
            .inForce()
            .flatMap(
                kept ->
                    LicenceWarning.of(desk.held().facts(db), now, desk.time().movedBack(now))
                        .map(warning -> new Warned(kept.document(), warning)));
  }

  private Optional<SignedDocument<Licence>> licence(Work work) {
    return facts(work).licence();
  }

  private LicenceFacts facts(Work work) {
    return desk.held().facts(work.db());
  }

  @Override
  public List<EventType> events() {
    return LicenceEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    var deeds = new LicenceDeeds(desk);
    var view = new LicenceView(desk);
    var stopping = new Stopping(desk, cases);
    cases
        .serve(LicenceApi.STANDING, (work, _) -> view.standing(work))
        .serve(LicenceApi.BEGIN, deeds::begin)
        .servePlanned(LicenceApi.IMPORT, deeds::bring)
        .serve(
            LicenceApi.SET_TIME,
            (work, wish) -> new SettingTime(work, desk).run(wish.file().bytes()))
        .servePlanned(LicenceApi.ROLL_BACK, deeds::rollBack)
        .serve(LicenceApi.HELD, (work, _) -> view.held(work))
        .servePlanned(LicenceApi.NARROW, deeds::narrow)
        .serve(LicenceApi.RENEWAL, (work, _) -> new RenewalReader(desk, signer).of(work))
        .serve(LicenceApi.REHEARSE, stopping::rehearse)
        .serve(LicenceApi.CLOSED, (work, _) -> stopping.now(work));
  }

  @Override
  public List<Background> background(Ground ground) {
    var floors = desk.floors();
    var beside =
        new Every(
                Duration.ofSeconds(30),
                "document-floors",
                () -> floors.raise(ground.store().reading(db -> new FloorStore(db, floors).rows())),
                "the floors of signed documents were not kept beside the database")
            .atTheStart()
            .atTheEnd();
    return List.of(desk.time().keeping(), beside);
  }
}
