package com.ptthex.console.messaging.arrival;

import com.ptthex.console.testing.Desks;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Row;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Settled;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.messaging.inbox.LetterId;
import com.ptthex.shared.messaging.inbox.LetterState;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import com.ptthex.shared.messaging.inbox.SpokenLanguage;
import com.ptthex.shared.messaging.inbox.SpokenText;
import com.ptthex.shared.messaging.provider.AccountKey;
import com.ptthex.shared.messaging.provider.AttemptId;
import com.ptthex.shared.messaging.provider.ProviderApi.Aim;
import com.ptthex.shared.messaging.provider.ProviderApi.Attempt;
import com.ptthex.shared.messaging.provider.ProviderApi.Balance;
import com.ptthex.shared.messaging.provider.ProviderApi.Diagnostics;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderApi.Standing;
import com.ptthex.shared.messaging.provider.ProviderApi.State;
import com.ptthex.shared.messaging.provider.ProviderCode;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderHealth.Trouble;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How it may stand with what comes in. */
final class SampleArrivals {
  private static final Label OWNER = new Label("Owner of the site");
  private static final Note WHY = new Note("The house has a line of its own now.");

  private SampleArrivals() {}

  private static Instant ago(int minutes) {
    return Desks.NOW.minus(Duration.ofMinutes(minutes));
  }

  static Standing notConnected() {
    return new Standing(
        State.NOT_CONNECTED,
        Optional.empty(),
        Optional.empty(),
        new Version(0),
        Optional.empty(),
        Optional.empty(),
        ProviderHealth.UNTRIED,
        Optional.empty());
  }

  static Standing answering() {
    return connected(
        Ending.WORKED,
        new ProviderHealth(
            ProviderHealth.State.ANSWERING,
            Optional.of(ago(1)),
            Optional.empty(),
            Optional.of(3),
            Optional.of(240),
            Optional.of(1_900),
            2));
  }

  static Standing resting() {
    var trouble = new Trouble(ProviderError.IN_TROUBLE, ago(2), Optional.empty());
    return connected(
        Ending.FAILED,
        new ProviderHealth(
            ProviderHealth.State.RESTING,
            Optional.of(ago(31)),
            Optional.of(trouble),
            Optional.of(64),
            Optional.of(8_200),
            Optional.of(30_000),
            0));
  }

  private static Standing connected(Ending ending, ProviderHealth health) {
    var fault =
        ending == Ending.FAILED
            ? Optional.of(ProviderError.TIMED_OUT)
            : Optional.<ProviderError>empty();
    return new Standing(
        State.CONNECTED,
        Optional.of(ProviderKind.TWILIO),
        Optional.of(new Label("Harbour guard")),
        new Version(2),
        Optional.empty(),
        Optional.of(
            new Attempt(
                new AttemptId(new UUID(3, 1)),
                Aim.TEST,
                ProviderKind.TWILIO,
                ago(2),
                ending,
                fault)),
        health,
        Optional.of(new Balance("41.20", "USD", ago(2))));
  }

  static Diagnostics diagnostics() {
    var trouble =
        new Trouble(ProviderError.IN_TROUBLE, ago(2), Optional.of(new ProviderCode("20500")));
    return new Diagnostics(
        Optional.of(new AccountKey("AC00000000000000000000000000000000")),
        Optional.empty(),
        Optional.of(trouble));
  }

  static ReconciliationApi.Standing neverLooked() {
    return new ReconciliationApi.Standing(Optional.empty(), Optional.empty(), List.of());
  }

  static ReconciliationApi.Standing allHere() {
    return new ReconciliationApi.Standing(
        Optional.of(ago(1)),
        Optional.of(ago(-2)),
        List.of(run(1, 0, 0, false), run(190, 12, 0, true), run(1_800, 1, 0, false)));
  }

  static ReconciliationApi.Standing inPart() {
    return new ReconciliationApi.Standing(
        Optional.of(ago(40)),
        Optional.of(ago(0)),
        List.of(failed(3), run(190, 9, 3, true), run(2_400, 5, 0, true)));
  }

  private static Run run(int minutes, int recovered, int failed, boolean dark) {
    return new Run(
        ago(minutes),
        ago(minutes),
        ago(minutes + 150),
        dark ? Optional.of(ago(minutes + 140)) : Optional.empty(),
        recovered + failed + 4,
        recovered,
        failed,
        Optional.empty());
  }

  private static Run failed(int minutes) {
    return new Run(
        ago(minutes + 30),
        ago(minutes),
        ago(minutes + 50),
        Optional.empty(),
        0,
        0,
        0,
        Optional.of(ProviderError.NOT_REACHED));
  }

  static LetterId letter(int at) {
    return new LetterId(new UUID(8, at));
  }

  static Row waiting(int at, Channel channel, LetterFault fault) {
    return new Row(
        letter(at),
        channel,
        fault,
        LetterState.WAITING,
        ago(17 * at),
        Optional.empty(),
        new Version(1));
  }

  static Row settled(Row row, LetterState state) {
    var reason =
        state == LetterState.PUT_AWAY
            ? Optional.of(new Note("Only a code of a bank."))
            : Optional.<Note>empty();
    return new Row(
        row.id(),
        row.channel(),
        row.fault(),
        state,
        row.receivedAt(),
        Optional.of(new Settled(Desks.NOW, OWNER, reason)),
        row.version().next());
  }

  static List<Row> letters() {
    return List.of(
        waiting(1, Channel.MESSAGES, LetterFault.NUMBER_NOT_OURS),
        waiting(2, Channel.CALLS, LetterFault.NOT_READABLE),
        waiting(3, Channel.PROGRESS, LetterFault.MESSAGE_UNKNOWN),
        settled(
            waiting(4, Channel.MESSAGES, LetterFault.SENDER_WITHOUT_NUMBER), LetterState.PUT_AWAY),
        settled(waiting(5, Channel.MESSAGES, LetterFault.NOT_TAKEN), LetterState.TAKEN));
  }

  static AddressApi.Standing noAddress() {
    return new AddressApi.Standing(Optional.empty(), new Version(0), Optional.empty());
  }

  static AddressApi.Standing address() {
    return new AddressApi.Standing(
        Optional.of(new PublicAddress("https://site.example.org")),
        new Version(4),
        Optional.of(new AddressApi.Changed(ago(3_000), OWNER, WHY)));
  }

  static CallsApi.Standing untouchedCalls() {
    return new CallsApi.Standing(
        new SpokenText("This number takes messages. Please write to us instead."),
        SpokenLanguage.ENGLISH,
        Optional.empty(),
        CallsApi.RingsWhen.ALWAYS,
        new CallsApi.Now(CallsApi.First.HEARS_TEXT, Optional.empty()),
        new Version(0),
        Optional.empty());
  }

  static CallsApi.Standing calls() {
    return new CallsApi.Standing(
        new SpokenText("Nobody can come to the phone. Please write to us instead."),
        new SpokenLanguage("en-GB"),
        Optional.of(new PhoneNumber("+12025550147")),
        CallsApi.RingsWhen.WITHIN_HOURS,
        new CallsApi.Now(CallsApi.First.RINGS_INSTEAD, Optional.of(ago(-150))),
        new Version(6),
        Optional.of(new CallsApi.Changed(ago(4_000), OWNER, WHY)));
  }
}
