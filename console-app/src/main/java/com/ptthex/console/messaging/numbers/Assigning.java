package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.view.Option;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Given;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Giving the chosen numbers to a sitter, or each to its own. */
final class Assigning {
  private final ReadOnlyObjectWrapper<List<Row>> upon = new ReadOnlyObjectWrapper<>(List.of());
  private final Draft draft = new Draft();
  private final Draft.Entry<Optional<PersonId>> sitter = draft.optional("sitter", PeopleSearch::id);
  private final ObservableMap<NumberId, Option> own = FXCollections.observableHashMap();
  private final PeopleSearch sitters;
  private final PeopleSearch ownSitters;
  private final Chosen chosen;
  private final NumberDeed<Assign, NumberBulkApi.Assign> deed;
  private final NumberDeed.Opening opening;

  Assigning(Desk desk, Chosen chosen) {
    this.chosen = chosen;
    sitters = new PeopleSearch(desk, PersonKind.SITTER);
    ownSitters = new PeopleSearch(desk, PersonKind.SITTER);
    deed =
        new NumberDeed<>(
            desk,
            new NumberDeed.Kind<>(
                NumbersApi.ASSIGN,
                NumberBulkApi.ASSIGN,
                NumbersText.ASSIGN,
                Gravity.PLAIN,
                NumberOffers::againstAssigning),
            upon,
            Bindings.createObjectBinding(this::filledIn, upon, sitter.text(), own),
            new NumberDeed.Making<>(
                row -> new Assign(row.id(), sitterOf(row).orElseThrow(), row.version()),
                rows -> new NumberBulkApi.Assign(rows.stream().map(this::given).toList()),
                input -> input.rows().stream().map(Given::id)));
    opening = deed.opener(MaterialDesignA.ACCOUNT_ARROW_RIGHT_OUTLINE, chosen);
  }

  private Offer<Nothing> filledIn() {
    if (upon.get().stream().allMatch(row -> sitterOf(row).isPresent())) {
      return new Offer.Given<>(Nothing.NOTHING);
    }
    return new Offer.Missing<>(
        upon.get().size() > 1 ? NumbersText.CHOOSE_SITTERS : NumbersText.CHOOSE_SITTER);
  }

  private Given given(Row row) {
    return new Given(row.id(), sitterOf(row).orElseThrow(), row.version());
  }

  private Optional<PersonId> sitterOf(Row row) {
    return Optional.ofNullable(own.get(row.id()))
        .map(picked -> PeopleSearch.id(picked.value()))
        .or(sitter::value);
  }

  /** For the numbers that are chosen now, whatever is chosen while it is filled in. */
  void begin() {
    draft.clear();
    own.clear();
    upon.set(chosen.rows().getValue());
    sitters.search("");
  }

  /** The numbers it was begun for. */
  ReadOnlyObjectProperty<List<Row>> upon() {
    return upon.getReadOnlyProperty();
  }

  Draft draft() {
    return draft;
  }

  /** For all that have none of their own. */
  Draft.Entry<Optional<PersonId>> sitter() {
    return sitter;
  }

  /** Those that do not get the sitter of all. */
  ObservableMap<NumberId, Option> own() {
    return own;
  }

  PeopleSearch sitters() {
    return sitters;
  }

  PeopleSearch ownSitters() {
    return ownSitters;
  }

  NumberDeed<Assign, NumberBulkApi.Assign> deed() {
    return deed;
  }

  NumberDeed.Opening opening() {
    return opening;
  }

  Pressable opener() {
    return opening.pressable();
  }

  /** With as many as the form was opened for. */
  Pressable action() {
    return deed.pressable();
  }
}
