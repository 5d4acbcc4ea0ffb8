package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.RowDeed;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Detail;
import com.ptthex.shared.trust.access.AccountsApi.Reasoned;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.AccountsApi.Which;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.PasswordResetApi.Issue;
import com.ptthex.shared.trust.access.PasswordResetApi.Issued;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.access.SessionsApi.Ended;
import com.ptthex.shared.trust.access.SessionsApi.Theirs;
import com.ptthex.shared.trust.access.SessionsApi.Whose;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Note;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Who may enter: which accounts are looked at, and what can be done with the chosen one. */
public final class AccountsModel {
  /** What changes the list, or who is in. */
  static final Set<EventType> NEWS =
      Stream.of(AccountEvents.ALL, AccessEvents.ALL)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final ObjectProperty<AccountsView> view =
      new SimpleObjectProperty<>(AccountsView.ACCOUNTS);
  private final Surroundings surroundings;
  private final AccountFilter filter = new AccountFilter();
  private final AccountOffers offers;
  private final Desk desk;
  private final Latest arriving;
  private final RowsModel<Row> rows;
  private final Changing changing;
  private final Inviting inviting;
  private final InvitationsModel invitations;
  private final ReasonedDeed enabling;
  private final ReasonedDeed restoring;
  private final ReasonedDeed disabling;
  private final ReasonedDeed archiving;
  private final ReasonedDeed clearing;
  private final Reset reset;

  /** One that wants nothing but a reason. */
  record ReasonedDeed(
      RowDeed<Row, Reasoned, Row> deed, Draft.Entry<Note> reason, AccountsText done) {}

  /** A new password for somebody, by a code that is told once. */
  record Reset(RowDeed<Row, Issue, Issued> deed, Draft.Entry<Note> reason) {}

  AccountsModel(Desk desk) {
    this.desk = desk;
    this.surroundings = new Surroundings(desk);
    this.offers = new AccountOffers(surroundings);
    arriving = new Latest(desk.threads());
    rows =
        new RowsModel<Row>(
            desk,
            Row::id,
            (after, size) -> {
              if (after.isEmpty()) {
                surroundings.look();
              }
              return desk.api()
                  .call(AccountsApi.LIST, filter.page(after, size))
                  .map(page -> new Rows<>(page.rows(), page.next()));
            });
    filter.onChange(rows::restart);
    changing = new Changing(desk, rows, offers);
    inviting = new Inviting(desk);
    invitations = new InvitationsModel(desk, surroundings);
    enabling =
        reasoned(
            new RowDeed.Kind<>(
                AccountsApi.ENABLE,
                AccountsText.ENABLE,
                Gravity.PLAIN,
                MaterialDesignA.ACCOUNT_CHECK,
                offers::againstEnabling),
            AccountsText.ENABLED_ACCOUNT);
    restoring =
        reasoned(
            new RowDeed.Kind<>(
                AccountsApi.RESTORE,
                AccountsText.RESTORE,
                Gravity.PLAIN,
                MaterialDesignA.ARCHIVE_ARROW_UP_OUTLINE,
                offers::againstRestoring),
            AccountsText.RESTORED_ACCOUNT);
    disabling =
        reasoned(
            new RowDeed.Kind<>(
                AccountsApi.DISABLE,
                AccountsText.DISABLE,
                Gravity.DESTRUCTIVE,
                MaterialDesignA.ACCOUNT_CANCEL,
                offers::againstDisabling),
            AccountsText.DISABLED_ACCOUNT);
    archiving =
        reasoned(
            new RowDeed.Kind<>(
                AccountsApi.ARCHIVE,
                AccountsText.ARCHIVE,
                Gravity.DESTRUCTIVE,
                MaterialDesignA.ARCHIVE_OUTLINE,
                offers::againstArchiving),
            AccountsText.ARCHIVED_ACCOUNT);
    clearing =
        reasoned(
            new RowDeed.Kind<>(
                AccountsApi.CLEAR_FACTOR,
                AccountsText.CLEAR_FACTOR,
                Gravity.DESTRUCTIVE,
                MaterialDesignS.SHIELD_OFF_OUTLINE,
                offers::againstClearing),
            AccountsText.CLEARED_FACTOR);
    reset = reset();
  }

