package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Find;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Keep;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Kept;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Page;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.PutAway;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Replay;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Row;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Settled;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.messaging.inbox.LetterId;
import com.ptthex.shared.messaging.inbox.LetterState;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Names;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What is done with what came in and could not be taken. It is the whole site's. */
final class DeadLetters {
  private final Vault vault;
  private final KeyedHash sameness;
  private final ReceiveMessage receiving;

  DeadLetters(Vault vault, ReceiveMessage receiving) {
    this.vault = vault;
    this.receiving = receiving;
    this.sameness = vault.derived().hash(new Purpose("inbox.letters"));
  }

  Kept keep(Work work, Keep wish) {
    var id = LetterId.made();
    var isNews = store(work).insert(id, told(wish), wish, work.now());
    if (isNews) {
      tell(work, InboxEvents.LETTER_KEPT, id, "fault", Names.camel(wish.fault()));
    }
    return new Kept(isNews);
  }

  /** A message is known again by its own key, whoever tells it; all else by every word of it. */
  private String told(Keep wish) {
    return keyOf(wish)
        .map(key -> Names.camel(wish.channel()) + ":" + key.value())
        .orElseGet(() -> HexFormat.of().formatHex(sameness.of(bytes(wish))));
  }

  private static Optional<MessageKey> keyOf(Keep wish) {
    try {
      var form = new TwilioForm(FormBody.read(wish.content().value()));
      return switch (wish.channel()) {
        case MESSAGES -> form.messageKey();
        case CALLS -> form.callKey();
        case PROGRESS -> Optional.empty();
      };
    } catch (NotReadable _) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(Keep wish) {
    return (wish.channel() + " " + wish.content().value()).getBytes(StandardCharsets.UTF_8);
  }

  Page list(Work work, Find find) {
    mustSeeAll(work);
    var slice =
        Keyset.slice(
            store(work).page(find),
            find.limit(),
            row -> Keyset.cursor(row.receivedAt(), row.id().value()));
    return new Page(slice.rows(), slice.next());
  }

  Row replay(Work work, Replay wish) {
    var letter = waiting(work, wish.id(), wish.version());
    try {
      take(work, letter, store(work).content(letter.id()));
    } catch (NotReadable failure) {
      throw notTaken("not-readable", failure.fault());
    } catch (Refused refused) {
      throw notTaken(refused.refusal().code(), Taking.faultOf(refused));
    }
    return settled(work, letter, LetterState.TAKEN, Optional.empty());
  }

  private static RuntimeException notTaken(String why, LetterFault fault) {
    var facts = Map.of("why", why, "fault", Names.camel(fault));
    return new Refusal.Conflict("letter-not-taken", facts).raise();
  }

  private void take(Work work, Row letter, String content) {
    var form = new TwilioForm(FormBody.read(content));
    var came = letter.receivedAt();
    switch (letter.channel()) {
      case MESSAGES -> {
        var _ = receiving.run(work, form.message(Optional.of(came)));
      }
      case CALLS -> {
        var _ = receiving.run(work, form.missedCall(came));
      }
      case PROGRESS -> {
        var _ = ProgressMessage.run(work, form.progress(came));
      }
    }
  }

  Row putAway(Work work, PutAway wish) {
    var letter = waiting(work, wish.id(), wish.version());
    return settled(work, letter, LetterState.PUT_AWAY, Optional.of(wish.reason()));
  }

  private Row waiting(Work work, LetterId id, Version seen) {
    mustSeeAll(work);
    var letter =
        store(work).held(id).orElseThrow(() -> new Refusal.NotFound("letter-not-found").raise());
    if (!letter.version().equals(seen)) {
      throw new Refusal.Conflict("letter-changed-meanwhile").raise();
    }
    if (letter.state() != LetterState.WAITING) {
      throw new Refusal.Conflict("letter-is-settled").raise();
    }
    return letter;
  }

  private Row settled(Work work, Row letter, LetterState state, Optional<Note> reason) {
    var how = new Settled(work.now(), work.caller().name(), reason);
    store(work).settle(letter.id(), state, how);
    tell(work, InboxEvents.LETTER_SETTLED, letter.id(), "state", Names.camel(state));
    return new Row(
        letter.id(),
        letter.channel(),
        letter.fault(),
        state,
        letter.receivedAt(),
        Optional.of(how),
        letter.version().next());
  }

  private DeadLetterStore store(Work work) {
    return new DeadLetterStore(work.db(), vault);
  }

  private static void tell(Work work, EventType type, LetterId id, String name, String code) {
    var site = new UnitReader(work.db()).topmost();
    work.emit(Event.of(type, id, site).with(name, code));
  }

  /** To which unit it would belong nobody knows before it is taken. */
  static void mustSeeAll(Work work) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("arrivals-are-the-whole-sites", Map.of()).raise();
    }
  }
}
