package com.ptthex.shared.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.client.ScriptedServer.Reaction;
import com.ptthex.shared.client.ScriptedServer.Seen;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ApiClientTest {
  record Find(Optional<String> text) {}

  record Rename(String id, String name) {}

  record Thing(String name) {}

  private static final Endpoint<Find, Thing> FIND =
      Endpoint.read("things.find", "/things", Find.class, Thing.class);
  private static final Endpoint<Rename, Thing> RENAME =
      Endpoint.deed("things.rename", "/things/{id}/rename", Rename.class, Thing.class);
  private static final Endpoint<Rename, Thing> SIGN_IN =
      Endpoint.deed("things.sign-in", "/things/{id}/sign-in", Rename.class, Thing.class).open();
  private static final Endpoint<Rename, Thing> TYPING =
      Endpoint.signal("things.typing", "/things/{id}/typing", Rename.class, Thing.class);
  private static final Endpoint<Rename, Impact> PREVIEW = RENAME.with(Trait.RISKY).preview();

  private static final Rename INPUT = new Rename("7", "gate");
  private static final Reaction DONE = new Reaction.Answering(200, "{\"name\":\"gate\"}");
  private static final Reaction HANGING_UP = new Reaction.HangingUp();
  private static final Reaction BUSY = refusing(new Refusal.Unavailable("stopping"));
  private static final Reaction CROWDED = refusing(new Refusal.TooMany("too-many-calls", Map.of()));

  private static Reaction refusing(Refusal refusal) {
    var problem = Problem.of(refusal, "trace");
    return new Reaction.Answering(
        problem.status(), new String(Wire.write(problem), StandardCharsets.UTF_8));
  }

  static List<Reaction> failuresThatPass() {
    return List.of(BUSY, HANGING_UP);
  }

  @ParameterizedTest
  @MethodSource("failuresThatPass")
  void aReadIsRepeated(Reaction failure) throws IOException {
    try (var server = ScriptedServer.that(failure, failure, DONE);
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(FIND, new Find(Optional.of("a b"))).orThrow())
          .isEqualTo(new Thing("gate"));
      assertThat(server.seen())
          .hasSize(3)
          .allSatisfy(seen -> assertThat(seen.address()).isEqualTo("/api/v1/things?text=a%20b"));
      assertThat(keys(server)).containsOnly(Optional.empty());
    }
  }

  @ParameterizedTest
  @MethodSource("failuresThatPass")
  void aDeedIsRepeatedUnderTheSameKey(Reaction failure) throws IOException {
    try (var server = ScriptedServer.that(failure, failure, DONE);
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(RENAME, INPUT).orThrow()).isEqualTo(new Thing("gate"));
      assertThat(server.seen()).hasSize(3);
      assertThat(keys(server)).containsOnly(keys(server).getFirst());
      assertThat(keys(server).getFirst())
          .hasValueSatisfying(key -> assertThat(UUID.fromString(key).version()).isEqualTo(7));
      assertThat(server.seen()).extracting(Seen::body).containsOnly("{\"name\":\"gate\"}");
    }
  }

  @Test
  void eachDeedHasAKeyOfItsOwn() throws IOException {
    try (var server = ScriptedServer.that(DONE, DONE);
        var client = ApiClient.at(server.address())) {
      client.call(RENAME, INPUT).orThrow();
      client.call(RENAME, INPUT).orThrow();
      assertThat(keys(server)).doesNotHaveDuplicates().hasSize(2);
    }
  }

  @Test
  void aCallerMayKeepItsKeyToAskAgainLater() throws IOException {
    try (var server = ScriptedServer.that(DONE);
        var client = ApiClient.at(server.address())) {
      client.call(RENAME, INPUT, Confirmation.none().under("my-key")).orThrow();
      assertThat(keys(server)).containsExactly(Optional.of("my-key"));
    }
  }

  @ParameterizedTest
  @MethodSource("failuresThatPass")
  void signingInIsNeverRepeated(Reaction failure) throws IOException {
    assertOnce(SIGN_IN, failure);
  }

  @ParameterizedTest
  @MethodSource("failuresThatPass")
  void aSignalIsNeverRepeated(Reaction failure) throws IOException {
    assertOnce(TYPING, failure);
  }

  private static void assertOnce(Endpoint<Rename, Thing> endpoint, Reaction failure)
      throws IOException {
    try (var server = ScriptedServer.that(failure, DONE);
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(endpoint, INPUT)).isNotInstanceOf(Answer.Done.class);
      assertThat(server.seen()).hasSize(1);
      assertThat(keys(server)).containsExactly(Optional.empty());
    }
  }

  @Test
  void afterTooManyCallsAnythingIsTriedAgainForNothingWasDone() throws IOException {
    for (var endpoint : List.of(RENAME, SIGN_IN, TYPING)) {
      try (var server = ScriptedServer.that(CROWDED, DONE);
          var client = ApiClient.at(server.address())) {
        assertThat(client.call(endpoint, INPUT).orThrow()).isEqualTo(new Thing("gate"));
      }
    }
  }

  @Test
  void aLongWaitIsToldAtOnceAndNotSatOutHere() throws IOException {
    var refusal = new Refusal.TooMany("login-must-wait", Map.of("retryAfterMillis", "4000"));
    try (var server = ScriptedServer.that(refusing(refusal), DONE);
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(SIGN_IN, INPUT))
          .isEqualTo(new Answer.Refused<Thing>(Problem.of(refusal, "trace")));
      assertThat(server.seen()).hasSize(1);
    }
  }

  @Test
  void aRefusalIsAnAnswerAndIsNotArguedWith() throws IOException {
    var refusal = new Refusal.Conflict("name-taken", Map.of("name", "gate"));
    try (var server = ScriptedServer.that(refusing(refusal));
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(RENAME, INPUT))
          .isEqualTo(new Answer.Refused<Thing>(Problem.of(refusal, "trace")));
    }
  }

  @Test
  void afterThreeTriesTheLastRefusalStands() throws IOException {
    try (var server = ScriptedServer.that(BUSY, BUSY, BUSY, DONE);
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(RENAME, INPUT)).isInstanceOf(Answer.Refused.class);
      assertThat(server.seen()).hasSize(3);
    }
  }

  @Test
  void theBearerAndTheImpactTokenGoAlong() throws IOException {
    var impact = Impact.of(List.of(), List.of(), Impact.Undo.POSSIBLE).withToken("seen-it");
    try (var server = ScriptedServer.that(DONE, DONE);
        var client = ApiClient.at(server.address())) {
      client.as("secret-token").call(RENAME, INPUT, impact).orThrow();
      client.call(FIND, new Find(Optional.empty())).orThrow();
      var with = server.seen().getFirst();
      assertThat(with.header("Authorization")).contains("Bearer secret-token");
      assertThat(with.header("Impact-Token")).contains("seen-it");
      assertThat(with.header("Content-Type")).contains("application/json");
      var without = server.seen().getLast();
      assertThat(without.header("Authorization")).isEmpty();
      assertThat(without.header("Impact-Token")).isEmpty();
    }
  }

  @Test
  void aReadIsAGetAndEverythingElseAPost() throws IOException {
    var impact = "{\"effects\":[],\"touched\":[],\"undo\":\"possible\",\"token\":\"t\"}";
    try (var server = ScriptedServer.that(DONE, DONE, new Reaction.Answering(200, impact));
        var client = ApiClient.at(server.address())) {
      client.call(FIND, new Find(Optional.empty())).orThrow();
      client.call(RENAME, INPUT).orThrow();
      assertThat(client.call(PREVIEW, INPUT).orThrow().token()).isEqualTo("t");
      assertThat(server.seen()).extracting(Seen::method).containsExactly("GET", "POST", "POST");
      assertThat(server.seen().getLast().address()).isEqualTo("/api/v1/things/7/rename/preview");
    }
  }

  @Test
  void anAnswerWithMoreFieldsIsStillRead() throws IOException {
    var newer = new Reaction.Answering(200, "{\"name\":\"gate\",\"hue\":{\"red\":[1]}}");
    try (var server = ScriptedServer.that(newer);
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(RENAME, INPUT).orThrow()).isEqualTo(new Thing("gate"));
    }
  }

  @Test
  void whatCannotBeUnderstoodMayHaveBeenDone() throws IOException {
    var page = new Reaction.Answering(502, "<html>proxy</html>");
    try (var server = ScriptedServer.that(Collections.nCopies(3, page).toArray(Reaction[]::new));
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(RENAME, INPUT)).isEqualTo(new Answer.Unreachable<Thing>(false));
    }
  }

  @Test
  void aRefusedConnectionMeansThatNothingWasDone() throws IOException {
    var gone = ScriptedServer.that();
    gone.close();
    try (var client = ApiClient.at(gone.address())) {
      assertThat(client.call(RENAME, INPUT)).isEqualTo(new Answer.Unreachable<Thing>(true));
      assertThat(client.call(SIGN_IN, INPUT)).isEqualTo(new Answer.Unreachable<Thing>(true));
    }
  }

  @Test
  void aServerThatDiedOverADeedMayHaveDoneIt() throws IOException {
    try (var server = ScriptedServer.that(new Reaction.Dying());
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(RENAME, INPUT)).isEqualTo(new Answer.Unreachable<Thing>(false));
      assertThat(server.seen()).hasSize(1);
    }
  }

  @Test
  void aServerThatIsBusyAfterHangingUpMayHaveDoneIt() throws IOException {
    try (var server = ScriptedServer.that(HANGING_UP, BUSY, BUSY);
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(RENAME, INPUT)).isEqualTo(new Answer.Unreachable<Thing>(false));
    }
  }

  @Test
  void aDeedWhoseOutcomeIsUnknownStaysSoWhenTheServerGoes() throws IOException {
    var unknown = refusing(new Refusal.OutcomeUnknown("sync-failed"));
    try (var server = ScriptedServer.that(unknown, new Reaction.Dying());
        var client = ApiClient.at(server.address())) {
      assertThat(client.call(RENAME, INPUT)).isEqualTo(new Answer.Unreachable<Thing>(false));
    }
  }

  private static List<Optional<String>> keys(ScriptedServer server) {
    return server.seen().stream().map(seen -> seen.header("Idempotency-Key")).toList();
  }
}
