package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.Conversation.Over;
import com.ptthex.server.messaging.inbox.ThreadHistoryStore.Past;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.InboxApi.Change;
import com.ptthex.shared.messaging.inbox.InboxApi.Detail;
import com.ptthex.shared.messaging.inbox.InboxApi.Happening;
import com.ptthex.shared.messaging.inbox.InboxApi.Line;
import com.ptthex.shared.messaging.inbox.InboxApi.Party;
import com.ptthex.shared.messaging.inbox.InboxApi.Row;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The threads as one piece of work sees and changes them. */
final class Inbox {
  private final Work work;
  private final ConversationStore threads;

  Inbox(Work work) {
    this.work = work;
    this.threads = new ConversationStore(work.db());
  }

  Conversation thread(ThreadId id) {
    return threads
        .find(work.scope(), id)
        .orElseThrow(() -> new Refusal.NotFound("thread-not-found").raise());
  }

  /** The thread, if it is still as the caller saw it. */
  Conversation thread(ThreadId id, Version seen) {
    var thread = thread(id);
    if (!thread.about().version().equals(seen)) {
      throw changedMeanwhile();
    }
    return thread;
  }

  void add(Conversation opened) {
    threads.insert(opened);
    tell(opened, Change.OPENED);
  }

  /** Everything that goes with a change of state: the row, its history, and the news of it. */
  void change(Conversation was, Conversation changed, Change change) {
    changeQuietly(was, changed);
    tell(changed, change);
  }

  void changeQuietly(Conversation was, Conversation changed) {
    if (!threads.update(was, changed)) {
      throw changedMeanwhile();
    }
  }

  static RuntimeException changedMeanwhile() {
    return new Refusal.Conflict("thread-changed-meanwhile").raise();
  }

  private void tell(Conversation thread, Change change) {
    new ThreadHistoryStore(work.db()).add(thread, change, work.now(), work.caller().name());
    var about = thread.about();
    var news = Event.of(typeOf(change), about.id(), about.unit());
    work.emit(thread.number().map(over -> news.with("number", over.number())).orElse(news));
  }

  private static EventType typeOf(Change change) {
    return switch (change) {
      case OPENED -> InboxEvents.OPENED;
      case MOVED -> InboxEvents.MOVED;
      case FELL_BACK -> InboxEvents.FELL_BACK;
      case STRANDED -> InboxEvents.STRANDED;
      case CLOSED -> InboxEvents.CLOSED;
    };
  }

  Row row(Conversation thread) {
    return rows(List.of(thread)).getFirst();
  }

  List<Row> rows(List<Conversation> page) {
    var names = new PersonReader(work.db()).names(page.stream().flatMap(Inbox::people).toList());
    var lines = lines(page.stream().flatMap(thread -> thread.number().stream()));
    return page.stream().map(thread -> row(thread, names, lines)).toList();
  }

  private static Stream<PersonId> people(Conversation thread) {
    var about = thread.about();
    return Stream.concat(Stream.of(about.participant()), about.sitter().stream());
  }

  private Map<NumberId, Known> lines(Stream<Over> overs) {
    return new NumberReader(work.db()).known(overs.map(Over::number).distinct().toList());
  }

  private static Row row(
      Conversation thread, Map<PersonId, Label> names, Map<NumberId, Known> lines) {
    var about = thread.about();
    return new Row(
        about.id(),
        party(about.participant(), names),
        about.sitter().map(sitter -> party(sitter, names)),
        about.purpose(),
        ConversationRow.stateOf(thread),
        thread.number().map(over -> line(over, lines)),
        about.unit(),
        about.openedAt(),
        about.lastActivityAt(),
        about.version());
  }

  /** People and numbers are archived, never deleted, so that whatever is named can be. */
  private static Party party(PersonId person, Map<PersonId, Label> names) {
    return new Party(person, Optional.ofNullable(names.get(person)).orElseThrow());
  }

  private static Line line(Over over, Map<NumberId, Known> lines) {
    var known = Optional.ofNullable(lines.get(over.number())).orElseThrow();
    return new Line(over.number(), known.number(), over.as());
  }

  Detail detail(ThreadId id) {
    var thread = thread(id);
    var past = new ThreadHistoryStore(work.db()).latest(id);
    var lines = lines(past.stream().flatMap(each -> each.over().stream()));
    return new Detail(row(thread), past.stream().map(each -> happening(each, lines)).toList());
  }

  private static Happening happening(Past past, Map<NumberId, Known> lines) {
    return new Happening(
        past.at(), past.change(), past.byName(), past.over().map(over -> line(over, lines)));
  }
}
