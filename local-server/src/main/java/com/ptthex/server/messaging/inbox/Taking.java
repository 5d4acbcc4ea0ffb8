package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Keep;
import com.ptthex.shared.messaging.inbox.LetterContent;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.MessagesApi.Progress;
import com.ptthex.shared.messaging.inbox.MessagesApi.Receive;
import com.ptthex.shared.value.Malformed;
import java.util.function.Supplier;

/**
 * Takes what comes in, by the deed that it stands for. What cannot be taken is kept. Only when
 * neither can be done now does whoever brings it hear so, and brings it again.
 *
 * @param machine on whose behalf it is, as the audit names it
 */
record Taking(Pipeline pipeline, String machine) {

  /** How it went with something that came in. */
  enum Came {
    NEW,
    DATED,
    KNOWN,
    /** It cannot be taken, and is kept. */
    KEPT,
    KEPT_BEFORE
  }

  Came message(String told, Channel channel, Supplier<Receive> read) {
    return orKept(
        told,
        channel,
        () ->
            switch (run(MessagesApi.RECEIVE, read.get()).taken()) {
              case NEW -> Came.NEW;
              case DATED -> Came.DATED;
              case KNOWN -> Came.KNOWN;
            });
  }

  Came progress(String told, Supplier<Progress> read) {
    return orKept(
        told,
        Channel.PROGRESS,
        () -> run(MessagesApi.PROGRESS, read.get()).isNews() ? Came.NEW : Came.KNOWN);
  }

  private <I extends Record, O extends Record> O run(Endpoint<I, O> deed, I wish) {
    return pipeline.run(deed, Call.inside(machine, "none", wish));
  }

  private Came orKept(String told, Channel channel, Supplier<Came> deed) {
    try {
      return onceMore(deed);
    } catch (NotReadable failure) {
      return kept(told, channel, failure.fault());
    } catch (Refused refused) {
      return kept(told, channel, faultOf(refused));
    }
  }

  /** Somebody else may have made the same client in between; then there is one. */
  private static <T> T onceMore(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (Refused refused) {
      if (refused.refusal() instanceof Refusal.Conflict) {
        return deed.get();
      }
      throw refused;
    }
  }

  /** What passes by itself is no reason to keep anything: it is told again, or asked for. */
  static LetterFault faultOf(Refused refused) {
    return switch (refused.refusal()) {
      case Refusal.Unavailable _, Refusal.OutcomeUnknown _, Refusal.TooMany _ -> throw refused;
      case Refusal.NotFound(var code) when code.equals("number-not-found") ->
          LetterFault.NUMBER_NOT_OURS;
      case Refusal.NotFound _ -> LetterFault.MESSAGE_UNKNOWN;
      default -> LetterFault.NOT_TAKEN;
    };
  }

  private Came kept(String told, Channel channel, LetterFault fault) {
    var wish = new Keep(channel, content(told), fault);
    return run(DeadLettersApi.KEEP, wish).isNews() ? Came.KEPT : Came.KEPT_BEFORE;
  }

  private static LetterContent content(String told) {
    try {
      return new LetterContent(told);
    } catch (Malformed _) {
      // Longer than anything that comes in by itself: its beginning says whose it is.
      return new LetterContent(told.substring(0, LetterContent.LONGEST));
    }
  }
}
