package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Webhook;
import com.ptthex.server.messaging.provider.TwilioSignature;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.messaging.inbox.CallsApi.First;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Twilio tells what comes in. It is believed by its signature alone, which is looked at
 * before anything else; it is answered once what it told is on the disk. Beside it the site itself
 * may knock, at an address that nobody has been told yet.
 */
record TwilioWebhook(Ground ground, ProviderLink link, Knock knock, Channel channel)
    implements Webhook {
  private static final String ROOT = "/webhooks/twilio/";

  static List<Webhook> all(Ground ground, ProviderLink link, Knock knock) {
    return Stream.of(Channel.values())
        .<Webhook>map(channel -> new TwilioWebhook(ground, link, knock, channel))
        .toList();
  }

  @Override
  public String path() {
    return pathOf(channel);
  }

  static String pathOf(Channel channel) {
    return ROOT
        + switch (channel) {
          case MESSAGES -> "sms";
          case PROGRESS -> "status";
          case CALLS -> "voice";
        };
  }

  @Override
  public Endpoint<?, ?> endpoint() {
    return channel == Channel.PROGRESS ? MessagesApi.PROGRESS : MessagesApi.RECEIVE;
  }

  @Override
  public Optional<Refusal> refusal(Told told) {
    var isBelieved =
        link.now().filter(tie -> isSigned(tie, told)).isPresent()
            || knock.isProven(channel, signed(told));
    return isBelieved ? Optional.empty() : Optional.of(new Refusal.Denied("not-signed", Map.of()));
  }

  private boolean isSigned(ProviderLink.Tie tie, Told told) {
    return tie.signature().isPresent()
        && tie.address().isPresent()
        && tie.signature()
            .get()
            .isOf(
                tie.address().get().of(path(), told.query()),
                signed(told),
                told.header().apply(TwilioSignature.HEADER));
  }

  /** What cannot even be taken apart nobody can have signed as a form. */
  private static Map<String, List<String>> signed(Told told) {
    try {
      return FormBody.read(told.body()).fields();
    } catch (NotReadable _) {
      return Map.of();
    }
  }

  @Override
  public Reply hear(Told told) {
    var text = told.body();
    var said = FormBody.read(text);
    var word = said.first(Knock.FIELD);
    if (word.isPresent()) {
      return new Reply("text/plain", knock.answer(channel, word.get()));
    }
    var form = new TwilioForm(said);
    var taking = new Taking(ground.pipeline(), "provider-webhook");
    var answer =
        switch (channel) {
          case MESSAGES -> {
            var _ = taking.message(text, channel, () -> form.message(Optional.empty()));
            yield Twiml.nothing();
          }
          case PROGRESS -> {
            var _ = taking.progress(text, () -> form.progress(now()));
            yield Twiml.nothing();
          }
          case CALLS -> called(taking, text, form);
        };
    return new Reply(Twiml.MEDIA_TYPE, answer);
  }

  private String called(Taking taking, String text, TwilioForm form) {
    var answer =
        ground
            .pipeline()
            .run(CallsApi.ANSWER, Call.inside("provider-webhook", "none", Nothing.NOTHING));
    var answered = form.wasAnswered();
    var instead = answer.forwardTo().filter(_ -> answer.now().first() == First.RINGS_INSTEAD);
    if (answered.isEmpty() && instead.isPresent()) {
      return Twiml.ring(instead.get());
    }
    if (answered.orElse(false)) {
      return Twiml.nothing();
    }
    var _ = taking.message(text, channel, () -> form.missedCall(now()));
    return Twiml.say(answer);
  }

  private Instant now() {
    return ground.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }
}
