package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Impact;

/** Asks the person at the desk whether a told impact may be done. */
public interface Confirm {

  void ask(Question question, Runnable yes, Runnable no);

  record Question(Text deed, Gravity gravity, Impact impact, Shown shown) {}

  enum Shown {
    AT_FIRST,
    /** They had agreed to another impact; meanwhile things have changed. */
    AFTER_A_MOVE
  }
}
