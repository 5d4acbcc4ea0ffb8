package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.licence.SignedDocuments;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Me;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.AccessSettings;
import com.ptthex.shared.trust.access.OwnerApi;
import java.util.List;

/** Signing in and out. */
public final class AccessFeature implements Feature {
  private final Founding founding;
  private final Entering entering;
  private final RecoverOwner recoverOwner;

  /**
   * @param documents what the authority gives leave by
   */
  public AccessFeature(Founding founding, Vault vault, Tasks tasks, SignedDocuments documents) {
    this.founding = founding;
    this.entering = new Entering(vault, tasks);
    this.recoverOwner = new RecoverOwner(documents, entering.factors());
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(new Forgetting(ground.store(), ground.clock()).hourly());
  }

  @Override
  public List<EventType> events() {
    return AccessEvents.ALL;
  }

  @Override
  public List<Obeyed<?>> settings() {
    return List.of(Obeyed.of(AccessSettings.DESK_LOCK));
  }

  @Override
  public void serve(UseCases cases) {
    entering.serve(cases);
    cases
        .serve(OwnerApi.ENTRANCE, (work, _) -> BecomeOwner.entrance(work))
        .serve(OwnerApi.BECOME_OWNER, new BecomeOwner(founding)::run)
        .serve(OwnerApi.RECOVER, recoverOwner::run)
        .serve(AccessApi.SIGN_OUT, AccessFeature::signOut)
        .serve(AccessApi.ME, (work, _) -> me(caller(work), cases));
  }

  private static Me me(Caller.Account caller, UseCases cases) {
    return new Me(caller.id(), caller.name(), caller.role(), caller.home(), held(caller, cases));
  }

  /** Of the permissions that anything served asks for, those the caller has anywhere. */
  private static List<String> held(Caller.Account caller, UseCases cases) {
    return new PermissionsAsked(cases)
        .all().stream().filter(caller::holds).map(Permission::code).toList();
  }

  private static Nothing signOut(Work work, Nothing nothing) {
    var caller = caller(work);
    new AccessStore(work.db()).end(caller.session().hash(), work.now());
    work.emit(Event.of(AccessEvents.SIGNED_OUT, caller.id(), caller.home()));
    return nothing;
  }

  static Caller.Account caller(Work work) {
    return work.caller().account().orElseThrow(() -> new Refusal.SignIn("not-signed-in").raise());
  }
}
