package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.provider.Carried;
import com.ptthex.server.messaging.provider.Party;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.messaging.inbox.MessageKind;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.inbox.MessagesApi.Progress;
import com.ptthex.shared.messaging.inbox.MessagesApi.Receive;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;

/** What Twilio says in its forms, and nobody beyond this class in its words. */
record TwilioForm(FormBody form) {
  /** Ours: a message that was asked for has a time, and one that is told has none. */
  private static final String SENT_AT = "X-Sent-At";

  private static final int MOST_ATTACHMENTS = 100;

  /** In the words in which it would have been told. */
  static TwilioForm of(Carried message) {
    var values = new LinkedHashMap<String, String>();
    values.put("MessageSid", message.key().value());
    values.put("From", said(message.from()));
    values.put("To", said(message.to()));
    values.put("Body", message.text().value());
    values.put("NumMedia", Integer.toString(message.attachments()));
    values.put(SENT_AT, message.at().toString());
    return new TwilioForm(FormBody.of(values));
  }

  private static String said(Party party) {
    return switch (party) {
      case Party.Phone(var number) -> number.value();
      case Party.Sender(var name) -> name;
    };
  }

  Optional<MessageKey> messageKey() {
    return form.first("MessageSid", "SmsSid", "SmsMessageSid").map(MessageKey::of);
  }

  Optional<MessageKey> callKey() {
    return form.first("CallSid").map(MessageKey::of);
  }

  /**
   * @param otherwise when it was sent, where it does not say itself
   */
  Receive message(Optional<Instant> otherwise) {
    return new Receive(
        messageKey().orElseThrow(TwilioForm::notReadable),
        phone("From", LetterFault.SENDER_WITHOUT_NUMBER),
        phone("To", LetterFault.NOT_READABLE),
        MessageKind.TEXT,
        form.whole("Body").map(TwilioForm::text),
        attachments(),
        sentAt().or(() -> otherwise));
  }

  Receive missedCall(Instant at) {
    return new Receive(
        callKey().orElseThrow(TwilioForm::notReadable),
        phone("From", LetterFault.SENDER_WITHOUT_NUMBER),
        phone("To", LetterFault.NOT_READABLE),
        MessageKind.MISSED_CALL,
        Optional.empty(),
        0,
        Optional.of(at));
  }

  /** How whoever was rung up instead took it; nothing before that. */
  Optional<Boolean> wasAnswered() {
    return form.first("DialCallStatus").map(said -> said.equals("completed"));
  }

  Progress progress(Instant at) {
    return new Progress(
        messageKey().orElseThrow(TwilioForm::notReadable),
        number("From"),
        number("To"),
        outcome(at),
        at);
  }

  private Outcome outcome(Instant at) {
    var said = form.first("MessageStatus", "SmsStatus").orElseThrow(TwilioForm::notReadable);
    return switch (said) {
      case "accepted", "scheduled", "queued", "sending", "sent" -> new Outcome.Accepted();
      case "delivered", "read" -> new Outcome.Delivered();
      case "undelivered", "failed", "canceled" -> new Outcome.Failed(fault(), at);
      default -> throw notReadable();
    };
  }

  private DeliveryFault fault() {
    return form.first("ErrorCode")
        .map(ProviderReader::meaningOf)
        .map(CarriedNews::faultOf)
        .orElse(DeliveryFault.UNKNOWN);
  }

  private PhoneNumber phone(String name, LetterFault fault) {
    return number(name).orElseThrow(() -> new NotReadable(fault));
  }

  private Optional<PhoneNumber> number(String name) {
    return form.first(name).map(Party::of).flatMap(Party::phone);
  }

  private static MessageText text(String body) {
    try {
      return new MessageText(body);
    } catch (Malformed _) {
      throw notReadable();
    }
  }

  private int attachments() {
    try {
      var said = form.first("NumMedia").map(Integer::parseInt).orElse(0);
      return Math.clamp(said, 0, MOST_ATTACHMENTS);
    } catch (NumberFormatException _) {
      throw notReadable();
    }
  }

  private Optional<Instant> sentAt() {
    try {
      return form.first(SENT_AT).map(Instant::parse);
    } catch (DateTimeParseException _) {
      throw notReadable();
    }
  }

  private static NotReadable notReadable() {
    return new NotReadable(LetterFault.NOT_READABLE);
  }

  @Override
  public String toString() {
    return "form of the provider";
  }
}
