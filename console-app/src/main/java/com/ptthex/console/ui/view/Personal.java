package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Prover;
import com.ptthex.console.ui.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;

/** What goes with a person into every room: their own account, and how they prove who they are. */
public interface Personal {

  /** A place in the menu of the person. */
  record Entry(String id, Text label, Ikon icon, Runnable open) {}

  /**
   * @param anew has all rooms ask again, when more is open to them than before
   */
  List<Entry> entries(Ui ui, Desk desk, Frame frame, Runnable anew);

  /** When they sit down: what is wanted of them before anything else, if anything is. */
  void arrive(Supplier<Ui> ui, Desk desk, Frame frame, Runnable anew);

  /**
   * @param ui what the next thing is drawn with
   * @param desk as it is without being asked to prove anything
   * @param known a password that is no secret, as on a demo site
   */
  Prover prover(Supplier<Ui> ui, Desk desk, Frame frame, Optional<String> known);

  /** Where there is none. */
  static Personal none() {
    return new Personal() {
      @Override
      public List<Entry> entries(Ui ui, Desk desk, Frame frame, Runnable anew) {
        return List.of();
      }

      @Override
      public void arrive(Supplier<Ui> ui, Desk desk, Frame frame, Runnable anew) {}

      @Override
      public Prover prover(Supplier<Ui> ui, Desk desk, Frame frame, Optional<String> known) {
        return _ -> Optional.empty();
      }
    };
  }
}
