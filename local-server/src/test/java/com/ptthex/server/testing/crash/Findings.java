package com.ptthex.server.testing.crash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * What a trial found.
 *
 * @param acknowledged how many deeds somebody was told are kept, over all crashes
 * @param repeated how many were in doubt, and taken again under their key
 * @param faults what should not be; with the crash at which it was found
 */
public record Findings(int crashes, int acknowledged, int repeated, List<String> faults) {

  public Findings {
    faults = List.copyOf(faults);
  }

  /** What is wrong with what a site kept. */
  static List<String> faultsOf(Collection<String> acknowledged, List<String> kept) {
    var faults = new ArrayList<String>();
    var lost = new TreeSet<>(acknowledged);
    lost.removeAll(new HashSet<>(kept));
    if (!lost.isEmpty()) {
      faults.add(lost.size() + " acknowledged are lost, such as " + lost.first());
    }
    var once = new HashSet<String>();
    var doubled = kept.stream().filter(one -> !once.add(one)).distinct().count();
    if (doubled > 0) {
      faults.add(doubled + " are there twice");
    }
    return faults;
  }
}
