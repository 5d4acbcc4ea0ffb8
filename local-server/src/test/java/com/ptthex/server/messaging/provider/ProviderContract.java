package com.ptthex.server.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.Script.Outage;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every provider does, whoever it is. */
abstract class ProviderContract extends ProviderNumbersContract {

  @Test
  void aMessageThatIsSentArrives() throws Exception {
    var provider = provider();
    var taken = provider.send(outgoing(THEIRS));
    assertThat(taken.segments()).hasValue(1);
    var waiting = provider.message(taken.key()).orElseThrow();
    assertThat(waiting.progress()).isEqualTo(new Progress.Waiting());
    assertThat(waiting.sentAt()).isEmpty();
    time.pass(Duration.ofSeconds(5));
    var arrived = provider.message(taken.key()).orElseThrow();
    assertThat(arrived.progress()).isEqualTo(new Progress.Delivered());
    assertThat(arrived.direction()).isEqualTo(Carried.Direction.OUT);
    assertThat(arrived.from()).isEqualTo(new Party.Phone(OURS));
    assertThat(arrived.to()).isEqualTo(new Party.Phone(THEIRS));
    assertThat(arrived.text()).isEqualTo(HELLO);
    assertThat(arrived.sentAt()).isPresent();
    assertThat(arrived.price()).contains(SimulatedMarket.dollars("0.0079"));
  }

  @Test
  void whatItDoesNotTakeItSaysAtOnce() throws Exception {
    var provider = provider();
    refuses(() -> provider.send(outgoing(OPTED_OUT)), ProviderError.RECIPIENT_OPTED_OUT, "21610");
    var foreign = new Outgoing(THEIRS, OPTED_OUT, HELLO, Optional.empty());
    refuses(() -> provider.send(foreign), ProviderError.NUMBER_NOT_OURS, "21606");
    var empty = new Outgoing(OURS, THEIRS, new MessageText(""), Optional.empty());
    refuses(() -> provider.send(empty), ProviderError.TEXT_MISSING, "21602");
  }

  @Test
  void whatDoesNotArriveSaysWhyLater() throws Exception {
    var provider = provider();
    var taken = provider.send(outgoing(SWITCHED_OFF));
    time.pass(Duration.ofSeconds(5));
    assertThat(provider.message(taken.key()).orElseThrow().progress())
        .isInstanceOfSatisfying(
            Progress.Failed.class,
            failed -> {
              assertThat(failed.error()).isEqualTo(ProviderError.RECIPIENT_UNREACHABLE);
              assertThat(failed.code().orElseThrow().value()).isEqualTo("30003");
            });
  }

  @Test
  void whatCameAndWentSinceIsToldWholeAndNothingBefore() throws Exception {
    var provider = provider();
    behind().arrives(new Party.Phone(THEIRS), OURS, new MessageText("before"));
    time.pass(Duration.ofMinutes(1));
    var since = time.instant();
    for (var at = 0; at < 60; at++) {
      behind().arrives(new Party.Phone(THEIRS), OURS, new MessageText("in " + at));
      time.pass(Duration.ofSeconds(1));
    }
    behind().arrives(new Party.Sender("72345"), OURS, new MessageText("from a bank"));
    var sent = provider.send(outgoing(THEIRS));
    time.pass(Duration.ofMinutes(1));
    var found = all(provider, since);
    assertThat(found).hasSize(62).extracting(Carried::key).doesNotHaveDuplicates();
    assertThat(found).extracting(Carried::key).contains(sent.key());
    assertThat(found).extracting(Carried::text).doesNotContain(new MessageText("before"));
    assertThat(found).extracting(Carried::from).contains(new Party.Sender("72345"));
    assertThat(found).allMatch(carried -> !carried.at().isBefore(since));
  }

  private static List<Carried> all(Provider provider, Instant since) throws ProviderFault {
    var page = provider.messagesSince(since, Optional.empty());
    var found = new ArrayList<>(page.rows());
    while (page.next().isPresent()) {
      page = provider.messagesSince(since, page.next());
      found.addAll(page.rows());
    }
    return found;
  }

  @Test
  void ofAMessageThatNeverWasNothingIsKnown() throws Exception {
    assertThat(provider().message(new CarriedKey("SM" + "0".repeat(32)))).isEmpty();
  }

  @Test
  void whoSendsTooFastIsToldWhenToGoOn() throws Exception {
    var provider = provider();
    for (var at = 0; at < 3; at++) {
      provider.send(outgoing(THEIRS));
    }
    var fault = fault(() -> provider.send(outgoing(THEIRS)));
    assertThat(fault.error()).isEqualTo(ProviderError.TOO_FAST);
    assertThat(fault.mayHaveHappened()).isFalse();
    assertThat(fault.notBefore()).contains(Duration.ofSeconds(1));
    time.pass(Duration.ofSeconds(1));
    provider.send(outgoing(THEIRS));
  }

  @Test
  void inTroubleNobodyKnowsWhetherItSent() throws Exception {
    var provider = provider(script.with(outage(Outage.How.IN_TROUBLE)));
    var fault = fault(() -> provider.send(outgoing(THEIRS)));
    assertThat(fault.error()).isEqualTo(ProviderError.IN_TROUBLE);
    assertThat(fault.mayHaveHappened()).isTrue();
    time.pass(Duration.ofHours(2));
    provider.send(outgoing(THEIRS));
  }

  @Test
  void anOrderThatIsTakenInSilenceIsFoundAmongTheOwned() throws Exception {
    var number = provider().offers(ANY).getFirst().number();
    var provider = provider(script.with(outage(Outage.How.SILENT)));
    var fault = fault(() -> provider.buy(number));
    assertThat(fault.error()).isEqualTo(ProviderError.TIMED_OUT);
    assertThat(fault.mayHaveHappened()).isTrue();
    time.pass(Duration.ofHours(2));
    assertThat(provider.owned(number)).isPresent();
  }
}
