package com.ptthex.console.trust.bootstrap;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.bootstrap.Acknowledgement;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Change;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Standing;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Told;
import com.ptthex.shared.trust.bootstrap.BootstrapPolicy;
import com.ptthex.shared.trust.bootstrap.Notice;
import com.ptthex.shared.trust.bootstrap.NoticeLanguage;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What clients are told, as a phone shows it first, beside what was chosen of it. */
final class BootstrapScreen extends ScrollPane {
  private final Ui ui;
  private final BootstrapModel model;
  private final BootstrapDialogs dialogs;
  private final GuestList guests;
  private final VBox content = Parts.column(Gap.WIDE);

  BootstrapScreen(Ui ui, Frame frame, BootstrapModel model, GuestsModel guests) {
    this.ui = ui;
    this.model = model;
    this.dialogs = new BootstrapDialogs(ui, frame, model);
    this.guests = new GuestList(ui, frame, guests);
    content.getStyleClass().add("page");
    setContent(
        new LoadPane<Standing>(ui, content, this::fill)
            .retry(model.standing()::reload)
            .follow(model.standing().load()));
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
    setId("client-bootstrap");
  }

  private void fill(Standing standing) {
    var policy = standing.policy();
    var chosen =
        Parts.column(
            Gap.WIDE,
            branding(policy),
            notices(policy),
            origins(policy),
            addresses(policy),
            guests(policy));
    var phone =
        Parts.column(
            Gap.SMALL, Parts.label(ui.say(BootstrapText.PHONE)), new PhonePicture(ui, standing));
    chosen.getStyleClass().add("beside-phone");
    var both = Parts.row(Gap.WIDE, phone, Parts.growing(chosen));
    both.setAlignment(Pos.TOP_LEFT);
    content.getChildren().setAll(head(standing), both);
  }

  private Node head(Standing standing) {
    var words = words(standing.told());
    var tag = new Tag(words.severity(), ui.say(words.state()));
    tag.setId("bootstrap-state");
    var head =
        Parts.column(
            Gap.MEDIUM,
            Parts.row(Gap.MEDIUM, Parts.title(ui.say(BootstrapText.CLIENT_BOOTSTRAP)), tag),
            Parts.sentence(ui.say(words.about())));
    if (standing.told() instanceof Told.Served served) {
      head.getChildren()
          .add(
              Parts.aside(
                  ui.say(
                      BootstrapText.VERSION_UNTIL,
                      ui.texts().number(served.version().value()),
                      ui.moments().both(served.until()))));
    }
    if (standing.told() instanceof Told.Closed(var code)) {
      head.getChildren().add(Parts.sentence(ui.messages().of(code, Map.of()).what()));
    }
    standing.lastChange().ifPresent(change -> head.getChildren().add(last(change)));
    return head;
  }

  private record Words(Severity severity, BootstrapText state, BootstrapText about) {}

  private static Words words(Told told) {
    return switch (told) {
      case Told.Closed _ ->
          new Words(Severity.WARNING, BootstrapText.CLOSED, BootstrapText.CLOSED_ABOUT);
      case Told.Served served ->
          switch (served.service()) {
            case FULL ->
                new Words(Severity.NORMAL, BootstrapText.SERVED, BootstrapText.SERVED_ABOUT);
            case SAFETY_ONLY ->
                new Words(
                    Severity.WARNING, BootstrapText.SAFETY_ONLY, BootstrapText.SAFETY_ONLY_ABOUT);
          };
    };
  }

  private Node last(Change change) {
    return Parts.aside(
        ui.say(
            BootstrapText.LAST_CHANGE,
            ui.moments().both(change.at()),
            ui.texts().isolated(change.by().value()),
            ui.texts().isolated(change.reason().value())));
  }

  private Node section(BootstrapText name, BootstrapText about, Node button, List<Node> parts) {
    var head =
        Parts.row(
            Gap.MEDIUM, Parts.growing(Parts.column(Gap.NONE, Parts.heading(ui.say(name)))), button);
    var section = Parts.column(Gap.SMALL, head, Parts.aside(ui.say(about)));
    section.getChildren().addAll(parts);
    return section;
  }

  private ActionButton button(Changing<?> changing, String id) {
    var button = new ActionButton(ui, changing.opener(), Emphasis.NORMAL);
    button.setId(id);
    return button;
  }

