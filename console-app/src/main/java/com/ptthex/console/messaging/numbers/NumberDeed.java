package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Bulk;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.OneOrMany;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Outcomes;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Refused;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/** A deed with the numbers it falls upon: with one by its own endpoint, with several as a bulk. */
final class NumberDeed<I extends Record, B extends Record> {
  private final Map<NumberId, Row> offered = new HashMap<>();
  private final Kind<I, B> kind;
  private final Action<I, Row> one;
  private final Action<B, Outcomes> several;
  private final Bulk<B, Outcomes> many;
  private final Pressable pressable;

  /**
   * @param rule what stands against it with one number as it is
   */
  record Kind<I extends Record, B extends Record>(
      Endpoint<I, Row> one,
      Endpoint<B, Outcomes> many,
      Text label,
      Gravity gravity,
      Function<Row, Optional<Text>> rule) {}

  /** How its inputs are made, and read again. */
  record Making<I extends Record, B extends Record>(
      Function<Row, I> one, Function<List<Row>, B> many, Function<B, Stream<NumberId>> ids) {}

  /**
   * @param upon the numbers it would fall upon; a form holds those that it was opened for
   * @param filledIn whether all is there that it needs beside the numbers
   */
  NumberDeed(
      Desk desk,
      Kind<I, B> kind,
      ObservableValue<List<Row>> upon,
      ObservableValue<Offer<Nothing>> filledIn,
      Making<I, B> making) {
    this.kind = kind;
    one =
        new Action<>(
                desk,
                kind.one(),
                kind.label(),
                offer(upon, filledIn, rows -> making.one().apply(rows.getFirst())))
            .about(() -> nameOf(upon.getValue()))
            .gravity(kind.gravity());
    several =
        new Action<>(desk, kind.many(), kind.label(), offer(upon, filledIn, making.many()))
            .gravity(kind.gravity())
            .notPermitted(NumbersText.NEEDS_BULK);
    many =
        new Bulk<B, Outcomes>(
                several,
                input -> Math.toIntExact(making.ids().apply(input).count()),
                (input, answer) -> notDone(making.ids().apply(input).toList(), answer))
            .tells(
                desk,
                key ->
                    desk.api()
                        .call(NumberBulkApi.PROGRESS, new NumberBulkApi.Under(key))
                        .map(NumberBulkApi.SoFar::settled));
    pressable = new OneOrMany(one, many, areSeveral(upon));
    upon.subscribe(rows -> rows.forEach(row -> offered.put(row.id(), row)));
  }

  /** One that needs nothing but the numbers. */
  NumberDeed(Desk desk, Kind<I, B> kind, ObservableValue<List<Row>> upon, Making<I, B> making) {
    this(desk, kind, upon, new SimpleObjectProperty<>(new Offer.Given<>(Nothing.NOTHING)), making);
  }

  private <R extends Record> ObservableValue<Offer<R>> offer(
      ObservableValue<List<Row>> upon,
      ObservableValue<Offer<Nothing>> filledIn,
      Function<List<Row>, R> made) {
    return Bindings.createObjectBinding(
        () -> {
          var against = Chosen.against(upon.getValue(), kind.rule());
          if (against.isPresent()) {
            return new Offer.Missing<>(against.get());
          }
          return switch (filledIn.getValue()) {
            case Offer.Missing<Nothing>(var why) -> new Offer.Missing<>(why);
            case Offer.Given<Nothing> _ -> new Offer.Given<>(made.apply(upon.getValue()));
          };
        },
        upon,
        filledIn);
  }

  private List<Bulk.Left> notDone(List<NumberId> asked, Outcomes answer) {
    return IntStream.range(0, asked.size())
        .boxed()
        .flatMap(
            at ->
                answer.rows().get(at) instanceof Refused(var code, var facts)
                    ? Stream.of(new Bulk.Left(asked.get(at), nameOf(asked.get(at)), code, facts))
                    : Stream.of())
        .toList();
  }

  private static Optional<String> nameOf(List<Row> rows) {
    return rows.stream().findFirst().map(row -> Isolated.code(row.number().shown()));
  }

  private String nameOf(NumberId id) {
    return Optional.ofNullable(offered.get(id))
        .map(row -> Isolated.code(row.number().shown()))
        .orElse("");
  }

  private static ObservableValue<Boolean> areSeveral(ObservableValue<List<Row>> rows) {
    return rows.map(all -> all.size() > 1);
  }

  /** Opens what must be filled in first, for the numbers that are chosen when it is pressed. */
  Opening opener(Ikon icon, Chosen chosen) {
    var against = chosen.against(kind.rule());
    var forOne = new Opener(one, icon, against);
    var forMany = new Opener(several, icon, against);
    return new Opening(
        new OneOrMany(forOne, forMany, areSeveral(chosen.rows())), List.of(forOne, forMany));
  }

  record Opening(Pressable pressable, List<Opener> openers) {
    void opens(Runnable dialog) {
      openers.forEach(opener -> opener.opens(dialog));
    }
  }

  Action<I, Row> one() {
    return one;
  }

  Bulk<B, Outcomes> many() {
    return many;
  }

  /** With as many as it would fall upon now. */
  Pressable pressable() {
    return pressable;
  }
}
