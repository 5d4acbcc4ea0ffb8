package com.ptthex.server.trust.mail;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.mail.MailApi;
import com.ptthex.shared.trust.mail.MailEvents;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The site's mail. */
public final class MailFeature implements Feature {
  private final Store store;
  private final Vault vault;
  private final Clock clock;

  public MailFeature(Store store, Vault vault, Clock clock) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
  }

  /** For whoever has letters to send. */
  public Postbox postbox() {
    return new Postbox(vault);
  }

  @Override
  public List<EventType> events() {
    return MailEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    var settings = new MailSettings(vault);
    cases
        .serve(MailApi.STANDING, settings::standing)
        .serve(MailApi.CHANGE, settings::change)
        .serve(MailApi.TURN_OFF, settings::turnOff)
        .serve(MailApi.TEST, settings::test);
  }

  @Override
  public List<Effect<?>> effects() {
    return List.of(new Delivery(store, vault, clock, new Smtp()));
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(
        new Every(
                Duration.ofHours(1),
                "mail-forgetting",
                () -> forget(ground.clock()),
                "letters whose time is over were not put away; the next try is in an hour")
            .atTheStart());
  }

  /** How many letters nobody will send any more. */
  private int forget(Clock now) {
    return store.<Integer>writing(db -> new LetterStore(db, vault).forgetOutlived(now.instant()));
  }
}
