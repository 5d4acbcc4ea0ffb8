package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What a screen knows of its surroundings, such as which units there are, as far as somebody at
 * this desk may know. What is not to be had leaves what was known.
 */
public final class Known<T extends Record> {
  private final ReadOnlyObjectWrapper<T> followed;
  private final Desk desk;
  private final Endpoint<Nothing, T> what;
  private final Latest latest;
  private volatile T now;

  /**
   * @param before known while nothing else is
   */
  public Known(Desk desk, Endpoint<Nothing, T> what, T before) {
    this.desk = desk;
    this.what = what;
    this.latest = new Latest(desk.threads());
    this.now = before;
    this.followed = new ReadOnlyObjectWrapper<>(before);
  }

  /** Called away from the screen's thread, with what is to be shown beside it. */
  public void look() {
    if (desk.rights().mayCall(what)
        && desk.api().call(what, Nothing.NOTHING) instanceof Answer.Done<T>(var found)) {
      now = found;
    }
  }

  /** Whoever follows is shown at once what is known, and then what there is. */
  public void load() {
    followed.set(now);
    latest.<Nothing>ask(
        () -> {
          look();
          return new Answer.Done<>(Nothing.NOTHING);
        },
        _ -> followed.set(now));
  }

  public ReadOnlyObjectProperty<T> followed() {
    return followed.getReadOnlyProperty();
  }

  public T now() {
    return now;
  }
}
