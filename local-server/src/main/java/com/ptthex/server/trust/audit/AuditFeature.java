package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.audit.AuditApi;
import com.ptthex.shared.trust.audit.AuditApi.Find;
import com.ptthex.shared.trust.audit.AuditApi.Page;
import com.ptthex.shared.trust.audit.AuditEvents;
import java.nio.file.Path;
import java.util.List;

/** The audit: looked into, sealed into evidence, and rid of old details. */
public final class AuditFeature implements Feature {
  private final Path data;
  private final Vault vault;

  /**
   * @param data the folder that holds the site
   */
  public AuditFeature(Path data, Vault vault) {
    this.data = data;
    this.vault = vault;
  }

  @Override
  public List<EventType> events() {
    return AuditEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    cases.serve(AuditApi.LIST, AuditFeature::list).servePlanned(AuditApi.PURGE, PurgeDetails::plan);
  }

  private static Page list(Work work, Find find) {
    var slice =
        Keyset.slice(
            new EvidenceStore(work.db()).latest(work.scope(), find),
            find.limit(),
            row -> Keyset.cursor("" + row.number()));
    return new Page(slice.rows(), slice.next());
  }

  @Override
  public List<Background> background(Ground ground) {
    var sealer = Sealer.beside(data, ground.store(), ground.ledger(), vault, ground.clock());
    return List.of(new Sealing(ground.ledger(), sealer, new Eraser(ground.store())));
  }
}
