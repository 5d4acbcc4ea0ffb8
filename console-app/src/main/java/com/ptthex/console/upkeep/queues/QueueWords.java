package com.ptthex.console.upkeep.queues;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.upkeep.queues.IntentState;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import java.util.Optional;
import java.util.stream.Stream;

/** The words for what queues are called, how they stand, and why something in them failed. */
record QueueWords(Ui ui) {
  private static final String LETTERS = "mail.";

  String name(QueueName queue) {
    return told("queue", queue.value())
        .orElseGet(() -> ui.say(QueuesText.UNNAMED_QUEUE, Isolated.code(queue.value())));
  }

  /** What waits there. */
  String about(QueueName queue) {
    return told("queue-about", queue.value())
        .orElseGet(() -> ui.say(QueuesText.UNNAMED_QUEUE_ABOUT));
  }

  /** By a code of the queue's own feature, or by one of those that every queue knows. */
  String why(QueueName queue, String fault) {
    var own = queue.value().startsWith(LETTERS) ? "mail-fault" : "provider";
    return Stream.of(own, "queue-fault")
        .flatMap(kind -> told(kind, fault).stream())
        .findFirst()
        .orElseGet(() -> ui.say(QueuesText.UNNAMED_FAULT, Isolated.code(fault)));
  }

  private Optional<String> told(String kind, String code) {
    return Optional.of(ui.codes().word(kind, code))
        .filter(words -> !words.equals(Isolated.code(code)));
  }

  static Text state(Row row) {
    if (row.paused().isPresent()) {
      return row.dead() > 0 ? QueuesText.HELD_WITH_GIVEN_UP : QueuesText.HELD_BACK;
    }
    if (row.dead() > 0) {
      return QueuesText.WITH_GIVEN_UP;
    }
    return row.waiting() + row.working() > 0 ? QueuesText.AT_WORK : QueuesText.NOTHING_TO_DO;
  }

  static Severity severity(Row row) {
    if (row.dead() > 0) {
      return Severity.WARNING;
    }
    return row.paused().isPresent() ? Severity.NOTICE : Severity.NORMAL;
  }

  static Text of(IntentState state) {
    return switch (state) {
      case WAITING -> QueuesText.WAITS;
      case WORKING -> QueuesText.RUNS;
      case DONE -> QueuesText.IS_DONE;
      case DEAD -> QueuesText.IS_GIVEN_UP;
    };
  }

  static Severity severity(IntentState state) {
    return state == IntentState.DEAD ? Severity.WARNING : Severity.NORMAL;
  }
}
