package com.ptthex.console.messaging.screening;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.screening.DetailKind;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.PauseApi.Paused;
import com.ptthex.shared.messaging.screening.PauseId;
import com.ptthex.shared.messaging.screening.Screening;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Detail;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.messaging.screening.ScreeningApi.Noted;
import com.ptthex.shared.messaging.screening.ScreeningApi.Page;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningApi.Standing;
import com.ptthex.shared.messaging.screening.ScreeningApi.Waiting;
import com.ptthex.shared.messaging.screening.ScreeningApi.WasResolved;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was found in the messages of a site, one in each state. */
final class SampleScreening {
  private static final UnitId NORTH = new UnitId(new UUID(7, 2));
  private static final Label ADMIN = new Label("Admin by day");

  static final Row SURE =
      row(
          1,
          "Client 4",
          AuthorKind.SITTER,
          List.of(new Found(DetailKind.PHONE_NUMBER, 1), new Found(DetailKind.NETWORK_NAME, 2)),
          new Waiting());
  static final Row LINK =
      row(
          2,
          "Client 7",
          AuthorKind.CLIENT,
          List.of(new Found(DetailKind.WEB_LINK, 1)),
          new Waiting());
  static final Row NEVER_READ = row(3, "Client 9", AuthorKind.CLIENT, List.of(), new Waiting());
  static final Row WRITTEN_DOWN =
      row(
          4,
          "Client 2",
          AuthorKind.CLIENT,
          List.of(new Found(DetailKind.UNWANTED_WORD, 1)),
          new Noted());
  static final Row DEALT_WITH =
      row(
          5,
          "Client 5",
          AuthorKind.SITTER,
          List.of(new Found(DetailKind.MAIL_ADDRESS, 1)),
          new WasResolved(Verdict.DEALT_WITH, ADMIN, ago(30), new Note("Spoken to them.")));

  static final Permission[] ALL = {
    ScreeningApi.SCREENING_VIEW,
    ScreeningApi.SCREENING_RESOLVE,
    PauseApi.SCREENING_PAUSE,
    OrganisationApi.ORGANISATION_VIEW
  };

  static final Paused PAUSED =
      new Paused(
          new PauseId(new UUID(8, 1)),
          ago(20),
          Desks.NOW.plus(Duration.ofMinutes(220)),
          new Label("Owner"),
          new Note("The site's own address changes today, and each message would count."));

  private SampleScreening() {}

  static List<Row> all() {
    return List.of(SURE, LINK, NEVER_READ, WRITTEN_DOWN, DEALT_WITH);
  }

  private static Instant ago(int minutes) {
    return Desks.NOW.minus(Duration.ofMinutes(minutes));
  }

  private static Row row(
      int at, String participant, AuthorKind author, List<Found> found, Standing standing) {
    return new Row(
        new MessageId(new UUID(6, at)),
        new ThreadId(new UUID(3, at)),
        new Label(participant),
        NORTH,
        author,
        found,
        Screening.score(found),
        standing instanceof Noted ? Handling.NOTE : Handling.ALERT,
        ago(17 * at),
        standing,
        new Version(at));
  }

  static FakeApi api(List<Row> rows) {
    return new FakeApi()
        .on(
            ScreeningApi.LIST,
            find ->
                FakeApi.done(
                    new Page(
                        rows.stream()
                            .filter(
                                row ->
                                    find.state().isEmpty()
                                        || find.state()
                                            .contains(ScreeningWords.stateOf(row.standing())))
                            .toList(),
                        Optional.empty())))
        .on(
            ScreeningApi.DETAIL,
            which ->
                FakeApi.done(
                    rows.stream()
                        .filter(row -> row.id().equals(which.id()))
                        .map(row -> new Detail(row, Screening.steps(row.found())))
                        .findFirst()
                        .orElseThrow()))
        .on(
            OrganisationApi.UNITS,
            _ ->
                FakeApi.done(
                    new Units(
                        List.of(
                            new Unit(
                                NORTH, UnitKind.BRANCH, new Label("North"), Optional.empty())))))
        .on(ViewsApi.LIST, _ -> FakeApi.done(new ViewsApi.All(List.of())))
        .on(
            PauseApi.STANDING,
            _ -> FakeApi.done(new PauseApi.Standing(Optional.empty(), rows.size(), 0)))
        .on(ScreeningApi.RESOLVE, _ -> FakeApi.done(DEALT_WITH));
  }
}
