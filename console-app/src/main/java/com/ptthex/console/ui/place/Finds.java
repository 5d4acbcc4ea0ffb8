package com.ptthex.console.ui.place;

import java.util.List;

/** What a room lets one find from anywhere, such as numbers by their digits. */
public interface Finds {

  /** Called away from the screen's thread, at each pause in somebody's typing. */
  List<Found> search(String words);

  /**
   * @param title shown as it is, so what is a code comes isolated
   * @param note what tells it from others of that title
   */
  record Found(String title, String note, Place place) {}
}
