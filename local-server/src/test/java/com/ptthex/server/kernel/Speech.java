package com.ptthex.server.kernel;

import static java.util.stream.Collectors.toMap;

import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A bulk for tests: words that are said one after another, but for those that are forbidden. */
final class Speech implements RowByRow<Speech.Words, Word, Word, Speech.Words> {
  static final Endpoint<Word, Word> SAY =
      Endpoint.deed("test.say", "/test/say", Word.class, Word.class);
  static final Endpoint<Words, Words> SPEAK =
      Endpoint.deed("test.speak", "/test/speak", Words.class, Words.class).with(Trait.RISKY);
  private static final EventType SAID = EventType.of("test.said", Permission.of("test.hear"));

  record Words(List<String> words) {
    static Words of(String... words) {
      return new Words(List.of(words));
    }
  }

  final List<String> said = Collections.synchronizedList(new ArrayList<>());
  final List<List<String>> together = Collections.synchronizedList(new ArrayList<>());
  private final UnitId unit;
  String mood = "calm";
  Consumer<String> whenSaid = _ -> {};

  Speech(UnitId unit) {
    this.unit = unit;
  }

  @Override
  public Endpoint<Word, Word> each() {
    return SAY;
  }

  @Override
  public List<Word> rows(Words input) {
    if (input.words().isEmpty()) {
      throw new Refusal.Invalid("words", "required", Map.of()).raise();
    }
    return input.words().stream().map(Word::new).toList();
  }

  @Override
  public Foreseen foresee(Work work, List<Word> rows) {
    var forbidden =
        IntStream.range(0, rows.size())
            .boxed()
            .filter(row -> rows.get(row).word().startsWith("forbidden"))
            .collect(toMap(row -> row, _ -> (Refusal) new Refusal.Conflict("forbidden-word")));
    var effect = new Effect(mood, Map.of("words", "" + (rows.size() - forbidden.size())));
    return new Foreseen(Impact.of(List.of(effect), List.of(), Undo.IMPOSSIBLE), forbidden);
  }

  @Override
  public Word carryOut(Work work, Word row, List<Word> others) {
    together.add(others.stream().map(Word::word).toList());
    work.emit(Event.of(SAID, AccountId.made(), unit));
    whenSaid.accept(row.word());
    said.add(row.word());
    return new Word(row.word() + "!");
  }

  @Override
  public Words answer(List<Outcome<Word>> outcomes) {
    return new Words(outcomes.stream().map(Speech::told).toList());
  }

  private static String told(Outcome<Word> outcome) {
    return switch (outcome) {
      case Done<Word>(var word) -> word.word();
      case NotDone<Word>(var code, var _) -> code;
    };
  }
}
