package com.ptthex.server.testing;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.setup.SetupApi;
import com.ptthex.shared.messaging.setup.SetupApi.Again;
import com.ptthex.shared.messaging.setup.SetupApi.Finish;
import com.ptthex.shared.messaging.setup.SetupApi.Pass;
import com.ptthex.shared.messaging.setup.SetupApi.Skip;
import com.ptthex.shared.messaging.setup.SetupApi.Standing;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.value.Note;

/** How the setup of a site's messaging stands, as its owner goes through it. */
public record SetUp(TestSite site) {

  public Standing standing() {
    return standing(site.owner());
  }

  public static Standing standing(ApiClient client) {
    return client.call(SetupApi.STANDING, Nothing.NOTHING).orThrow();
  }

  public SetupApi.Step step(SetupStep of) {
    return standing().step(of);
  }

  public Standing pass(SetupStep step) {
    var wish = new Pass(step, standing().version());
    return site.owner().call(SetupApi.PASS, wish).orThrow();
  }

  public Standing skip(SetupStep step) {
    var wish = new Skip(step, standing().version());
    return site.owner().call(SetupApi.SKIP, wish).orThrow();
  }

  public Standing finish() {
    return site.owner().call(SetupApi.FINISH, new Finish(standing().version())).orThrow();
  }

  public Standing again() {
    var wish = new Again(new Note("More numbers are wanted"), standing().version());
    return TestSite.perform(site.owner(), SetupApi.AGAIN, wish).orThrow();
  }

  /** All that the steps look at. */
  public SetUp furnished() {
    var connection = new Connected(site);
    if (connection.standing().state() != ProviderApi.State.CONNECTED) {
      connection.toTheStandIn();
    }
    for (var kind : NumberClass.values()) {
      if (has(kind) == 0) {
        site.number(kind, site.customer);
      }
    }
    return this;
  }

  private int has(NumberClass kind) {
    return (int)
        site.owner().call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow().rows().stream()
            .filter(row -> row.numberClass() == kind)
            .count();
  }

  /** Wherever it stands, so that this step is the next. */
  public Standing upTo(SetupStep step) {
    furnished();
    var standing = standing();
    if (standing.finished()) {
      standing = again();
    }
    while (standing.next().orElseThrow() != step) {
      var next = standing.next().orElseThrow();
      if (next.compareTo(step) > 0) {
        finished();
        standing = again();
      } else {
        standing = pass(next);
      }
    }
    return standing;
  }

  /** All the way, if it is not done. */
  public Standing finished() {
    furnished();
    var standing = standing();
    while (!standing.finished()) {
      var next = standing.next().orElseThrow();
      standing = next == SetupStep.READINESS ? finish() : pass(next);
    }
    return standing;
  }
}
