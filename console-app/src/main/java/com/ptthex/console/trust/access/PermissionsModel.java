package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.view.Option;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.Explained;
import com.ptthex.shared.trust.access.PermissionsApi.FindRules;
import com.ptthex.shared.trust.access.PermissionsApi.Holdings;
import com.ptthex.shared.trust.access.PermissionsApi.Matrix;
import com.ptthex.shared.trust.access.PermissionsApi.Question;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.PermissionsApi.WhichAccount;
import com.ptthex.shared.trust.access.PermissionsApi.WhichCell;
import com.ptthex.shared.trust.access.PermissionsApi.Within;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Who may do what: which view of it is looked at, and what of it is asked about. */
final class PermissionsModel implements News.Reader {

  enum View {
    MATRIX,
    PERSON,
    RULES
  }

  /** A permission of a role. */
  record Asked(PermissionCode permission, Role role) {}

  private final Desk desk;
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.MATRIX);
  private final ObjectProperty<Optional<Asked>> asked =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<AccountId>> person =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<PermissionCode>> permission =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Unit>> units = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Integer> turn = new ReadOnlyObjectWrapper<>(0);
  private final LoadModel<Units> tree;
  private final LoadModel<Matrix> matrix;
  private final RowsModel<Rule> rules;
  private final PermissionsPeople people;
  private final PermissionsRuleMaking making;
  private final PermissionsRuleEnding ending;
  // Read on the thread that asks, which the screen's thread starts after it has written.
  private volatile Optional<UnitId> unit = Optional.empty();

  PermissionsModel(Desk desk) {
    this.desk = desk;
    tree =
        new LoadModel<>(
            desk, () -> desk.api().call(OrganisationApi.UNITS, Nothing.NOTHING), _ -> false);
    tree.load()
        .subscribe(
            load -> {
              if (load instanceof Load.Ready<Units>(var known)) {
                units.set(known.units());
              }
            });
    matrix =
        new LoadModel<>(
            desk,
            () -> desk.api().call(PermissionsApi.MATRIX, new Within(unit)),
            told -> told.lines().isEmpty());
    rules =
        new RowsModel<>(
            desk,
            Rule::id,
            (after, size) ->
                desk.api()
                    .call(
                        PermissionsApi.RULES,
                        new FindRules(Optional.empty(), after, Optional.of(size)))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    people = new PermissionsPeople(desk);
    making = new PermissionsRuleMaking(desk);
    ending = new PermissionsRuleEnding(desk, rules);
  }

  @Override
  public void reload() {
    tree.reload();
    matrix.reload();
    rules.reload();
    turn.set(turn.get() + 1);
  }

  @Override
  public int calls() {
    return 4 + rules.calls();
  }

  void follow(LiveState feed) {
    tree.follow(feed);
    matrix.follow(feed);
    rules.follow(feed);
  }

  ObjectProperty<View> view() {
    return view;
  }

  LoadModel<Matrix> matrix() {
    return matrix;
  }

  RowsModel<Rule> rules() {
    return rules;
  }

  PermissionsPeople people() {
    return people;
  }

  PermissionsRuleMaking making() {
    return making;
  }

  PermissionsRuleEnding ending() {
    return ending;
  }

  ReadOnlyObjectProperty<List<Unit>> units() {
    return units.getReadOnlyProperty();
  }

  /** Another number each time that all is asked anew. */
  ReadOnlyObjectProperty<Integer> turn() {
    return turn.getReadOnlyProperty();
  }

  /** Looks at the matrix of another unit; what was asked about is asked there. */
  void lookAt(UnitId other) {
    if (!unit.equals(Optional.of(other))) {
      unit = Optional.of(other);
      matrix.restart();
      turn.set(turn.get() + 1);
    }
  }

  /** Chosen before, and drawn anew since. */
  Optional<Option> lookedAt() {
    return unit.map(id -> new Option(id.value().toString(), ""));
  }

  ObjectProperty<Optional<Asked>> asked() {
    return asked;
  }

  ObjectProperty<Optional<AccountId>> person() {
    return person;
  }

  ObjectProperty<Optional<PermissionCode>> permission() {
    return permission;
  }

  LoadModel<Explained> why(Asked cell) {
    var at = unit;
    return asking(
        () ->
            desk.api()
                .call(PermissionsApi.WHY_ROLE, new WhichCell(cell.role(), cell.permission(), at)));
  }

  LoadModel<Explained> why(AccountId account, PermissionCode about, Optional<UnitId> place) {
    return asking(() -> desk.api().call(PermissionsApi.WHY, new Question(account, about, place)));
  }

  LoadModel<Holdings> holdings(AccountId account) {
    return asking(() -> desk.api().call(PermissionsApi.OF, new WhichAccount(account)));
  }

  private <T> LoadModel<T> asking(Supplier<Answer<T>> question) {
    var asking = new LoadModel<T>(desk, question, _ -> false);
    asking.reload();
    return asking;
  }
}
