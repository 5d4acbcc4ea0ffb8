package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Endpoint;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

/** Whether an endpoint may be called from a desk now, and why not, as far as the desk knows. */
final class Permit {
  private final ReadOnlyObjectWrapper<Optional<Text>> against =
      new ReadOnlyObjectWrapper<>(this, "against", Optional.empty());
  private final Rights rights;
  private final Endpoint<?, ?> endpoint;
  // The closings are the whole session's: they must not hold on to every form that was ever open.
  private final ChangeListener<Closings> looking = (_, _, _) -> look();
  private Text notPermitted = KitText.NOT_PERMITTED;

  Permit(Desk desk, Endpoint<?, ?> endpoint) {
    this.rights = desk.rights();
    this.endpoint = endpoint;
    rights.closings().addListener(new WeakChangeListener<>(looking));
    look();
  }

  /** What to say to who may not, where more can be said than the usual words. */
  void notPermitted(Text why) {
    notPermitted = why;
    look();
  }

  /** Nothing when it may be called. */
  ReadOnlyObjectProperty<Optional<Text>> against() {
    return against.getReadOnlyProperty();
  }

  private void look() {
    against.set(
        rights.mayCall(endpoint)
            ? rights.closings().getValue().against(endpoint).map(Text.class::cast)
            : Optional.of(notPermitted));
  }
}
