package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Later;
import com.ptthex.console.ui.model.Rights;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.model.Trouble;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.SessionToken;
import com.ptthex.shared.trust.lan.SiteAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Finds the site, and lets somebody in and out again. All windows show what it says. */
public final class SiteModel {
  private static final Confirm NOTHING_RISKY = (_, _, no) -> no.run();

  /** An embedded server is ready within a few seconds; a large one that was killed takes longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(this, "standing", new Standing.Starting());
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(this, "searching");
  private final ReadOnlyObjectWrapper<Optional<Problem>> farewell =
      new ReadOnlyObjectWrapper<>(this, "farewell", Optional.empty());
  private final Threads threads;
  private final Later later;
  private final Clock clock;
  private final Site.Search own;
  private final Site.Search demo;
  private final Optional<Elsewhere> elsewhere;
  private final Reception reception;
  private Subscriptions signedIn = new Subscriptions();
  private Site.Search latest;
  private Optional<Site.Serving> site = Optional.empty();
  private Site.Kind kind = Site.Kind.REAL;
  private Awaited nobody = new Awaited();
  // Whoever comes, goes or tries again begins another: what was asked before is nobody's any more.
  private long round;
  // Also read by whoever ends the process.
  private volatile Optional<Session> seated = Optional.empty();

  /**
   * @param own finds the site that was joined, where one was
   * @param elsewhere there where this console is not for one site alone, such as a demo
   */
  public SiteModel(
      Threads threads,
      Later later,
      Clock clock,
      Site.Search own,
      Site.Search demo,
      Optional<Elsewhere> elsewhere) {
    this.elsewhere = elsewhere;
    this.threads = threads;
    this.later = later;
    this.clock = clock;
    this.own = own;
    this.demo = demo;
    this.latest = own;
    this.reception = new Reception(threads, later, clock);
  }

  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  /** Whether the server is still to be found, or to start. */
  ReadOnlyBooleanProperty searching() {
    return searching.getReadOnlyProperty();
  }

  /** What the server could not be told when somebody left; nothing when all is well. */
  ReadOnlyObjectProperty<Optional<Problem>> farewell() {
    return farewell.getReadOnlyProperty();
  }

  /** Of the site that was found; until then nothing is said to be made up. */
  Site.Kind kind() {
    return kind;
  }

  /** Whether one comes in without a password, as to the demo of this console. */
  boolean opensByItself() {
    return site.flatMap(Site.Serving::token).isPresent();
  }

  public void begin() {
    begin(own, new Standing.Starting());
  }

  /** Where one could sign in when this desk was left: they type while the server starts. */
  public void beginAtTheDoor() {
    begin(own, new Standing.SignedOut(Optional.empty()));
  }

  void tryDemo() {
    begin(demo, new Standing.Starting());
  }

  void again() {
    begin(latest, new Standing.Starting());
  }

  /** Instead of whatever is under way. */
  void joinElsewhere() {
    beginRound();
    standing.set(new Standing.Joining());
  }

  JoinEntry joining() {
    var mine = round;
    return new JoinEntry(
        elsewhere.orElseThrow(),
        nobodysDesk(),
        () -> {
          if (mine == round) {
            begin();
          }
        });
  }

  /** The site on the network that this desk has joined. */
  Optional<SiteAddress> joined() {
    return elsewhere.flatMap(Elsewhere::joined);
  }

  boolean mayJoin() {
    return elsewhere.isPresent();
  }

  void leave() {
    elsewhere.ifPresent(Elsewhere::leave);
    begin();
  }

  private void begin(Site.Search search, Standing meanwhile) {
    latest = search;
    var mine = beginRound();
    nobody.giveUp();
    nobody = new Awaited();
    searching.set(true);
    standing.set(meanwhile);
    later.after(PATIENCE, () -> complain(mine));
    threads.away(
        () -> {
          var found = reception.at(search);
          threads.back(() -> arrive(mine, found));
        });
  }

