package com.ptthex.server.kernel.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.SiteRules;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.live.Position;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BatchTest {
  private static final EventType FOR_ADMINS =
      EventType.of("test.a", Permission.of("test.one", Role.CUSTOMER_ADMIN));
  private static final EventType FOR_SITTERS =
      EventType.of("test.s", Permission.of("test.two", Role.CUSTOMER_ADMIN, Role.SITTER));
  private static final UnitId HERE = UnitId.made();
  private static final UnitId THERE = UnitId.made();
  private static final Bookmarks PLAIN = new Bookmarks.Plain();

  static Batch of(Position after, Position upTo, String json) {
    return new Batch(after, upTo, List.of(new Batch.Encoded(upTo, FOR_ADMINS, HERE, json)));
  }

  private static Position at(long number, int ordinal) {
    return new Position(1, number, ordinal);
  }

  private static final Batch BATCH =
      new Batch(
          at(3, 0),
          at(5, 0),
          List.of(
              new Batch.Encoded(at(4, 0), FOR_ADMINS, HERE, "{1}"),
              new Batch.Encoded(at(4, 1), FOR_SITTERS, HERE, "{2}"),
              new Batch.Encoded(at(5, 0), FOR_SITTERS, THERE, "{3}")));

  private static String told(Role role, Position served, UnitId... units) {
    var rights = new Rights(role, new Scope(Set.of(units)), SiteRules.NONE);
    return new String(BATCH.frames(rights, PLAIN, served), UTF_8);
  }

  @Test
  void eachIsToldWhatRoleAndScopeOpen() {
    assertThat(told(Role.CUSTOMER_ADMIN, at(3, 0), HERE, THERE))
        .isEqualTo("id: 1.4.0\ndata: {1}\n\nid: 1.4.1\ndata: {2}\n\nid: 1.5.0\ndata: {3}\n\n");
    assertThat(told(Role.CUSTOMER_ADMIN, at(3, 0), THERE)).isEqualTo("id: 1.5.0\ndata: {3}\n\n");
    assertThat(told(Role.SITTER, at(3, 0), HERE)).isEqualTo("id: 1.4.1\ndata: {2}\n\n");
    assertThat(told(Role.SUPPORT, at(3, 0), HERE, THERE)).isEmpty();
    assertThat(told(Role.OWNER, at(3, 0))).isEmpty();
  }

  @Test
  void whoWasServedInTheMidstOfADeedIsToldTheRest() {
    assertThat(told(Role.OWNER, at(4, 0), HERE, THERE))
        .isEqualTo("id: 1.4.1\ndata: {2}\n\nid: 1.5.0\ndata: {3}\n\n");
    assertThat(told(Role.OWNER, at(5, 0), HERE, THERE)).isEmpty();
  }

  /** Somebody of a branch too: it changes something for them, wherever it is decided. */
  @Test
  void whatConcernsTheWholeSiteIsToldEverywhereToWhoHoldsThePermission() {
    assertThat(heardOfTheSite(Role.SITTER, THERE)).isEqualTo("id: 1.6.0\ndata: {4}\n\n");
    assertThat(heardOfTheSite(Role.SUPPORT, HERE, THERE)).isEmpty();
    assertThat(heardOfTheSite(Role.OWNER)).as("nobody without a place").isEmpty();
  }

  private static String heardOfTheSite(Role role, UnitId... units) {
    var batch =
        new Batch(
            at(5, 0),
            at(6, 0),
            List.of(new Batch.Encoded(at(6, 0), FOR_SITTERS.ofTheSite(), HERE, "{4}")));
    var rights = new Rights(role, new Scope(Set.of(units)), SiteRules.NONE);
    return new String(batch.frames(rights, PLAIN, at(5, 0)), UTF_8);
  }

  @Test
  void thoseWithTheSameRightsAreToldTheSameBytes() {
    var one = new Rights(Role.OWNER, new Scope(Set.of(HERE)), SiteRules.NONE);
    var other = new Rights(Role.OWNER, new Scope(Set.of(HERE)), SiteRules.NONE);
    assertThat(BATCH.frames(one, PLAIN, at(3, 0))).isSameAs(BATCH.frames(other, PLAIN, at(2, 0)));
  }
}
