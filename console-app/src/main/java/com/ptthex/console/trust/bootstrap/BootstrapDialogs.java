package com.ptthex.console.trust.bootstrap;

import com.ptthex.console.trust.bootstrap.BootstrapModel.Lines;
import com.ptthex.console.trust.bootstrap.BootstrapModel.Look;
import com.ptthex.console.trust.bootstrap.BootstrapModel.Places;
import com.ptthex.console.trust.bootstrap.BootstrapModel.Writing;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.bootstrap.Acknowledgement;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Standing;
import com.ptthex.shared.trust.bootstrap.GuestPlaces;
import com.ptthex.shared.trust.bootstrap.Notice;
import com.ptthex.shared.trust.bootstrap.NoticeLanguage;
import com.ptthex.shared.trust.bootstrap.WebOrigin;
import com.ptthex.shared.trust.lan.SiteAddress;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What is filled in before something else is told to clients. */
final class BootstrapDialogs {
  private static final List<Integer> USUAL_PLACES = List.of(0, 1, 2, 3, 5, 10, 20, 50);

  private final Ui ui;
  private final Frame frame;
  private final BootstrapModel model;

  BootstrapDialogs(Ui ui, Frame frame, BootstrapModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void origins(Lines<WebOrigin> origins) {
    opens(
        origins.changing(),
        BootstrapText.ORIGINS_ABOUT,
        () -> {
          origins.lines().text().set(BootstrapModel.written(model.policy().origins()));
          return form("origins", origins.changing())
              .lines(
                  BootstrapText.ORIGINS_FIELD, origins.lines(), ui.say(BootstrapText.ORIGINS_HINT));
        });
  }

  void addresses(Lines<SiteAddress> addresses) {
    opens(
        addresses.changing(),
        BootstrapText.ADDRESSES_ABOUT,
        () -> {
          addresses.lines().text().set(BootstrapModel.written(model.policy().addresses()));
          return form("addresses", addresses.changing())
              .lines(
                  BootstrapText.ADDRESSES_FIELD,
                  addresses.lines(),
                  ui.say(BootstrapText.ADDRESSES_HINT));
        });
  }

  void look(Look look) {
    opens(
        look.changing(),
        BootstrapText.BRANDING_ABOUT,
        () -> {
          var branding = model.policy().branding();
          branding.name().ifPresent(name -> look.name().text().set(name.value()));
          branding.accent().ifPresent(accent -> look.accent().text().set(accent.value()));
          return form("branding", look.changing())
              .field(BootstrapText.NAME, look.name(), ui.say(BootstrapText.NAME_HINT))
              .field(BootstrapText.ACCENT, look.accent(), ui.say(BootstrapText.ACCENT_HINT));
        });
  }

  void places(Places places) {
    opens(
        places.changing(),
        BootstrapText.GUESTS_ABOUT,
        () -> {
          var now = model.policy().guests();
          places.guests().text().set(Integer.toString(now.value()));
          return form("guests", places.changing())
              .choice(BootstrapText.GUESTS_FIELD, places.guests(), offered(places(now)));
        });
  }

  private List<Option> places(GuestPlaces now) {
    return IntStream.concat(
            USUAL_PLACES.stream().mapToInt(Integer::intValue), IntStream.of(now.value()))
        .distinct()
        .sorted()
        .mapToObj(many -> new Option(Integer.toString(many), ui.texts().number(many)))
        .toList();
  }

  void write(Writing another, Changing<Standing> changing) {
    opens(changing, BootstrapText.NOTICES_ABOUT, () -> fields(another));
  }

  void write(Writing anew, Notice notice) {
    opens(
        anew.changing(),
        BootstrapText.NOTICES_ABOUT,
        () -> {
          anew.language().text().set(notice.language().name());
          anew.text().text().set(notice.text().value());
          anew.acknowledgement().text().set(notice.acknowledgement().name());
          return fields(anew);
        });
  }

  private Form fields(Writing writing) {
    var languages =
        Stream.of(NoticeLanguage.values())
            .map(each -> new Option(each.name(), ui.say(BootstrapScreen.languageOf(each))))
            .toList();
    var acknowledgements =
        Stream.of(Acknowledgement.values())
            .map(each -> new Option(each.name(), ui.say(BootstrapScreen.acknowledged(each))))
            .toList();
    return form("notice", writing.changing())
        .choice(BootstrapText.LANGUAGE, writing.language(), offered(languages))
        .lines(BootstrapText.NOTICE_TEXT, writing.text(), ui.say(BootstrapText.NOTICE_TEXT_HINT))
        .choice(
            BootstrapText.ACKNOWLEDGEMENT, writing.acknowledgement(), offered(acknowledgements));
  }

  private static ObservableValue<List<Option>> offered(List<Option> options) {
    return new ReadOnlyObjectWrapper<>(options);
  }

  void remove(Changing<Standing> removing, Notice notice) {
    removing
        .opener()
        .opens(
            () -> {
              removing.draft().clear();
              open(
                  removing,
                  ui.texts().isolated(notice.text().value()),
                  form("notice-removal", removing));
            });
  }

  private Form form(String name, Changing<Standing> changing) {
    return new Form(ui, name, changing.draft());
  }

  private interface Filling {
    Form form();
  }

  private void opens(Changing<Standing> changing, BootstrapText about, Filling filling) {
    changing
        .opener()
        .opens(
            () -> {
              changing.draft().clear();
              open(changing, ui.say(about), filling.form());
            });
  }

  private void open(Changing<Standing> changing, String about, Form form) {
    form.lines(BootstrapText.REASON, changing.reason(), ui.say(BootstrapText.REASON_HINT));
    var dialog = new FormDialog(ui, frame, about, form, changing.action());
    changing
        .action()
        .then(
            _ -> {
              frame.close(dialog);
              frame.done(ui.say(BootstrapText.CHANGED));
              model.standing().reload();
            });
    frame.open(dialog);
  }
}
