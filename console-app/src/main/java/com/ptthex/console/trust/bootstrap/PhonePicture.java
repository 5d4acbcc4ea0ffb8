package com.ptthex.console.trust.bootstrap;

import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.bootstrap.Acknowledgement;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Standing;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Told;
import com.ptthex.shared.trust.bootstrap.Branding;
import com.ptthex.shared.trust.bootstrap.Notice;
import com.ptthex.shared.trust.bootstrap.NoticeLanguage;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * What somebody sees first on a phone that has read what it is told: a picture, to be looked at.
 */
final class PhonePicture extends VBox {
  private static final double WIDE = 264;
  private static final double TALL = 420;
  private static final double ROUND = 12;
  private static final double SMALL_ROUND = 6;

  private final Ui ui;
  private final Branding branding;

  PhonePicture(Ui ui, Standing standing) {
    this.ui = ui;
    this.branding = standing.policy().branding();
    setId("phone");
    getStyleClass().add("phone");
    setMinWidth(ui.scale().of(WIDE));
    setMaxWidth(ui.scale().of(WIDE));
    setMinHeight(ui.scale().of(TALL));
    setMaxHeight(Region.USE_PREF_SIZE);
    switch (standing.told()) {
      case Told.Closed _ ->
          getChildren().add(body(Parts.sentence(ui.say(BootstrapText.PHONE_CLOSED))));
      case Told.Served served -> getChildren().addAll(bar(), body(screen(standing, served)));
    }
  }

  private Node bar() {
    var name =
        branding
            .name()
            .map(label -> ui.texts().isolated(label.value()))
            .orElseGet(() -> ui.say(BootstrapText.NO_NAME));
    var words = new Label(name);
    words.getStyleClass().add("phone-name");
    words.setWrapText(true);
    var bar = new HBox(words);
    bar.getStyleClass().add("phone-bar");
    var round = ui.scale().of(ROUND);
    AccentGround.beneath(bar, branding.accent(), new CornerRadii(round, round, 0, 0, false));
    return bar;
  }

  private static Node body(Node content) {
    var body = new VBox(content);
    body.getStyleClass().add("phone-body");
    return body;
  }

  private Node screen(Standing standing, Told.Served served) {
    var all = Parts.column(Gap.MEDIUM);
    standing.policy().notices().forEach(notice -> all.getChildren().add(notice(notice)));
    switch (served.service()) {
      case SAFETY_ONLY -> all.getChildren().add(Parts.sentence(ui.say(BootstrapText.SIGN_IN_ONLY)));
      case FULL -> {
        var first = way(BootstrapText.REGISTER, "phone-way");
        var round = new CornerRadii(ui.scale().of(SMALL_ROUND));
        AccentGround.beneath(first, branding.accent(), round);
        all.getChildren().add(first);
        if (standing.policy().guests().isOpen()) {
          all.getChildren().add(way(BootstrapText.ASK_AS_GUEST, "phone-other-way"));
        }
      }
    }
    return all;
  }

  private Node notice(Notice notice) {
    var card = Parts.column(Gap.SMALL, Parts.sentence(notice.text().value()));
    if (notice.acknowledgement() == Acknowledgement.NEEDED) {
      card.getChildren()
          .add(
              Parts.row(
                  Gap.SMALL,
                  Parts.mark(MaterialDesignC.CHECKBOX_BLANK_OUTLINE),
                  Parts.caption(ui.say(BootstrapText.HAVE_READ))));
    }
    card.getStyleClass().add("phone-notice");
    card.setNodeOrientation(
        notice.language() == NoticeLanguage.ARABIC
            ? NodeOrientation.RIGHT_TO_LEFT
            : NodeOrientation.LEFT_TO_RIGHT);
    return card;
  }

  /** It looks like a button and is none: nobody registers here. */
  private Label way(BootstrapText words, String style) {
    var label = new Label(ui.say(words));
    label.getStyleClass().add(style);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
