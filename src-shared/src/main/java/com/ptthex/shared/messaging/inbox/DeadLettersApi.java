package com.ptthex.shared.messaging.inbox;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.SUPPORT;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the provider told and the site could not take. It is kept, so that it can be taken once what
 * was in the way is mended. Nobody reads here what it says.
 */
public interface DeadLettersApi {

  Permission INBOX_LETTERS = Permission.of("inbox.letters", CUSTOMER_ADMIN, SUPPORT);
  Permission INBOX_REPLAY = Permission.of("inbox.replay", CUSTOMER_ADMIN);

  Endpoint<Find, Page> LIST =
      read("inbox.dead-letters.list", "/inbox/dead-letters", Find.class, Page.class)
          .needs(INBOX_LETTERS)
          .toldAs("One page of what came in and could not be taken, latest first.");

  Endpoint<Replay, Row> REPLAY =
      deed("inbox.dead-letters.replay", "/inbox/dead-letters/{id}/replay", Replay.class, Row.class)
          .needs(INBOX_REPLAY)
          .toldAs("Takes what came in as if it came now; what cannot be taken stays.");

  Endpoint<PutAway, Row> PUT_AWAY =
      deed(
              "inbox.dead-letters.put-away",
              "/inbox/dead-letters/{id}/put-away",
              PutAway.class,
              Row.class)
          .needs(INBOX_REPLAY)
          .toldAs("Puts away what nobody will be able to take, and destroys what it said.");

  Endpoint<Keep, Kept> KEEP =
      deed("inbox.dead-letters.keep", "/inbox/dead-letters", Keep.class, Kept.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.ONCE_BY_ITSELF)
          .toldAs("Keeps what came in and could not be taken; the same twice is one.");

  /** No state given means all. */
  record Find(List<LetterState> state, Optional<Cursor> after, Optional<PageSize> limit) {
    public Find {
      state = List.copyOf(state);
    }

    public static Find all() {
      return new Find(List.of(), Optional.empty(), Optional.empty());
    }
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  record Row(
      LetterId id,
      Channel channel,
      LetterFault fault,
      LetterState state,
      Instant receivedAt,
      Optional<Settled> settled,
      Version version) {}

  /**
   * @param reason of who put it away
   */
  record Settled(Instant at, Label by, Optional<Note> reason) {}

  record Replay(LetterId id, Version version) {}

  record PutAway(LetterId id, Note reason, Version version) {}

  record Keep(Channel channel, LetterContent content, LetterFault fault) {}

  /**
   * @param isNews whether it was not kept before
   */
  record Kept(boolean isNews) {}
}
