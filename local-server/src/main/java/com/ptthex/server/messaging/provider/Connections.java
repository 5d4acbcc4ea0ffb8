package com.ptthex.server.messaging.provider;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.messaging.provider.ConnectionStore.Row;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.provider.AttemptId;
import com.ptthex.shared.messaging.provider.ProviderApi.Aim;
import com.ptthex.shared.messaging.provider.ProviderApi.Connect;
import com.ptthex.shared.messaging.provider.ProviderApi.Diagnostics;
import com.ptthex.shared.messaging.provider.ProviderApi.Disconnect;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderApi.Simulate;
import com.ptthex.shared.messaging.provider.ProviderApi.Standing;
import com.ptthex.shared.messaging.provider.ProviderEvents;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.provider.ProviderSecret;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** To whom the site is connected, and how that changes. */
final class Connections {
  private static final String RULE = "provider.connection";
  private static final Note WANTED_TO_KNOW = new Note("Test");
  private static final Note FOR_A_DEMO = new Note("A demo site carries no messages");

  private final Vault vault;
  private final Line line;

  Connections(Vault vault, Line line) {
    this.vault = vault;
    this.line = line;
  }

  Standing standing(Work work, Nothing nothing) {
    mustSeeAll(work);
    return told(work);
  }

  private Standing told(Work work) {
    return new ProviderStanding(connections(work), new AttemptStore(work.db(), vault), line).told();
  }

  private ConnectionStore connections(Work work) {
    return new ConnectionStore(work.db(), vault);
  }

  Standing connect(Work work, Connect wish) {
    mustDecide(work, wish.version());
    if (wish.kind() == ProviderKind.TWILIO) {
      mustBeThere("account", wish.account());
      mustBeThere("secret", wish.secret());
    }
    var named = wish.kind() == ProviderKind.TWILIO;
    var secret = named ? wish.secret() : Optional.<ProviderSecret>empty();
    tryOut(
        work,
        new AttemptStore.Row(
            AttemptId.made(),
            Aim.CONNECT,
            wish.kind(),
            named ? wish.account() : Optional.empty(),
            secret.map(connections(work)::keep),
            home(work),
            work.now(),
            work.caller().name(),
            wish.reason(),
            Ending.OPEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return told(work);
  }

  private static void mustBeThere(String field, Optional<?> value) {
    if (value.isEmpty()) {
      throw new Refusal.Invalid(field, "required", Map.of()).raise();
    }
  }

  Standing test(Work work, Nothing nothing) {
    mustSeeAll(work);
    var connected = mustBeConnected(work);
    tryOut(
        work,
        new AttemptStore.Row(
            AttemptId.made(),
            Aim.TEST,
            connected.kind().orElseThrow(),
            Optional.empty(),
            Optional.empty(),
            home(work),
            work.now(),
            work.caller().name(),
            WANTED_TO_KNOW,
            Ending.OPEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return told(work);
  }

  private void tryOut(Work work, AttemptStore.Row row) {
    new AttemptStore(work.db(), vault).insert(row);
    Intents.add(work, Trying.QUEUE, row.unit(), new Trying.Tried(row.id()));
    work.emit(Event.of(ProviderEvents.TRIED, row.id(), row.unit()));
  }

  /** What was tried and works is what holds from now on. */
  void keep(Work work, AttemptStore.Row tried, Label name) {
    work.guard(RULE);
    var store = connections(work);
    store.insert(
        new Row(
            store.version().next(),
            work.now(),
            tried.madeBy(),
            tried.reason(),
            Optional.of(tried.kind()),
            tried.account(),
            tried.secret(),
            Optional.of(name)));
  }

  Plan<Standing> disconnect(Work work, Disconnect wish) {
    mustDecide(work, wish.version());
    mustBeConnected(work);
    var effects =
        List.of(
            new Effect("no-message-leaves", Map.of()),
            new Effect("no-message-arrives", Map.of()),
            new Effect("provider-secret-forgotten", Map.of()));
    return new Plan<>(
        Impact.of(effects, List.of(), Undo.POSSIBLE), () -> disconnected(work, wish.reason()));
  }

  private Standing disconnected(Work work, Note reason) {
    var store = connections(work);
    store.insert(
        new Row(
            store.version().next(),
            work.now(),
            work.caller().name(),
            reason,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    var home = home(work);
    work.emit(Event.of(ProviderEvents.DISCONNECTED, home, home));
    return told(work);
  }

  Diagnostics diagnostics(Work work, Nothing nothing) {
    mustSeeAll(work);
    var connected = connections(work).connected();
    return new Diagnostics(
        connected.flatMap(Row::account),
        new AttemptStore(work.db(), vault).latest().flatMap(AttemptStore.Row::code),
        connected.flatMap(row -> line.health(row.version()).fault()));
  }

  /** Nobody has to try whether the stand-in answers. */
  Standing simulate(Work work, Simulate wish) {
    work.guard(RULE);
    var store = connections(work);
    var numbers = new SimulatedNumberStore(work.db());
    wish.numbers().forEach(number -> numbers.give(number, work.now()));
    if (store.connected().isEmpty()) {
      store.insert(
          new Row(
              store.version().next(),
              work.now(),
              work.caller().name(),
              FOR_A_DEMO,
              Optional.of(ProviderKind.SIMULATED),
              Optional.empty(),
              Optional.empty(),
              Optional.of(Simulated.NAME)));
    }
    return told(work);
  }

  private void mustDecide(Work work, Version seen) {
    mustSeeAll(work);
    work.guard(RULE);
    if (!connections(work).version().equals(seen)) {
      throw new Refusal.Conflict("provider-changed-meanwhile").raise();
    }
  }

  private Row mustBeConnected(Work work) {
    return connections(work)
        .connected()
        .orElseThrow(() -> new Refusal.Conflict("provider-not-connected").raise());
  }

  private static void mustSeeAll(Work work) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("provider-is-the-whole-sites", Map.of()).raise();
    }
  }

  private static UnitId home(Work work) {
    return work.caller()
        .account()
        .map(Caller.Account::home)
        .orElseThrow(() -> new Refusal.SignIn("not-signed-in").raise());
  }
}
