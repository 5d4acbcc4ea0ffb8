package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Brought;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Keeping;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.model.SaveAs;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Earlier;
import com.ptthex.shared.trust.licence.LicenceApi.Held;
import com.ptthex.shared.trust.licence.LicenceApi.Import;
import com.ptthex.shared.trust.licence.LicenceApi.Standing;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.Renewal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignQ;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The licence of the site: what is known of it, and what can be done with it. */
final class LicenceModel {
  private final LoadModel<Held> held;
  private final Brought<Import> file;
  private final Action<Import, Standing> bring;
  private final Opener bringing;
  private final GoingBack goingBack;
  private final Opener back;
  private final Narrowing narrowing;
  private final Opener narrow;
  private final Rehearsing rehearsing;
  private final Action<Nothing, Renewal> renewal;
  private final Threads threads;

  LicenceModel(Desk desk) {
    held =
        new LoadModel<>(desk, () -> desk.api().call(LicenceApi.HELD, Nothing.NOTHING), _ -> false);
    file =
        new Brought<>(
            desk.threads(),
            new Brought.Kind<>(
                LicenceText.CHOOSE_FILE,
                LicenceFile.MOST_BYTES,
                bytes -> new Import(LicenceFile.of(bytes)),
                "licence-file-unreadable"));
    bring =
        new Action<>(desk, LicenceApi.IMPORT, LicenceText.IMPORT, file.offer())
            .notPermitted(LicenceText.OWNER_ONLY);
    bringing =
        new Opener(
            bring, MaterialDesignF.FILE_KEY_OUTLINE, new SimpleObjectProperty<>(Optional.empty()));
    goingBack = new GoingBack(desk);
    back = new Opener(goingBack.action(), MaterialDesignH.HISTORY, againstGoingBack());
    narrowing = new Narrowing(desk);
    narrow = new Opener(narrowing.action(), MaterialDesignT.TUNE, againstNarrowing());
    rehearsing = new Rehearsing(desk);
    var nothing = new ReadOnlyObjectWrapper<Offer<Nothing>>(new Offer.Given<>(Nothing.NOTHING));
    renewal =
        new Action<>(desk, LicenceApi.RENEWAL, LicenceText.RENEWAL, nothing)
            .icon(MaterialDesignQ.QRCODE);
    threads = desk.threads();
  }

  private ObservableValue<Optional<Text>> againstGoingBack() {
    return held.load()
        .map(_ -> returns().isEmpty() ? Optional.of(LicenceText.NOTHING_EARLIER) : none());
  }

  private ObservableValue<Optional<Text>> againstNarrowing() {
    return held.load()
        .map(
            _ ->
                known().flatMap(Held::document).isEmpty()
                    ? Optional.of(LicenceText.NO_LICENCE)
                    : none());
  }

  private static Optional<Text> none() {
    return Optional.empty();
  }

  /** What was answered last. */
  Optional<Held> known() {
    return held.lastKnown();
  }

  /** Those that one may go back to. */
  List<Earlier> returns() {
    return known().stream()
        .flatMap(all -> all.earlier().stream())
        .filter(each -> !each.inForce() && each.refusal().isEmpty())
        .toList();
  }

  LoadModel<Held> held() {
    return held;
  }

  void reload() {
    held.reload();
    rehearsing.again();
  }

  Action<Import, Standing> bring() {
    return bring;
  }

  Opener bringing() {
    return bringing;
  }

  ReadOnlyObjectProperty<Optional<Problem>> unreadable() {
    return file.unreadable();
  }

  void bring(Path chosen) {
    file.bring(chosen, bring::start);
  }

  GoingBack goingBack() {
    return goingBack;
  }

  Opener back() {
    return back;
  }

  Narrowing narrowing() {
    return narrowing;
  }

  Opener narrow() {
    return narrow;
  }

  Action<Nothing, Renewal> renewal() {
    return renewal;
  }

  Keeping keeping(Renewal told, SaveAs saveAs) {
    var file = told.request().server().value() + "-renewal.json";
    return new Keeping(
        threads,
        saveAs,
        LicenceApi.RENEWAL.name() + ".keep",
        LicenceText.RENEWAL_KEEP,
        new Keeping.Content(file, told.text()));
  }

  Rehearsing rehearsing() {
    return rehearsing;
  }
}
