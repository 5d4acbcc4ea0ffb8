package com.ptthex.console.shell;

import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Coded;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.licence.LicenceApi.Closed;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Whether the licence lets the site work: a quiet mark while it does, and a word when not. */
final class LicenceMark extends HBox {
  private final Ui ui;
  private final Signpost signpost;

  LicenceMark(Ui ui, LicenceNow licence, Signpost signpost) {
    this.ui = ui;
    this.signpost = signpost;
    getStyleClass().add("attention");
    setMinWidth(USE_PREF_SIZE);
    ui.follow(licence.told(), this::draw);
  }

  /** What could not be asked is not said to be in order. */
  private void draw(Optional<Closed> told) {
    getChildren().setAll(told.map(this::drawn).stream().toList());
    setManaged(told.isPresent());
  }

  private Node drawn(Closed told) {
    return switch (told.state()) {
      case VALID -> valid(told);
      case GRACE -> tag(Severity.WARNING, ShellText.LICENCE_OVER, grace(told));
      case READING -> refusing(ShellText.LICENCE_READING, "licence-reads-only");
      case NONE -> refusing(ShellText.LICENCE_OVER, "no-licence");
      case ENDED -> refusing(ShellText.LICENCE_OVER, "licence-ended");
      case REVOKED -> refusing(ShellText.LICENCE_OFF, "licence-revoked");
      case UNTRUSTED -> refusing(ShellText.LICENCE_OFF, "licence-untrusted");
      case CLOCK_MOVED_BACK -> refusing(ShellText.LICENCE_CLOCK, "clock-moved-back");
    };
  }

  private Node valid(Closed told) {
    var words =
        told.changes()
            .map(end -> ui.say(ShellText.LICENCE_VALID_UNTIL, ui.moments().date(end)))
            .orElseGet(() -> ui.say(ShellText.LICENCE_VALID));
    return to(words, Parts.mark(MaterialDesignC.CERTIFICATE_OUTLINE));
  }

  private String grace(Closed told) {
    return told.changes()
        .map(end -> ui.say(ShellText.LICENCE_GRACE_UNTIL, ui.moments().date(end)))
        .orElseGet(() -> ui.say(ShellText.LICENCE_GRACE));
  }

  /** In the words in which calls are refused then. */
  private Node refusing(Text word, String code) {
    return tag(Severity.CRITICAL, word, ui.say(new Coded(code, Map.of())));
  }

  private Node tag(Severity severity, Text word, String words) {
    return to(words, new Tag(severity, ui.say(word)));
  }

  private Node to(String words, Node content) {
    return signpost.to("licence-standing", Place.licence(), words, content);
  }
}
