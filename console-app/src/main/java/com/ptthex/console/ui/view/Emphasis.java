package com.ptthex.console.ui.view;

/** How loud a button is among its neighbours. A screen has one primary button at most. */
public enum Emphasis {
  PRIMARY,
  NORMAL,
  QUIET
}
