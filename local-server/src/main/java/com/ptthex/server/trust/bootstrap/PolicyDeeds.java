package com.ptthex.server.trust.bootstrap;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.bootstrap.PolicyStore.Chosen;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Change;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Document;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.RemoveNotice;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetAddresses;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetBranding;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetGuests;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetOrigins;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Standing;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Told;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.WriteNotice;
import com.ptthex.shared.trust.bootstrap.BootstrapEvents;
import com.ptthex.shared.trust.bootstrap.BootstrapPolicy;
import com.ptthex.shared.trust.bootstrap.Branding;
import com.ptthex.shared.trust.bootstrap.Notice;
import com.ptthex.shared.trust.bootstrap.NoticeId;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is chosen to be told to clients. It is the whole site's: they belong to no unit yet. */
final class PolicyDeeds {
  private final ToldStore told;

  PolicyDeeds(ToldStore told) {
    this.told = told;
  }

  /** To whoever asks. */
  Document document(Work work, Nothing nothing) {
    return switch (told.now(work.db(), work.now())) {
      case ToldStore.Told.Served(var signed, var _) -> new Document(signed.file());
      case ToldStore.Told.Closed(var why) -> throw why.raise();
    };
  }

  Standing standing(Work work, Nothing nothing) {
    var chosen = new PolicyStore(work.db()).now();
    return new Standing(chosen.policy(), chosen.version(), chosen.change(), told(work));
  }

  private Told told(Work work) {
    return switch (told.now(work.db(), work.now())) {
      case ToldStore.Told.Served(var signed, var service) ->
          new Told.Served(
              new Edition(signed.version()), signed.issuedAt(), signed.until(), service);
      case ToldStore.Told.Closed(var why) -> new Told.Closed(why.code());
    };
  }

  Plan<Standing> setOrigins(Work work, SetOrigins wish) {
    var was = seen(work, wish.version());
    var impact = PolicyImpact.origins(was.policy().origins(), wish.origins());
    return planned(work, impact, was, was.policy().origins(wish.origins()), wish.reason());
  }

  Plan<Standing> setAddresses(Work work, SetAddresses wish) {
    var was = seen(work, wish.version());
    var impact = PolicyImpact.addresses(was.policy().addresses(), wish.addresses());
    return planned(work, impact, was, was.policy().addresses(wish.addresses()), wish.reason());
  }

  Plan<Standing> setGuests(Work work, SetGuests wish) {
    var was = seen(work, wish.version());
    var waiting = new GuestStore(work.db()).waiting(work.now());
    var impact = PolicyImpact.guests(was.policy().guests(), wish.guests(), waiting);
    return planned(work, impact, was, was.policy().guests(wish.guests()), wish.reason());
  }

  Standing setBranding(Work work, SetBranding wish) {
    var was = seen(work, wish.version());
    var branding = new Branding(wish.name(), wish.accent());
    return changed(work, was, was.policy().branding(branding), wish.reason());
  }

  Standing writeNotice(Work work, WriteNotice wish) {
    var was = seen(work, wish.version());
    var notices = new ArrayList<>(was.policy().notices());
    if (wish.id().isPresent()) {
      var at = at(notices, wish.id().get());
      var before = notices.get(at);
      notices.set(at, written(wish, before.id(), before.version().next()));
    } else if (notices.size() < BootstrapPolicy.MOST) {
      notices.add(written(wish, NoticeId.made(), Version.FIRST));
    } else {
      var most = Map.of("most", Integer.toString(BootstrapPolicy.MOST));
      throw new Refusal.Conflict("too-many-notices", most).raise();
    }
    return changed(work, was, was.policy().notices(notices), wish.reason());
  }

  private static Notice written(WriteNotice wish, NoticeId id, Version version) {
    return new Notice(id, version, wish.language(), wish.text(), wish.acknowledgement());
  }

  Standing removeNotice(Work work, RemoveNotice wish) {
    var was = seen(work, wish.version());
    var notices = new ArrayList<>(was.policy().notices());
    notices.remove(at(notices, wish.id()));
    return changed(work, was, was.policy().notices(notices), wish.reason());
  }

  private static int at(List<Notice> notices, NoticeId id) {
    var at = notices.stream().map(Notice::id).toList().indexOf(id);
    if (at < 0) {
      throw new Refusal.NotFound("notice-not-found").raise();
    }
    return at;
  }

  /** What stands now, which must be what its caller has seen. */
  private static Chosen seen(Work work, Version version) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("bootstrap-is-the-whole-sites", Map.of()).raise();
    }
    var chosen = new PolicyStore(work.db()).now();
    if (!chosen.version().equals(version)) {
      throw new Refusal.Conflict("bootstrap-changed-meanwhile").raise();
    }
    return chosen;
  }

  private Plan<Standing> planned(
      Work work, Impact impact, Chosen was, BootstrapPolicy policy, Note reason) {
    mustDiffer(was, policy);
    return new Plan<>(impact, () -> changed(work, was, policy, reason));
  }

  private static void mustDiffer(Chosen was, BootstrapPolicy policy) {
    if (was.policy().equals(policy)) {
      throw new Refusal.Conflict("bootstrap-unchanged").raise();
    }
  }

  private Standing changed(Work work, Chosen was, BootstrapPolicy policy, Note reason) {
    mustDiffer(was, policy);
    var change = new Change(work.now(), work.caller().name(), reason);
    new PolicyStore(work.db()).insert(was.version().next(), policy, change);
    told.renew(work.db(), work.now());
    var site = new UnitReader(work.db()).topmost();
    work.emit(Event.of(BootstrapEvents.CHANGED, site, site));
    return standing(work, Nothing.NOTHING);
  }
}
