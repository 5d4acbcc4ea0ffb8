package com.ptthex.server.messaging.provider;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.licence.TimeWitness;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderEvents;
import com.ptthex.shared.messaging.provider.ProviderSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who carries the site's messages. */
public final class ProviderFeature implements Feature {
  private static final Duration AN_ATTEMPT_LASTS = Duration.ofHours(1);

  private final Store store;
  private final Vault vault;
  private final Line line;
  private final List<Callbacks> hearing = new CopyOnWriteArrayList<>();

  /**
   * @param witness hears the time that each answer from outside was given at
   */
  public ProviderFeature(Store store, Vault vault, Clock clock, TimeWitness witness) {
    this.store = store;
    this.vault = vault;
    this.line = new Line(store, vault, clock, witness);
  }

  /** For whoever has something carried. */
  public ProviderReader reader() {
    return new ProviderReader(vault, line);
  }

  /** Tells them what the stand-in has to tell; a real provider calls from outside. */
  public ProviderFeature heardBy(Callbacks callbacks) {
    hearing.add(callbacks);
    return this;
  }

  @Override
  public List<EventType> events() {
    return ProviderEvents.ALL;
  }

  @Override
  public List<Obeyed<?>> settings() {
    return List.of(
        Obeyed.of(ProviderSettings.LOW_BALANCE),
        Obeyed.of(ProviderSettings.ATTEMPTS),
        Obeyed.of(ProviderSettings.ANSWER_WITHIN),
        Obeyed.of(ProviderSettings.PAUSE));
  }

  @Override
  public void serve(UseCases cases) {
    var connections = new Connections(vault, line);
    cases
        .serve(ProviderApi.STANDING, connections::standing)
        .serve(ProviderApi.CONNECT, connections::connect)
        .serve(ProviderApi.TEST, connections::test)
        .servePlanned(ProviderApi.DISCONNECT, connections::disconnect)
        .serve(ProviderApi.DIAGNOSTICS, connections::diagnostics)
        .serve(ProviderApi.SIMULATE, connections::simulate);
  }

  @Override
  public List<Effect<?>> effects() {
    return List.of(new Trying(store, vault, line));
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(
        new Every(
            Duration.ofSeconds(1),
            "provider-telling",
            this::tell,
            "what the simulated provider has to tell was not told; the next try is in a second"),
        new Every(
            Duration.ofHours(1),
            "provider-forgetting",
            () -> forget(ground.clock()),
            "secrets that were typed in vain were not put away; the next try is in an hour"));
  }

  private void tell() {
    hearing.forEach(callbacks -> line.madeSimulated().ifPresent(made -> made.tell(callbacks)));
  }

  private int forget(Clock now) {
    return store.<Integer>writing(
        db -> new AttemptStore(db, vault).forgetOutlived(now.instant().minus(AN_ATTEMPT_LASTS)));
  }
}
