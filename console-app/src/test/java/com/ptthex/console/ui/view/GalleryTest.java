package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every control of the kit, as it is seen. Look at the pictures whenever one of them changes. */
final class GalleryTest {

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void controls(Look look) {
    var scene = Shot.of(look).sized(1000, 760).take("gallery", "controls", GalleryTest::controlsOf);
    assertThat(scene.lookup("#gallery-register")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aListWithItsDetail(Look look) {
    var scene = Shot.of(look).sized(1366, 768).take("gallery", "list", GalleryTest::listOf);
    assertThat(scene.lookup("#gallery-table")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void fieldsAndLongWork(Look look) {
    var scene = Shot.of(look).sized(720, 860).take("gallery", "fields", GalleryTest::fieldsOf);
    assertThat(scene.lookup("#gallery-number")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aQuestion(Look look) {
    var scene = Shot.of(look).sized(1366, 768).take("gallery", "question", GalleryTest::questionOf);
    assertThat(scene.lookup("#impact-cancel")).isNotNull();
  }

  static Parent controlsOf(Look look) {
    var ui = Gallery.ui(look);
    var desk = Gallery.desk();
    var busy = Gallery.assign(desk, Gallery.given());
    busy.start();
    var note = new ProblemNote(ui);
    note.show(Problem.of(new Refusal.Conflict("number-taken"), "1"));
    var page =
        Parts.column(
            Gap.WIDE,
            Parts.title(ui.say(GalleryText.ACTIONS)),
            Parts.row(
                Gap.SMALL,
                new ActionButton(ui, Gallery.register(desk), Emphasis.PRIMARY),
                new ActionButton(ui, Gallery.assign(desk, Gallery.given()), Emphasis.NORMAL),
                new ActionButton(ui, Gallery.assign(desk, Gallery.missing()), Emphasis.NORMAL),
                new ActionButton(ui, busy, Emphasis.NORMAL),
                new ActionButton(ui, Gallery.assign(desk, Gallery.given()), Emphasis.QUIET),
                Parts.spring(),
                new ActionButton(ui, Gallery.quarantine(desk), Emphasis.NORMAL),
                new ActionButton(ui, Gallery.quarantine(desk), Emphasis.PRIMARY)),
            note,
            Parts.heading(ui.say(GalleryText.STATES)),
            Parts.row(
                Gap.MEDIUM,
                Stream.of(Severity.values()).map(it -> Tag.of(ui, it)).toArray(Tag[]::new)),
            Parts.heading(ui.say(GalleryText.WHY)),
            new TraceView(ui, STEPS));
    page.getStyleClass().add("page");
    var frame = new Frame();
    frame.show(ui, page);
    frame.done(ui.say(GalleryText.ASSIGNED, "North unit 1"), () -> {});
    return frame;
  }

  static Parent fieldsOf(Look look) {
    var ui = Gallery.ui(look);
    var draft = new Draft();
    var number = draft.needed("number", PhoneNumber::new);
    var label = draft.needed("label", Label::new);
    var form =
        new Form(ui, "gallery", draft)
            .field(GalleryText.NUMBER, number, Isolated.code("+1 555 010 0199"))
            .field(GalleryText.LABEL, label, "")
            .secret(GalleryText.UNIT, draft.optional("secret", Label::new))
            .lines(GalleryText.WHY, draft.optional("lines", Label::new), "")
            .choice(
                GalleryText.STATE,
                draft.optional("choice", Label::new),
                new SimpleObjectProperty<>(List.of(new Option("1", "Front desk North"))))
            .submit(Gallery.assign(Gallery.desk(), draft.offer(() -> Nothing.NOTHING)));
    number.text().set("555 01");
    number.leave();
    label.text().set("Front desk");
    return page(
        Parts.title(ui.say(GalleryText.REGISTER)),
        form,
        new ProgressNote(
            ui, GalleryText.IMPORTING, new SimpleObjectProperty<>(OptionalDouble.of(0.4))));
  }

  private static Parent page(Node... parts) {
    var page = Parts.column(Gap.WIDE, parts);
    page.getStyleClass().add("page");
    return page;
  }

  static Parent listOf(Look look) {
    var ui = Gallery.ui(look);
    var threads = new ByHand();
    var desk = Desks.of(new FakeApi(), threads, Gallery.MAY);
    var model = Gallery.model(desk);
    var list = Gallery.list(ui, desk, model);
    model.reload();
    model.choose(Set.of(2));
    threads.run();
    return list;
  }

  static Parent questionOf(Look look) {
    var frame = new Frame();
    frame.show(Gallery.ui(look), listOf(look));
    frame.ask(
        new Confirm.Question(
            GalleryText.QUARANTINE, Gravity.GRAVE, IMPACT, Confirm.Shown.AFTER_A_MOVE),
        () -> {},
        () -> {});
    return frame;
  }

  private static final List<Step> STEPS =
      List.of(
          new Step("never-from-quarantine", Finding.FIRED, Map.of("leftOut", "3")),
          new Step("pool-number-once-with-a-client", Finding.DID_NOT_FIRE, Map.of("leftOut", "0")),
          new Step("sitters-own-number", Finding.DID_NOT_FIRE, Map.of("sitter", "none")),
          new Step("longest-rested-of-the-pool", Finding.FIRED, Map.of("rested", "4")),
          new Step("unrested-when-none-is-rested", Finding.NOT_REACHED, Map.of()));

  static final Impact IMPACT =
      Impact.of(
          List.of(
              new Effect(
                  "number-rests",
                  Map.of("count", "1", "days", "90", "until", "2027-02-23", "returnsTo", "pool")),
              new Effect("sitter-loses-number", Map.of("count", "1", "keeps", "2")),
              new Effect("threads-move", Map.of("threads", "11", "to", "pool"))),
          Stream.concat(
                  Stream.of(
                      new Touched("number", new UUID(0, 1), "+1 ••••••••14"),
                      new Touched("sitter", new UUID(0, 2), "North unit 1")),
                  IntStream.range(0, 11)
                      .mapToObj(
                          at -> new Touched("thread", new UUID(1, at), Gallery.NAMES.get(at % 5))))
              .toList(),
          Undo.LATER);
}
