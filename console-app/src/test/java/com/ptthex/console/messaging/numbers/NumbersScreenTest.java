package com.ptthex.console.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Access;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Contrast;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.trust.access.AccessText;
import com.ptthex.console.trust.licence.LicenceText;
import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Scale;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class NumbersScreenTest {
  private static final Permission[] ADMIN = {
    NumbersApi.NUMBERS_VIEW,
    NumbersApi.NUMBERS_REGISTER,
    NumbersApi.NUMBERS_ASSIGN,
    NumbersApi.NUMBERS_RELEASE,
    NumbersApi.NUMBERS_QUARANTINE,
    NumbersApi.NUMBERS_REINSTATE,
    PeopleApi.PEOPLE_VIEW,
    OrganisationApi.ORGANISATION_VIEW
  };

  private final ByHand threads = new ByHand();

  static Stream<Look> looks() {
    return Stream.of(
        Shot.LIGHT,
        Shot.DARK,
        Shot.ARABIC,
        new Look(Shot.LIGHT.theme(), Shot.LIGHT.language(), new Scale(150)));
  }

  private Frame drawn(Look look, List<Row> rows, Consumer<NumbersModel> then, Permission... held) {
    var drawn = new Frame();
    var confirm =
        new Confirm() {
          @Override
          public void ask(Question question, Runnable yes, Runnable no) {
            drawn.ask(question, yes, no);
          }
        };
    var ui =
        new Ui(look, Desks.CLOCK, List.of(NumbersText.class, AccessText.class, LicenceText.class));
    var model = new NumbersModel(Desks.of(SampleNumbers.api(rows), threads, confirm, held));
    model.reload();
    threads.run();
    drawn.show(ui, new NumbersScreen(ui, drawn, model));
    then.accept(model);
    threads.run();
    return drawn;
  }

  private Scene take(Look look, String state, Consumer<NumbersModel> then) {
    return Shot.of(look)
        .sized(1366, 768)
        .take("numbers", state, it -> drawn(it, SampleNumbers.all(), then, ADMIN));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListBesideTheChosenNumber(Look look) {
    var scene =
        take(look, "list", model -> model.rows().choose(Set.of(SampleNumbers.RESTING.id())));
    assertThat(scene.lookup("#numbers-table")).isNotNull();
    assertThat(Access.namelessIn(scene)).isEmpty();
    assertThat(Fx.get(() -> Contrast.flawsOf(scene.getRoot()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatQuarantineAsksBeforeItTellsItsImpact(Look look) {
    var scene =
        take(
            look,
            "quarantine-form",
            model -> {
              model.rows().choose(Set.of(SampleNumbers.ASSIGNED.id()));
              model.quarantining().opener().start();
            });
    assertThat(scene.lookup("#quarantine-reason")).isNotNull();
    assertThat(Access.namelessIn(scene)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatQuarantineWouldDo(Look look) {
    var scene =
        take(
            look,
            "quarantine-impact",
            model -> {
              model.rows().choose(Set.of(SampleNumbers.ASSIGNED.id()));
              model.quarantining().opener().start();
              model.quarantining().reason().text().set("DELIVERY_FAILURES");
              model.quarantining().action().start();
            });
    assertThat(scene.lookup("#impact-typed")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whomToAssignANumberTo(Look look) {
    var scene =
        take(
            look,
            "assign-form",
            model -> {
              model.rows().choose(Set.of(SampleNumbers.SPARE.id()));
              model.assigning().opener().start();
            });
    assertThat(scene.lookup("#assign-sitter-search")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void addingANumber(Look look) {
    var scene = take(look, "register-form", model -> model.registering().opener().start());
    assertThat(scene.lookup("#register-number")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noNumberFits(Look look) {
    var scene =
        Shot.of(look)
            .sized(1366, 768)
            .take(
                "numbers",
                "empty",
                it ->
                    drawn(
                        it,
                        List.of(),
                        model -> model.filter().search().set("nothing has this name"),
                        ADMIN));
    assertThat(scene.lookup("#numbers-clear-filters").isVisible()).isTrue();
  }

  @Test
  void aDispatcherIsToldWhyThereIsNoQuarantineForThem() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(1366, 768)
            .take(
                "numbers",
                "dispatcher",
                it ->
                    drawn(
                        it,
                        SampleNumbers.all(),
                        model -> model.rows().choose(Set.of(SampleNumbers.ASSIGNED.id())),
                        NumbersApi.NUMBERS_VIEW,
                        NumbersApi.NUMBERS_ASSIGN,
                        NumbersApi.NUMBERS_RELEASE,
                        PeopleApi.PEOPLE_VIEW));
    assertThat(scene.lookup("#numbers-quarantine-open").isDisabled()).isTrue();
    assertThat(scene.lookup("#numbers-quarantine-open").getParent().getAccessibleText())
        .contains("Your role does not include this");
    assertThat(scene.lookup("#numbers-assign-open").isDisabled()).isFalse();
  }
}
