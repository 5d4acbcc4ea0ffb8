package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.people.PersonReader.Having;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.routing.Sender;
import java.util.Optional;

/** In which thread something belongs that somebody writes to a number of ours. */
record Placing(ConversationStore threads, Known number) {

  /**
   * @param sender who wrote, as far as routing goes by it
   */
  record Place(Conversation thread, AuthorKind author, Sender sender) {}

  /** One that is there. */
  Optional<Place> of(Having who) {
    return who.sitter()
        .flatMap(sitter -> threads.onlyOneOver(number.id(), sitter))
        .map(thread -> new Place(thread, AuthorKind.SITTER, Sender.SITTER))
        .or(() -> who.client().flatMap(this::ofClient).map(thread -> in(thread, who)));
  }

  /** Over a number that answers nobody: what its client asks the site as such. */
  Optional<Place> asking(Having who) {
    return isAnswered()
        ? Optional.empty()
        : who.client().flatMap(threads::inquiry).map(thread -> in(thread, who));
  }

  private static Place in(Conversation thread, Having who) {
    return new Place(thread, authorOf(who), senderIn(thread, who));
  }

  private Optional<Conversation> ofClient(PersonId client) {
    return threads.liveOver(number.id(), client).or(() -> threads.lastOver(number.id(), client));
  }

  /** Else another answers, which is not theirs to see: whoever asks again is still asking. */
  boolean isAnswered() {
    return number.status() == NumberStatus.ACTIVE;
  }

  /** A sitter with several clients over one number does not say whom a message is for. */
  static AuthorKind authorOf(Having who) {
    return who.sitter().isPresent() ? AuthorKind.SITTER : AuthorKind.CLIENT;
  }

  /** To another sitter, a sitter is a client like others. */
  private static Sender senderIn(Conversation thread, Having who) {
    return thread.about().sitter().isPresent() ? Sender.CLIENT : senderOf(who);
  }

  /** Where no thread says more of them. */
  static Sender senderOf(Having who) {
    if (who.sitter().isPresent()) {
      return Sender.SITTER;
    }
    return who.client().isPresent() ? Sender.CLIENT : Sender.UNKNOWN;
  }
}
