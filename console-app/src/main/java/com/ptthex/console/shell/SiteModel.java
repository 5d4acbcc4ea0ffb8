package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Api;
import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Later;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Rights;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.model.Trouble;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Me;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.SessionToken;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Finds the site, and lets somebody in and out again. All windows show what it says. */
public final class SiteModel {
  private static final Confirm NOTHING_RISKY = (_, _, no) -> no.run();

  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(this, "standing", new Standing.Starting());
  private final Threads threads;
  private final Later later;
  private final Clock clock;
  private final Site.Search own;
  private final Site.Search demo;
  private Subscriptions signedIn = new Subscriptions();
  private Site.Search latest;
  private Optional<Site.Serving> site = Optional.empty();

  /** What somebody types to come in. */
  record Entrance(
      Draft draft,
      Draft.Entry<Login> login,
      Draft.Entry<Password> password,
      Action<SignIn, AccessApi.Session> enter) {}

  /**
   * @param own the site that this console is for
   * @param demo one to look at, when there is nothing else to see
   */
  public SiteModel(Threads threads, Later later, Clock clock, Site.Search own, Site.Search demo) {
    this.threads = threads;
    this.later = later;
    this.clock = clock;
    this.own = own;
    this.demo = demo;
    this.latest = own;
  }

  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  /** Of the site that was found; until then nothing is said to be made up. */
  Site.Kind kind() {
    return site.map(Site.Serving::kind).orElse(Site.Kind.REAL);
  }

  public void begin() {
    begin(own);
  }

  void tryDemo() {
    begin(demo);
  }

  void again() {
    begin(latest);
  }

  private void begin(Site.Search search) {
    latest = search;
    standing.set(new Standing.Starting());
    threads.away(
        () -> {
          var found = search.find();
          var next =
              switch (found) {
                case Site.Refused refused -> new Standing.NotStarted(refused);
                case Site.Serving serving -> standingAt(serving);
              };
          threads.back(() -> arrive(found, next));
        });
  }

  private void arrive(Site found, Standing next) {
    site = found instanceof Site.Serving serving ? Optional.of(serving) : Optional.empty();
    become(next);
  }

  private Standing standingAt(Site.Serving serving) {
    if (serving.token().isPresent()) {
      return entered(serving, serving.token().get());
    }
    // The server looks for a licence before it looks who asks, so that anybody is told.
    var told = serving.line().anonymous().call(OrganisationApi.UNITS, Nothing.NOTHING);
    return told instanceof Answer.Refused<?>(var problem) && problem.code().equals("no-licence")
        ? new Standing.Unlicensed()
        : new Standing.SignedOut(Optional.empty());
  }

  /** The way in from the site that was found; drawn anew it is empty. */
  Entrance entrance() {
    var draft = new Draft();
    var login = draft.needed("login", Login::new);
    var password = draft.needed("password", Password::new);
    var nobody = new Rights(Set.of());
    var desk = new Desk(anonymous(), threads, nobody, NOTHING_RISKY, clock);
    var enter =
        new Action<>(
                desk,
                AccessApi.SIGN_IN,
                ShellText.SIGN_IN,
                draft.offer(() -> new SignIn(login.value(), password.value())))
            .then(session -> enter(session.token()));
    return new Entrance(draft, login, password, enter);
  }

  private Api anonymous() {
    return site.orElseThrow().line().anonymous();
  }

  private void enter(SessionToken token) {
    site.ifPresent(
        serving ->
            threads.away(
                () -> {
                  var next = entered(serving, token);
                  threads.back(() -> become(next));
                }));
  }

  private Standing entered(Site.Serving serving, SessionToken token) {
    var api = serving.line().as(token);
    return switch (api.call(AccessApi.ME, Nothing.NOTHING)) {
      case Answer.Done<Me>(var me) ->
          new Standing.SignedIn(
              new Session(api, me, follow(serving, token), unitOf(api, me), serving.kind()));
      case Answer.Refused<Me>(var problem) -> new Standing.SignedOut(Optional.of(problem));
      case Answer.Unreachable<Me> _ -> new Standing.SignedOut(Optional.of(Trouble.unreachable()));
    };
  }

  private News follow(Site.Serving serving, SessionToken token) {
    var news = new News(threads, later);
    var end = serving.line().follow(token, news);
    threads.back(() -> signedIn.endWith(() -> threads.away(end)));
    return news;
  }

  private static Optional<String> unitOf(Api api, Me me) {
    return api.call(OrganisationApi.UNITS, Nothing.NOTHING)
            instanceof Answer.Done<OrganisationApi.Units>(var tree)
        ? tree.units().stream()
            .filter(unit -> unit.id().equals(me.unit()))
            .map(unit -> unit.name().value())
            .findFirst()
        : Optional.empty();
  }

  private void become(Standing next) {
    standing.set(next);
    if (next instanceof Standing.SignedIn(var session)) {
      signedIn.to(session.news().state(), this::hear);
    }
  }

  /** The feed of an ended session ends, whichever window or machine ended it. */
  private void hear(LiveState feed) {
    if (feed instanceof LiveState.Ended(var code)) {
      leave(Optional.of(Problem.of(new Refusal.SignIn(code), "")));
    }
  }

  /** What is on the screen goes at once; that the server forgets the session may take a moment. */
  void signOut() {
    if (standing.get() instanceof Standing.SignedIn(var session)) {
      threads.away(() -> session.api().call(AccessApi.SIGN_OUT, Nothing.NOTHING));
      leave(Optional.empty());
    }
  }

  private void leave(Optional<Problem> why) {
    end();
    standing.set(new Standing.SignedOut(why));
  }

  /** Nobody looks any more. */
  public void end() {
    signedIn.close();
    signedIn = new Subscriptions();
  }
}
