package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Impact;
import java.util.Optional;

/** Asks the person at the desk whether a told impact may be done. */
public interface Confirm {

  void ask(Question question, Runnable yes, Runnable no);

  /**
   * What is asked.
   *
   * @param about what it is done to, as the person who asks for it knows it; an impact, which may
   *     also be told to others, names it by less
   */
  record Question(
      Text deed, Gravity gravity, Impact impact, Shown shown, Upon upon, Optional<String> about) {
    /** About a deed upon one thing that its impact names. */
    public Question(Text deed, Gravity gravity, Impact impact, Shown shown) {
      this(deed, gravity, impact, shown, Upon.ONE, Optional.empty());
    }
  }

  /** Whoever acts upon many at once says first that they have looked. */
  enum Upon {
    ONE,
    MANY
  }

  enum Shown {
    AT_FIRST,
    /** They had agreed to another impact; meanwhile things have changed. */
    AFTER_A_MOVE
  }
}
