package com.ptthex.shared.messaging.inbox;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.API_CLIENT;
import static com.ptthex.shared.contract.Role.AUTOMATION;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;
import static com.ptthex.shared.messaging.inbox.InboxApi.INBOX_VIEW;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Standing;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is said in the threads. Whose phone it was written on, nobody reads here. */
public interface MessagesApi {
  /** In the units in which networks count. Longer ones the provider does not take. */
  int LONGEST_ANSWER = 1600;

  Permission INBOX_ANSWER =
      Permission.of("inbox.answer", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);

  Endpoint<Find, Page> LIST =
      read("inbox.messages.list", "/threads/{id}/messages", Find.class, Page.class)
          .needs(INBOX_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.SECRET_ANSWER)
          .toldAs("One page of the messages of a thread, latest sent first.");

  Endpoint<Send, Row> SEND =
      deed("inbox.messages.send", "/threads/{id}/messages", Send.class, Row.class)
          .needs(INBOX_ANSWER)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.SECRET_ANSWER)
          .toldAs("Answers the client of a thread, over its number. It leaves a little later.");

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
   * @param answer of a message that leaves or left the site
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
      MessageState state,
      Optional<Answer> answer) {}

  /**
   * What is known of a message of ours beside what it says.
   *
   * @param by who wrote it, as an account's name
   * @param from over which number of ours it goes; from nobody's own
   * @param segments how many the networks make of it; absent until it was handed over
   * @param outcome what became of it since it was handed over
   * @param obstacle of our own, for which it was not handed over
   * @param trouble the provider's, since or until it was handed over
   */
  record Answer(
      Label by,
      PhoneNumber from,
      Optional<Integer> segments,
      Optional<Outcome> outcome,
      Optional<Obstacle> obstacle,
      Optional<ProviderError> trouble) {}

  /** What of our own stood in the way of a message, after it was taken and before it left. */
  enum Obstacle {
    /** The client asked for no more messages meanwhile. */
    CLIENT_WANTS_NONE,
    /** The thread, or its number, was taken out of use meanwhile. */
    NUMBER_LOST
  }

  record Send(ThreadId id, MessageText text) {}

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
