package com.ptthex.console.shell;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.trust.lan.EnrolmentCode;
import com.ptthex.shared.trust.lan.LanApi.Enrolled;
import com.ptthex.shared.trust.lan.SiteAddress;
import java.util.Optional;

/** Sites that other machines serve: this desk may join one, in place of that of its own machine. */
public interface Elsewhere {

  /** The one that it has joined. */
  Optional<SiteAddress> joined();

  /**
   * Joins the site at this address if the code proves that it is the one, and keeps whom to believe
   * there from now on. Takes its time, so it is called away from the screen.
   */
  Answer<Enrolled> join(SiteAddress site, EnrolmentCode code);

  /** Goes back to the site of this machine. */
  void leave();
}
