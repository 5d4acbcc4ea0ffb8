package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.messaging.provider.Callbacks;
import com.ptthex.server.messaging.provider.Carried;
import com.ptthex.server.messaging.provider.CarriedKey;
import com.ptthex.server.messaging.provider.Progress;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.Instant;
import java.util.Optional;

/** Hears what a provider within this server tells, by the same deeds as from one outside. */
public record CarriedNews(Pipeline pipeline) implements Callbacks {
  private static final String MACHINE = "provider-news";

  @Override
  public void arrived(Carried message) {
    var form = TwilioForm.of(message);
    var _ =
        new Taking(pipeline, MACHINE)
            .message(form.form().written(), Channel.MESSAGES, () -> form.message(Optional.empty()));
  }

  /** Of a message that nobody here knows it is not taken, so that it is told again. */
  @Override
  public void progressed(CarriedKey key, Progress progress, Instant at) {
    var outcome =
        switch (progress) {
          case Progress.Received _ -> Optional.<Outcome>empty();
          case Progress.Waiting _, Progress.Sent _ -> Optional.of(new Outcome.Accepted());
          case Progress.Delivered _ -> Optional.of(new Outcome.Delivered());
          case Progress.Failed(var error, var _) ->
              Optional.of(new Outcome.Failed(faultOf(error), at));
        };
    outcome.ifPresent(how -> tell(MessageKey.of(key.value()), how, at));
  }

  private void tell(MessageKey message, Outcome how, Instant at) {
    var wish = new MessagesApi.Progress(message, Optional.empty(), Optional.empty(), how, at);
    var _ = pipeline.run(MessagesApi.PROGRESS, Call.inside(MACHINE, "none", wish));
  }

  static DeliveryFault faultOf(ProviderError error) {
    return switch (error) {
      case RECIPIENT_OPTED_OUT -> DeliveryFault.OPTED_OUT;
      case RECIPIENT_UNREACHABLE -> DeliveryFault.UNREACHABLE;
      case RECIPIENT_MALFORMED, RECIPIENT_CANNOT_TEXT, RECIPIENT_UNKNOWN ->
          DeliveryFault.INVALID_RECIPIENT;
      case RECIPIENT_BLOCKS,
          TEXT_FILTERED,
          TEXT_REFUSED,
          NUMBER_NOT_REGISTERED,
          NUMBER_NOT_VERIFIED ->
          DeliveryFault.REJECTED_BY_CARRIER;
      case TOO_FAST, NUMBER_QUEUE_FULL, NUMBER_DAILY_LIMIT, ACCOUNT_LIMIT -> DeliveryFault.TOO_MANY;
      default -> DeliveryFault.UNKNOWN;
    };
  }
}
