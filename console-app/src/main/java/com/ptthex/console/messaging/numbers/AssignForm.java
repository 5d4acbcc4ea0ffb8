package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.PickButton;
import com.ptthex.console.ui.view.PickPopup;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.List;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Asks who gets a number, or who gets each of several. */
final class AssignForm {
  private final Ui ui;
  private final Assigning assigning;
  private final PickPopup popup;

  private AssignForm(Ui ui, Assigning assigning) {
    this.ui = ui;
    this.assigning = assigning;
    this.popup = new PickPopup(ui, "assign-own", assigning.ownSitters().picker(ui));
  }

  static Form of(Ui ui, Assigning assigning) {
    var numbers = assigning.upon().get();
    var isOne = numbers.size() == 1;
    var picker = assigning.sitters().picker(ui);
    var form =
        new Form(ui, "assign", assigning.draft())
            .pick(
                isOne ? NumbersText.SITTER : NumbersText.SITTER_FOR_ALL,
                assigning.sitter(),
                isOne ? picker : picker.low());
    return isOne ? form : form.beside(new AssignForm(ui, assigning).eachItsOwn(numbers));
  }

  private Node eachItsOwn(List<Row> numbers) {
    var lines = Parts.column(Gap.HAIR, numbers.stream().map(this::line).toList());
    return Parts.column(Gap.SMALL, Parts.label(ui.say(NumbersText.EACH_ITS_OWN)), lines);
  }

  private Node line(Row row) {
    var number = Isolated.code(row.number().shown());
    var id = "assign-to-" + row.number().value().substring(1);
    var pick = new PickButton(id, popup, picked -> assigning.own().put(row.id(), picked));
    var back = new Button("", Parts.mark(MaterialDesignC.CLOSE));
    back.setId(id + "-as-all");
    back.getStyleClass().addAll("quiet", "small");
    back.setAccessibleText(ui.say(NumbersText.AS_ALL_AGAIN, number));
    back.setOnAction(_ -> assigning.own().remove(row.id()));
    draw(row, pick, back);
    assigning
        .own()
        .addListener(
            (MapChangeListener<Object, Option>)
                change -> {
                  if (change.getKey().equals(row.id())) {
                    draw(row, pick, back);
                  }
                });
    var name = Parts.caption(row.label().map(it -> ui.texts().isolated(it.value())).orElse(""));
    var line = Parts.row(Gap.SMALL, Parts.sentence(number), name, Parts.spring(), pick, back);
    line.getStyleClass().add("assign-line");
    return line;
  }

  private void draw(Row row, PickButton pick, Button back) {
    var own = Optional.ofNullable(assigning.own().get(row.id()));
    var words =
        own.map(picked -> ui.texts().isolated(picked.words()))
            .orElseGet(() -> ui.say(NumbersText.AS_ALL));
    pick.setText(words);
    pick.setAccessibleText(
        Isolated.undone(ui.say(NumbersText.PICK_FOR, Isolated.code(row.number().shown()), words)));
    back.setVisible(own.isPresent());
  }
}
