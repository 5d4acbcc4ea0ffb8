package com.ptthex.shared.messaging.inbox;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.messaging.inbox.InboxApi.INBOX_VIEW;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Standing;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is said in the threads. Whose phone it was written on, nobody reads here. */
public interface MessagesApi {

  Endpoint<Find, Page> LIST =
      read("inbox.messages.list", "/threads/{id}/messages", Find.class, Page.class)
          .needs(INBOX_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.SECRET_ANSWER)
          .toldAs("One page of the messages of a thread, latest sent first.");

  Endpoint<Receive, Received> RECEIVE =
      deed("inbox.messages.receive", "/messages", Receive.class, Received.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.ONCE_BY_ITSELF)
          .toldAs(
              "Takes a message that somebody sent to one of our numbers; twice told it is one.");

  Endpoint<Progress, Standing> PROGRESS =
      deed("inbox.messages.progress", "/messages/progress", Progress.class, Standing.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.ONCE_BY_ITSELF)
          .toldAs("Takes how one of our messages fares; news may come twice and in any order.");

  record Find(ThreadId id, Optional<Cursor> after, Optional<PageSize> limit) {
    public static Find all(ThreadId id) {
      return new Find(id, Optional.empty(), Optional.empty());
    }
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param text absent where nothing was written, as with a picture alone or a call
   * @param attachments how many came with it; they lie with the provider
   * @param sentAt as the provider says; until it has, when it came
   * @param late whether it came well after it was sent
   */
  record Row(
      MessageId id,
      Direction direction,
      AuthorKind author,
      MessageKind kind,
      Optional<MessageText> text,
      int attachments,
      Optional<Keyword> keyword,
      Instant sentAt,
      Instant receivedAt,
      boolean late,
      MessageState state) {}

  /**
   * @param message the provider's own name of it
   * @param to the number of ours that it went to
   * @param sentAt absent where whoever brings it does not know
   */
  record Receive(
      MessageKey message,
      PhoneNumber from,
      PhoneNumber to,
      MessageKind kind,
      Optional<MessageText> text,
      int attachments,
      Optional<Instant> sentAt) {}

  record Received(ThreadId thread, MessageId message, Taken taken) {
    public boolean isNews() {
      return taken != Taken.KNOWN;
    }
  }

  /** What telling of a message came to. */
  enum Taken {
    NEW,
    /** It was here, and when it was sent was not known. */
    DATED,
    KNOWN
  }

  /**
   * @param from the number of ours that it went out from; with whom it went to it says which thread
   *     it is of, where that is not known yet
   */
  record Progress(
      MessageKey message,
      Optional<PhoneNumber> from,
      Optional<PhoneNumber> to,
      Outcome outcome,
      Instant at) {}
}
