package com.ptthex.server.testing;

import static com.ptthex.server.testing.TestSite.perform;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Cancel;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Create;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.Optional;

/** A sitter and a client, and the windows between them. */
public record Pair(
    TestSite site,
    PeopleApi.Row sitter,
    PeopleApi.Row client,
    PhoneNumber sittersPhone,
    PhoneNumber clientsPhone) {
  public static final Note WHY = new Note("The booking was called off.");

  /** Whose phones write. */
  public static Pair in(TestSite site, UnitId unit) {
    var sitters = Post.stranger();
    var clients = Post.stranger();
    var sitter = person(site, PersonKind.SITTER, unit, sitters);
    return new Pair(site, sitter, person(site, PersonKind.CLIENT, unit, clients), sitters, clients);
  }

  /** Whose phones nobody writes from. */
  public static Pair of(TestSite site, PeopleApi.Row sitter, PeopleApi.Row client) {
    return new Pair(site, sitter, client, Post.stranger(), Post.stranger());
  }

  private static PeopleApi.Row person(
      TestSite site, PersonKind kind, UnitId unit, PhoneNumber phone) {
    var wish = new PeopleApi.Add(kind, new Label(kind + " " + phone.masked()), unit, phone);
    return site.owner().call(PeopleApi.ADD, wish).orThrow();
  }

  /** The same client with another sitter. */
  public Pair with(PeopleApi.Row another) {
    return new Pair(site, another, client, sittersPhone, clientsPhone);
  }

  /** From so long after now to so long after now. */
  public Create wish(Duration from, Duration until) {
    var now = site.clock.instant();
    return new Create(sitter.id(), client.id(), now.plus(from), now.plus(until));
  }

  public Answer<Row> enter(Duration from, Duration until) {
    return site.owner().call(AssignmentsApi.CREATE, wish(from, until));
  }

  public Row window(Duration from, Duration until) {
    return enter(from, until).orThrow();
  }

  public Cancel cancel(Row window) {
    return new Cancel(window.id(), WHY, window.version());
  }

  /** Over a number of the sitter's own. */
  public InboxApi.Row thread() {
    var spare = site.number(NumberClass.SITTER, site.north);
    var given = new NumbersApi.Assign(spare.id(), sitter.id(), spare.version());
    perform(site.owner(), NumbersApi.ASSIGN, given).orThrow();
    return site.thread(client, Optional.of(sitter.id()), Purpose.BOOKING);
  }
}
