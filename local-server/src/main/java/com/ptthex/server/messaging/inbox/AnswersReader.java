package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.delivery.OutcomeReader;
import com.ptthex.server.messaging.inbox.AnswerStore.Known;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.inbox.Direction;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessagesApi.Answer;
import com.ptthex.shared.messaging.inbox.MessagesApi.Row;
import com.ptthex.shared.messaging.numbers.NumberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells of messages of ours, beside what they say, who wrote them and how they fared. */
record AnswersReader(Handle db) {

  List<Row> with(List<Row> rows) {
    var ours = rows.stream().filter(row -> row.direction() == Direction.OUTBOUND);
    var answers = answers(ours.map(Row::id).toList());
    return rows.stream().map(row -> with(row, answers)).toList();
  }

  private Map<MessageId, Known> known(List<MessageId> ids) {
    return ids.isEmpty() ? Map.of() : new AnswerStore(db).known(ids);
  }

  private Answers answers(List<MessageId> ids) {
    var known = known(ids);
    var numbers = known.values().stream().map(Known::numberId).distinct().toList();
    var keys = known.values().stream().flatMap(each -> each.providerKey().stream()).toList();
    return new Answers(
        known,
        numbers.isEmpty() ? Map.of() : new NumberReader(db).known(numbers),
        new OutcomeReader(db).of(keys));
  }

  private record Answers(
      Map<MessageId, Known> known,
      Map<NumberId, NumberReader.Known> numbers,
      Map<MessageKey, Outcome> outcomes) {

    Optional<Answer> of(MessageId id) {
      return Optional.ofNullable(known.get(id)).map(this::answer);
    }

    private Answer answer(Known answer) {
      return new Answer(
          answer.madeBy(),
          Optional.ofNullable(numbers.get(answer.numberId())).orElseThrow().number(),
          answer.segments(),
          answer.providerKey().flatMap(key -> Optional.ofNullable(outcomes.get(key))),
          answer.obstacle(),
          answer.trouble());
    }
  }

  private static Row with(Row row, Answers answers) {
    return new Row(
        row.id(),
        row.direction(),
        row.author(),
        row.kind(),
        row.text(),
        row.attachments(),
        row.keyword(),
        row.sentAt(),
        row.receivedAt(),
        row.late(),
        row.state(),
        answers.of(row.id()));
  }
}
