package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.RowDeed;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import java.util.Optional;

/**
 * What stands against a deed with an account as it is, so that nobody presses a button in vain. The
 * server decides all the same.
 */
record AccountOffers(Surroundings surroundings) {
  static final RowDeed.Choosing CHOOSING =
      new RowDeed.Choosing(AccountsText.CHOOSE_ONE, AccountsText.ONE_AT_A_TIME);

  Optional<Text> againstChanging(Row row) {
    return againstAny(row).or(() -> unless(row.state() != AccountState.ARCHIVED, row));
  }

  Optional<Text> againstDisabling(Row row) {
    return againstAny(row).or(() -> unless(row.state() == AccountState.ACTIVE, row));
  }

  Optional<Text> againstEnabling(Row row) {
    return againstAny(row).or(() -> unless(row.state() == AccountState.DISABLED, row));
  }

  Optional<Text> againstArchiving(Row row) {
    return againstChanging(row);
  }

  Optional<Text> againstRestoring(Row row) {
    return againstAny(row)
        .or(
            () ->
                row.state() == AccountState.ARCHIVED
                    ? Optional.empty()
                    : Optional.of(AccountsText.NOT_ARCHIVED));
  }

  Optional<Text> againstClearing(Row row) {
    return againstChanging(row)
        .or(() -> row.secondFactor() ? Optional.empty() : Optional.of(AccountsText.HAS_NO_FACTOR));
  }

  Optional<Text> againstAny(Row row) {
    if (surroundings.me().filter(me -> me.id().equals(row.id())).isPresent()) {
      return Optional.of(AccountsText.YOURSELF);
    }
    return surroundings.reach().contains(row.role())
        ? Optional.empty()
        : Optional.of(AccountsText.ABOVE_YOU);
  }

  private static Optional<Text> unless(boolean fits, Row row) {
    return fits ? Optional.empty() : Optional.of(isAlready(row.state()));
  }

  private static Text isAlready(AccountState state) {
    return switch (state) {
      case ACTIVE -> AccountsText.IS_ACTIVE;
      case DISABLED -> AccountsText.IS_DISABLED;
      case ARCHIVED -> AccountsText.IS_ARCHIVED;
    };
  }
}
