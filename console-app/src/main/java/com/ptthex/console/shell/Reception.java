package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Api;
import com.ptthex.console.ui.model.Incident;
import com.ptthex.console.ui.model.Later;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.model.Trouble;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Me;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.Entrance;
import com.ptthex.shared.trust.access.SessionToken;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import java.time.Clock;
import java.util.Optional;

/** What a server is asked before somebody sits at a desk there. All of it away from the screen. */
record Reception(Threads threads, Later later, Clock clock) {

  /**
   * @param serving the site, when there is one
   * @param kind as the site itself says, whoever started it and however
   */
  record Found(Optional<Site.Serving> serving, Site.Kind kind, Standing standing) {}

  Found at(Site.Search search) {
    try {
      return switch (search.find()) {
        case Site.Refused refused -> nothing(new Standing.NotStarted(refused));
        case Site.Serving serving -> at(serving);
      };
    } catch (RuntimeException mistake) {
      // Whatever mistake of ours it is: a console that starts for ever would hide it.
      return nothing(new Standing.NotAnswering(Incident.of(mistake)));
    }
  }

  private static Found nothing(Standing standing) {
    return new Found(Optional.empty(), Site.Kind.REAL, standing);
  }

  /** The licence first: without one there is nothing to sign in to. */
  private Found at(Site.Serving serving) {
    return switch (serving.line().anonymous().call(LicenceApi.STANDING, Nothing.NOTHING)) {
      case Answer.Done<LicenceApi.Standing>(var told) -> {
        var kind = told.demo() ? Site.Kind.DEMO : Site.Kind.REAL;
        yield new Found(Optional.of(serving), kind, standing(serving, kind, told));
      }
      case Answer.Refused<?>(var problem) -> nothing(new Standing.NotAnswering(problem));
      case Answer.Unreachable<?> _ -> nothing(new Standing.NotAnswering(Trouble.unreachable()));
    };
  }

  private Standing standing(Site.Serving serving, Site.Kind kind, LicenceApi.Standing told) {
    if (!told.everAccepted()) {
      return new Standing.Unlicensed(told.server());
    }
    return serving
        .token()
        .map(token -> enter(serving, kind, token))
        .orElseGet(() -> entrance(serving));
  }

  private static Standing entrance(Site.Serving serving) {
    return switch (serving.line().anonymous().call(OwnerApi.ENTRANCE, Nothing.NOTHING)) {
      case Answer.Done<Entrance>(var entrance) ->
          entrance.ownerless()
              ? new Standing.Ownerless()
              : new Standing.SignedOut(Optional.empty());
      case Answer.Refused<?>(var problem) -> new Standing.NotAnswering(problem);
      case Answer.Unreachable<?> _ -> new Standing.NotAnswering(Trouble.unreachable());
    };
  }

  Standing enter(Site.Serving serving, Site.Kind kind, SessionToken token) {
    var api = serving.line().as(token);
    return switch (api.call(AccessApi.ME, Nothing.NOTHING)) {
      case Answer.Done<Me>(var me) -> {
        var news = new News(threads, later);
        var choices = SiteChoices.of(api, me, threads).following(news);
        var licence = new LicenceNow(api, threads, later).following(news);
        var unfollow = serving.line().follow(token, news);
        var lock = new Lock(clock, later);
        yield new Standing.SignedIn(
            new Session(
                licence.hearing(),
                me,
                news,
                lock,
                choices,
                licence,
                unitOf(api, me),
                kind,
                unfollow));
      }
      case Answer.Refused<Me>(var problem) -> new Standing.SignedOut(Optional.of(problem));
      case Answer.Unreachable<Me> _ -> new Standing.SignedOut(Optional.of(Trouble.unreachable()));
    };
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
}