  private long beginRound() {
    end();
    farewell.set(Optional.empty());
    searching.set(false);
    round++;
    return round;
  }

  /** What is waited for may still come. */
  private void complain(long mine) {
    if (mine == round && searching.get()) {
      standing.set(new Standing.StartingTooLong());
    }
  }

  private void arrive(long mine, Reception.Found found) {
    if (mine == round) {
      searching.set(false);
      site = found.serving();
      site.ifPresentOrElse(it -> nobody.found(it.line().anonymous()), nobody::giveUp);
      if (kind != found.kind()) {
        // Whether data is made up is drawn with the card, which else might stay.
        standing.set(new Standing.Starting());
      }
      kind = found.kind();
    }
    become(mine, found.standing());
  }

  /** The way in from the site that was found; drawn anew it is empty. */
  Entrance entrance() {
    var mine = round;
    return new Entrance(nobodysDesk(), token -> enter(mine, token));
  }

  /** For who has not come in yet; while the site is looked for, its calls wait. */
  Desk nobodysDesk() {
    return new Desk(nobody, threads, later, new Rights(Set.of()), NOTHING_RISKY, clock);
  }

  /** How the site that was found becomes somebody's; then it is asked anew how it stands. */
  Threshold threshold() {
    var mine = round;
    return new Threshold(
        nobodysDesk(),
        () -> {
          if (mine == round) {
            again();
          }
        });
  }

  private void enter(long mine, SessionToken token) {
    site.ifPresent(
        serving ->
            threads.away(
                () -> {
                  var next = reception.enter(serving, kind, token);
                  threads.back(() -> become(mine, next));
                }));
  }

  private void become(long mine, Standing next) {
    if (mine != round) {
      discard(next);
    } else if (next instanceof Standing.SignedIn(var session)) {
      beginRound();
      seated = Optional.of(session);
      signedIn.endWith(() -> threads.away(session.unfollow()));
      signedIn.endWith(session.lock()::end);
      standing.set(next);
      signedIn.to(session.news().state(), this::hear);
    } else {
      standing.set(next);
    }
  }

  /** Whoever wanted it is gone, and nobody else may sit down at it. */
  private void discard(Standing late) {
    if (late instanceof Standing.SignedIn(var session)) {
      threads.away(
          () -> {
            session.unfollow().run();
            session.end();
          });
    }
  }

  /** The feed of an ended session ends, whichever window or machine ended it. */
  private void hear(LiveState feed) {
    if (feed instanceof LiveState.Ended(var code)) {
      leave(Optional.of(Problem.of(new Refusal.SignIn(code), "")));
    }
  }

  /** What is on the screen goes at once; that the server forgets the session may take a moment. */
  public void signOut() {
    if (standing.get() instanceof Standing.SignedIn(var session)) {
      leave(Optional.empty());
      var mine = round;
      threads.away(
          () -> {
            var answer = session.end();
            threads.back(() -> tellUnlessHeard(mine, answer));
          });
    }
  }

  private void tellUnlessHeard(long mine, Answer<?> answer) {
    if (mine == round && !Trouble.endsSession(answer)) {
      farewell.set(Optional.of(Trouble.signOutUnheard()));
    }
  }

  private void leave(Optional<Problem> why) {
    beginRound();
    standing.set(new Standing.SignedOut(why));
  }

  /**
   * For whoever ends the console, away from the screen: the session ends with it, if the server can
   * be told in time.
   */
  public void signOutWithin(Duration longest) throws InterruptedException {
    var leaving = seated;
    seated = Optional.empty();
    if (leaving.isPresent()) {
      Thread.ofVirtual().name("console-leaves").start(leaving.get()::end).join(longest);
    }
  }

  /** Nobody looks any more. */
  public void end() {
    seated = Optional.empty();
    signedIn.close();
    signedIn = new Subscriptions();
  }
}
