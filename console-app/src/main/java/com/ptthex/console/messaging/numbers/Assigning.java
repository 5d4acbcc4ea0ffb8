package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import java.util.Optional;
import java.util.UUID;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Giving the chosen number to a sitter. */
final class Assigning {
  private final Draft draft = new Draft();
  private final Draft.Entry<PersonId> sitter =
      draft.needed("sitter", id -> new PersonId(UUID.fromString(id)));
  private final RowsModel<PeopleApi.Row> sitters;
  private final Action<Assign, Row> action;
  private final Opener opener;
  private final Chosen chosen;
  // Read on the thread that asks, which the screen's thread starts after it has written.
  private volatile String search = "";

  Assigning(Desk desk, Chosen chosen) {
    this.chosen = chosen;
    sitters =
        new RowsModel<>(
            desk,
            PeopleApi.Row::id,
            (after, size) ->
                desk.api()
                    .call(PeopleApi.LIST, found(after, size))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    action =
        new Action<>(
            desk,
            NumbersApi.ASSIGN,
            NumbersText.ASSIGN,
            chosen.offer(draft, row -> new Assign(row.id(), sitter.value(), row.version())));
    opener =
        new Opener(
            desk,
            action,
            MaterialDesignA.ACCOUNT_ARROW_RIGHT_OUTLINE,
            chosen.against(NumberOffers::againstAssigning));
  }

  private PeopleApi.Find found(Optional<Cursor> after, PageSize size) {
    return new PeopleApi.Find(
        Optional.of(PersonKind.SITTER),
        Optional.of(search).filter(text -> !text.isEmpty()).map(SearchText::new),
        after,
        Optional.of(size));
  }

  /** Anew, for the number that is chosen now and for no other. */
  void begin() {
    chosen.hold();
    draft.clear();
    search("");
  }

  void search(String typed) {
    search = typed.strip();
    sitters.restart();
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<PersonId> sitter() {
    return sitter;
  }

  RowsModel<PeopleApi.Row> sitters() {
    return sitters;
  }

  Action<Assign, Row> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