  private Node branding(BootstrapPolicy policy) {
    var look = model.look();
    dialogs.look(look);
    var branding = policy.branding();
    var words = Parts.column(Gap.NONE);
    branding
        .name()
        .ifPresent(
            name -> words.getChildren().add(Parts.sentence(ui.texts().isolated(name.value()))));
    branding
        .accent()
        .ifPresent(accent -> words.getChildren().add(Parts.caption(Isolated.code(accent.value()))));
    if (words.getChildren().isEmpty()) {
      words.getChildren().add(Parts.sentence(ui.say(BootstrapText.LOOKS_LIKE_THE_PRODUCT)));
    }
    return section(
        BootstrapText.BRANDING,
        BootstrapText.BRANDING_ABOUT,
        button(look.changing(), "bootstrap-branding"),
        List.of(words));
  }

  private Node origins(BootstrapPolicy policy) {
    var origins = model.origins();
    dialogs.origins(origins);
    return section(
        BootstrapText.ORIGINS,
        BootstrapText.ORIGINS_ABOUT,
        button(origins.changing(), "bootstrap-origins"),
        List.of(codes(policy.origins(), BootstrapText.NO_ORIGINS)));
  }

  private Node addresses(BootstrapPolicy policy) {
    var addresses = model.addresses();
    dialogs.addresses(addresses);
    return section(
        BootstrapText.ADDRESSES,
        BootstrapText.ADDRESSES_ABOUT,
        button(addresses.changing(), "bootstrap-addresses"),
        List.of(codes(policy.addresses(), BootstrapText.NO_ADDRESSES)));
  }

  private Node codes(List<?> codes, BootstrapText none) {
    var all = Parts.column(Gap.HAIR);
    codes.forEach(each -> all.getChildren().add(Parts.sentence(Isolated.code(each.toString()))));
    if (codes.isEmpty()) {
      all.getChildren().add(Parts.sentence(ui.say(none)));
    }
    return all;
  }

  private Node notices(BootstrapPolicy policy) {
    var another = model.another();
    dialogs.write(another, another.changing());
    var all = Parts.column(Gap.MEDIUM);
    for (var at = 0; at < policy.notices().size(); at++) {
      all.getChildren().add(notice(policy.notices().get(at), at));
    }
    if (policy.notices().isEmpty()) {
      all.getChildren().add(Parts.sentence(ui.say(BootstrapText.NO_NOTICES)));
    }
    return section(
        BootstrapText.NOTICES,
        BootstrapText.NOTICES_ABOUT,
        button(another.changing(), "bootstrap-notice-add"),
        List.of(all));
  }

  private Node notice(Notice notice, int at) {
    var anew = model.anew(notice);
    dialogs.write(anew, notice);
    var removing = model.removing(notice);
    dialogs.remove(removing, notice);
    var facts =
        Parts.caption(
            ui.say(
                BootstrapText.NOTICE_VERSION,
                ui.say(languageOf(notice.language())),
                ui.texts().number(notice.version().value()),
                ui.say(acknowledged(notice.acknowledgement()))));
    var words =
        Parts.column(Gap.HAIR, Parts.sentence(ui.texts().isolated(notice.text().value())), facts);
    var line =
        Parts.row(
            Gap.MEDIUM,
            Parts.growing(words),
            button(anew.changing(), "bootstrap-notice-write-" + at),
            button(removing, "bootstrap-notice-remove-" + at));
    return line;
  }

  static BootstrapText languageOf(NoticeLanguage language) {
    return switch (language) {
      case ENGLISH -> BootstrapText.ENGLISH;
      case ARABIC -> BootstrapText.ARABIC;
    };
  }

  static BootstrapText acknowledged(Acknowledgement acknowledgement) {
    return switch (acknowledgement) {
      case NEEDED -> BootstrapText.ACKNOWLEDGED;
      case NOT_NEEDED -> BootstrapText.NOT_ACKNOWLEDGED;
    };
  }

  private Node guests(BootstrapPolicy policy) {
    var places = model.places();
    dialogs.places(places);
    var heard =
        policy.guests().isOpen()
            ? ui.say(BootstrapText.GUESTS_HEARD, policy.guests().value())
            : ui.say(BootstrapText.GUESTS_NOT_HEARD);
    return section(
        BootstrapText.GUESTS,
        BootstrapText.GUESTS_ABOUT,
        button(places.changing(), "bootstrap-guests"),
        List.of(Parts.sentence(heard), guests));
  }
}
