package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.ui.text.Coded;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What must be filled in first is opened for as long as nothing stands against it. */
final class OpenerTest {
  private static final Endpoint<Nothing, Nothing> DEED =
      Endpoint.deed("sample.add", "/sample", Nothing.class, Nothing.class)
          .needs(NumbersApi.NUMBERS_VIEW);

  private final SimpleObjectProperty<Integer> chosen = new SimpleObjectProperty<>(0);

  private final SimpleObjectProperty<Closings> closings = new SimpleObjectProperty<>(Closings.NONE);

  private Opener opener() {
    var desk = Desks.closing(closings, new FakeApi(), new ByHand(), NumbersApi.NUMBERS_VIEW);
    var offer = new SimpleObjectProperty<Offer<Nothing>>(new Offer.Given<>(Nothing.NOTHING));
    var action = new Action<>(desk, DEED, KitText.UNDO, offer);
    return new Opener(
        action, MaterialDesignP.PLUS, Bindings.createObjectBinding(this::against, chosen));
  }

  private Optional<Text> against() {
    return chosen.get() == 1 ? Optional.empty() : Optional.of(KitText.NOTHING_CHOSEN);
  }

  private static Closings closed(String code) {
    return new Closings(Map.of(DEED.name(), new Coded(code, Map.of())));
  }

  /** In vain until something that nobody holds is gone. */
  private static void collectGarbage() {
    var nobodys = new WeakReference<>(new Object());
    while (nobodys.get() != null) {
      System.gc();
    }
  }

  @Test
  void itHearsOfWhatIsChosenHoweverLongItHasBeenThere() {
    var opener = opener();
    assertThat(opener.hindrance().get()).contains(KitText.NOTHING_CHOSEN);
    collectGarbage();
    chosen.set(1);
    assertThat(opener.hindrance().get()).isEmpty();
  }

  @Test
  void whatIsClosedForEverybodyIsSaidBeforeWhatIsChosenAndOpensByItself() {
    var opener = opener();
    closings.set(closed("licence-ended"));
    chosen.set(1);
    assertThat(opener.hindrance().get()).contains(new Coded("licence-ended", Map.of()));
    collectGarbage();
    closings.set(Closings.NONE);
    assertThat(opener.hindrance().get()).isEmpty();
  }

  @Test
  void whoMayNotIsToldThatAndNotWhatIsClosedBeside() {
    closings.set(closed("licence-ended"));
    var desk = Desks.closing(closings, new FakeApi(), new ByHand());
    var opener = new Opener(desk, DEED, KitText.UNDO, MaterialDesignP.PLUS, KitText.NOT_PERMITTED);
    assertThat(opener.hindrance().get()).contains(KitText.NOT_PERMITTED);
  }

  /** What is closed is known for a whole session, in which many forms come and go. */
  @Test
  void nothingIsKeptOfAFormThatIsGone() {
    var gone = new WeakReference<>(opener());
    collectGarbage();
    assertThat(gone.get()).isNull();
  }
}
