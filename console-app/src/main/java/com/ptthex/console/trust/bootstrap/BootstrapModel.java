package com.ptthex.console.trust.bootstrap;

import com.ptthex.console.trust.bootstrap.Changing.Face;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.bootstrap.AccentColour;
import com.ptthex.shared.trust.bootstrap.Acknowledgement;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.RemoveNotice;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetAddresses;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetBranding;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetGuests;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetOrigins;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Standing;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.WriteNotice;
import com.ptthex.shared.trust.bootstrap.BootstrapPolicy;
import com.ptthex.shared.trust.bootstrap.GuestPlaces;
import com.ptthex.shared.trust.bootstrap.Notice;
import com.ptthex.shared.trust.bootstrap.NoticeLanguage;
import com.ptthex.shared.trust.bootstrap.NoticeText;
import com.ptthex.shared.trust.bootstrap.WebOrigin;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** What clients are told, and changing what was chosen of it, each time for a reason. */
final class BootstrapModel {
  private final Desk desk;
  private final LoadModel<Standing> standing;

  /** A list that is written as a whole, one of them on each line. */
  record Lines<T>(Changing<Standing> changing, Draft.Entry<Optional<List<T>>> lines) {
    List<T> value() {
      return lines.value().orElse(List.of());
    }
  }

  record Look(
      Changing<Standing> changing,
      Draft.Entry<Optional<Label>> name,
      Draft.Entry<Optional<AccentColour>> accent) {}

  record Places(Changing<Standing> changing, Draft.Entry<GuestPlaces> guests) {}

  record Writing(
      Changing<Standing> changing,
      Draft.Entry<NoticeLanguage> language,
      Draft.Entry<NoticeText> text,
      Draft.Entry<Acknowledgement> acknowledgement) {}

  BootstrapModel(Desk desk) {
    this.desk = desk;
    this.standing =
        new LoadModel<>(
            desk, () -> desk.api().call(BootstrapApi.STANDING, Nothing.NOTHING), _ -> false);
  }

  LoadModel<Standing> standing() {
    return standing;
  }

  BootstrapPolicy policy() {
    return standing.lastKnown().map(Standing::policy).orElse(BootstrapPolicy.NONE);
  }

  private Version seen() {
    return standing.lastKnown().map(Standing::version).orElse(new Version(0));
  }

  Lines<WebOrigin> origins() {
    var draft = new Draft();
    var lines = draft.optional("origins", text -> each(text, WebOrigin::new));
    var face = Face.plain(BootstrapText.SET_ORIGINS, MaterialDesignW.WEB);
    var changing =
        Changing.of(
            desk,
            BootstrapApi.SET_ORIGINS,
            face,
            draft,
            reason -> new SetOrigins(lines.value().orElse(List.of()), reason, seen()));
    return new Lines<>(changing, lines);
  }

  Lines<SiteAddress> addresses() {
    var draft = new Draft();
    var lines = draft.optional("addresses", text -> each(text, SiteAddress::new));
    var face = Face.plain(BootstrapText.SET_ADDRESSES, MaterialDesignA.ACCESS_POINT_NETWORK);
    var changing =
        Changing.of(
            desk,
            BootstrapApi.SET_ADDRESSES,
            face,
            draft,
            reason -> new SetAddresses(lines.value().orElse(List.of()), reason, seen()));
    return new Lines<>(changing, lines);
  }

  private static <T> List<T> each(String text, Function<String, T> reading) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(reading).toList();
  }

  /** As somebody goes on writing them. */
  static String written(List<?> each) {
    return each.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  Look look() {
    var draft = new Draft();
    var name = draft.optional("name", Label::new);
    var accent = draft.optional("accent", text -> new AccentColour(text.toLowerCase(Locale.ROOT)));
    var face = Face.plain(BootstrapText.SET_BRANDING, MaterialDesignP.PALETTE_OUTLINE);
    var changing =
        Changing.of(
            desk,
            BootstrapApi.SET_BRANDING,
            face,
            draft,
            reason -> new SetBranding(name.value(), accent.value(), reason, seen()));
    return new Look(changing, name, accent);
  }

  Places places() {
    var draft = new Draft();
    var guests = draft.needed("guests", text -> new GuestPlaces(Integer.parseInt(text)));
    var face = Face.plain(BootstrapText.SET_GUESTS, MaterialDesignA.ACCOUNT_CLOCK_OUTLINE);
    var changing =
        Changing.of(
            desk,
            BootstrapApi.SET_GUESTS,
            face,
            draft,
            reason -> new SetGuests(guests.value(), reason, seen()));
    return new Places(changing, guests);
  }

  Writing another() {
    return writing(Optional.empty(), BootstrapText.ADD_NOTICE, MaterialDesignP.PLUS);
  }

  Writing anew(Notice notice) {
    return writing(Optional.of(notice), BootstrapText.WRITE_ANEW, MaterialDesignP.PENCIL_OUTLINE);
  }

  private Writing writing(Optional<Notice> notice, Text label, Ikon icon) {
    var draft = new Draft();
    var language = draft.needed("language", NoticeLanguage::valueOf);
    var text = draft.needed("text", NoticeText::new);
    var acknowledgement = draft.needed("acknowledgement", Acknowledgement::valueOf);
    var changing =
        Changing.of(
            desk,
            BootstrapApi.WRITE_NOTICE,
            Face.plain(label, icon),
            draft,
            reason ->
                new WriteNotice(
                    notice.map(Notice::id),
                    language.value(),
                    text.value(),
                    acknowledgement.value(),
                    reason,
                    seen()));
    return new Writing(changing, language, text, acknowledgement);
  }

  Changing<Standing> removing(Notice notice) {
    return Changing.of(
        desk,
        BootstrapApi.REMOVE_NOTICE,
        new Face(BootstrapText.REMOVE_NOTICE, MaterialDesignD.DELETE_OUTLINE, Gravity.DESTRUCTIVE),
        new Draft(),
        reason -> new RemoveNotice(notice.id(), reason, seen()));
  }
}