  private ReasonedDeed reasoned(RowDeed.Kind<Row, Reasoned, Row> kind, AccountsText done) {
    var draft = new Draft();
    var reason = draft.needed("reason", Note::new);
    var deed =
        new RowDeed<>(
            desk,
            rows,
            AccountOffers.CHOOSING,
            kind,
            draft,
            row -> new Reasoned(row.id(), reason.value(), row.version()));
    return new ReasonedDeed(deed, reason, done);
  }

  private Reset reset() {
    var draft = new Draft();
    var reason = draft.needed("reason", Note::new);
    var kind =
        new RowDeed.Kind<>(
            PasswordResetApi.ISSUE,
            AccountsText.RESET_PASSWORD,
            Gravity.PLAIN,
            MaterialDesignL.LOCK_RESET,
            offers::againstDisabling);
    return new Reset(
        new RowDeed<>(
            desk,
            rows,
            AccountOffers.CHOOSING,
            kind,
            draft,
            row -> new Issue(row.id(), reason.value())),
        reason);
  }

  void reload() {
    rows.reload();
    invitations.rows().reload();
  }

  void follow(LiveState feed) {
    rows.follow(feed);
    invitations.rows().follow(feed);
  }

  /** Brings one account into sight, and nothing else, whichever were looked at before. */
  void goTo(AccountId id) {
    arriving.ask(
        () -> desk.api().call(AccountsApi.DETAIL, new Which(id)),
        answer -> {
          if (answer instanceof Answer.Done<Detail>(var found)) {
            view.set(AccountsView.ACCOUNTS);
            filter.searchOnly(found.account().login().value());
            rows.choose(Set.of(id));
          }
        });
  }

  ObjectProperty<AccountsView> view() {
    return view;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  AccountFilter filter() {
    return filter;
  }

  RowsModel<Row> rows() {
    return rows;
  }

  Changing changing() {
    return changing;
  }

  Inviting inviting() {
    return inviting;
  }

  InvitationsModel invitations() {
    return invitations;
  }

  ReasonedDeed enabling() {
    return enabling;
  }

  ReasonedDeed restoring() {
    return restoring;
  }

  ReasonedDeed disabling() {
    return disabling;
  }

  ReasonedDeed archiving() {
    return archiving;
  }

  ReasonedDeed clearing() {
    return clearing;
  }

  List<ReasonedDeed> reasonedDeeds() {
    return List.of(enabling, restoring, disabling, archiving, clearing);
  }

  Reset resetting() {
    return reset;
  }

  LoadModel<Detail> detail(AccountId id) {
    var detail =
        new LoadModel<>(desk, () -> desk.api().call(AccountsApi.DETAIL, new Which(id)), _ -> false);
    detail.reload();
    return detail;
  }

  LoadModel<SessionsApi.Rows> sessions(AccountId id) {
    var sessions =
        new LoadModel<>(
            desk,
            () -> desk.api().call(SessionsApi.OF, new Whose(id)),
            found -> found.rows().isEmpty());
    sessions.reload();
    return sessions;
  }

  Action<Theirs, Ended> ending(Row account, SessionsApi.Row session) {
    return new Action<>(
            desk,
            SessionsApi.REVOKE,
            AccountsText.END_SESSION,
            offered(account, new Theirs(account.id(), session.id())))
        .gravity(Gravity.DESTRUCTIVE);
  }

  Action<Whose, Ended> endingAll(Row account) {
    return new Action<>(
            desk,
            SessionsApi.REVOKE_ALL,
            AccountsText.END_ALL_SESSIONS,
            offered(account, new Whose(account.id())))
        .gravity(Gravity.DESTRUCTIVE);
  }

  private <I extends Record> SimpleObjectProperty<Offer<I>> offered(Row account, I input) {
    return new SimpleObjectProperty<>(
        offers
            .againstAny(account)
            .<Offer<I>>map(Offer.Missing::new)
            .orElseGet(() -> new Offer.Given<>(input)));
  }
}
