package com.ptthex.server.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.Script.Odds;
import com.ptthex.server.messaging.provider.Script.Outage;
import com.ptthex.server.testing.TestClock;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SimulatedTest {
  private static final PhoneNumber OURS = ProviderContract.OURS;
  private static final PhoneNumber THEIRS = ProviderContract.THEIRS;

  private final TestClock time = new TestClock();
  private final Heard heard = new Heard();

  /** Writes down what it is told, and may refuse to take it. */
  private static final class Heard implements Callbacks {
    private final List<String> all = new ArrayList<>();
    private int refusals;

    @Override
    public void arrived(Carried message) {
      take("arrived " + message.text().value() + " " + message.at());
    }

    @Override
    public void progressed(CarriedKey key, Progress progress, Instant at) {
      take(progress.getClass().getSimpleName() + " " + at);
    }

    private void take(String news) {
      if (refusals > 0) {
        refusals--;
        throw new IllegalStateException("not now");
      }
      all.add(news);
    }
  }

  private Simulated simulated(Script script) {
    var made = new Simulated(time, script, new HeldInMemory());
    made.given(OURS);
    return made;
  }

  private List<String> day(Script script) throws ProviderFault {
    var simulated = simulated(script);
    for (var at = 0; at < 40; at++) {
      simulated.send(ProviderContract.outgoing(THEIRS));
      pass(simulated, 10);
    }
    pass(simulated, 120);
    return heard.all;
  }

  private void pass(Simulated simulated, int seconds) {
    for (var at = 0; at < seconds; at++) {
      time.pass(Duration.ofSeconds(1));
      simulated.tell(heard);
    }
  }

  @Test
  void aCalmDayIsToldWholeAndInOrder() throws ProviderFault {
    assertThat(day(Script.calm(1)))
        .hasSize(80)
        .allSatisfy(news -> assertThat(news).matches("(Sent|Delivered) .*"));
  }

  @Test
  void theSameSeedAndClockMakeTheSameDayAndAnotherSeedAnother() throws ProviderFault {
    var once = List.copyOf(day(Script.usual(5)));
    var again = new SimulatedTest();
    var other = new SimulatedTest();
    assertThat(again.day(Script.usual(5))).isEqualTo(once);
    assertThat(other.day(Script.usual(6))).isNotEqualTo(once);
  }

  @Test
  void newsComesTwiceLateOrNeverAsTheScriptSays() throws ProviderFault {
    assertThat(day(Script.calm(1).with(new Odds(0, 0, 100, 0, 0)))).hasSize(160);
    var never = new SimulatedTest();
    assertThat(never.day(Script.calm(1).with(new Odds(0, 0, 0, 0, 100)))).isEmpty();
    var late = new SimulatedTest().day(Script.calm(1).with(new Odds(0, 0, 0, 50, 0)));
    assertThat(late).hasSize(80).isNotEqualTo(late.stream().sorted(SimulatedTest::byTime).toList());
  }

  private static int byTime(String one, String other) {
    return one.split(" ", 2)[1].compareTo(other.split(" ", 2)[1]);
  }

  @Test
  void someFailAndSomebodyAnswers() throws ProviderFault {
    assertThat(day(Script.calm(1).with(new Odds(100, 0, 0, 0, 0))))
        .filteredOn(news -> news.startsWith("Failed"))
        .hasSize(40);
    var answered = new SimulatedTest().day(Script.calm(1).with(new Odds(0, 100, 0, 0, 0)));
    assertThat(answered).filteredOn(news -> news.startsWith("arrived")).hasSize(40);
  }

  @Test
  void whoDoesNotTakeTheNewsIsToldAgain() throws ProviderFault {
    var simulated = simulated(Script.calm(1));
    heard.refusals = 2;
    simulated.arrives(new Party.Phone(THEIRS), OURS, new MessageText("hello"));
    pass(simulated, 60);
    assertThat(heard.all).hasSize(1);
    heard.refusals = 4;
    simulated.arrives(new Party.Phone(THEIRS), OURS, new MessageText("hello"));
    pass(simulated, 600);
    assertThat(heard.all).hasSize(1);
  }

  @Test
  void whatIsWrittenToANumberThatIsNotOursIsHeardByNobody() {
    var simulated = simulated(Script.calm(1));
    assertThat(simulated.arrives(new Party.Phone(OURS), THEIRS, new MessageText("hello")))
        .isEmpty();
  }

  @Test
  void whileItIsAwayNothingIsDoneAndAfterwardsAllIsAsBefore() throws ProviderFault {
    var away = new Outage(time.instant(), time.instant().plusSeconds(60), Outage.How.NOT_REACHED);
    var simulated = simulated(Script.calm(1).with(away));
    var fault = ProviderContract.fault(simulated::account);
    assertThat(fault.error()).isEqualTo(ProviderError.NOT_REACHED);
    assertThat(fault.mayHaveHappened()).isFalse();
    time.pass(Duration.ofSeconds(60));
    assertThat(simulated.owned(OURS)).isPresent();
  }

  @Test
  void anAnswerThatIsStillToComeIsNotKnownYet() throws ProviderFault {
    var simulated = simulated(Script.calm(1).with(new Odds(0, 100, 0, 0, 0)));
    simulated.send(ProviderContract.outgoing(THEIRS));
    assertThat(simulated.messagesSince(Instant.EPOCH, Optional.empty()).rows()).isEmpty();
    time.pass(Duration.ofMinutes(2));
    assertThat(simulated.messagesSince(Instant.EPOCH, Optional.empty()).rows()).hasSize(2);
  }
}
