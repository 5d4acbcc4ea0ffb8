package com.ptthex.console.ui.place;

/** Takes one from a screen to another place. */
public interface Links {
  void go(Place place);
}
