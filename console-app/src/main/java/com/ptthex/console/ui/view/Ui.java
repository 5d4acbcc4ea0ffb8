package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.ListShapes;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.text.Coded;
import com.ptthex.console.ui.text.Codes;
import com.ptthex.console.ui.text.Messages;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.console.ui.text.Vocabulary;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Scale;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * What a screen is drawn with: one language, one scale, one clock. Every view is given one, and
 * follows its model through it: models outlive what is drawn of them, and must not hold on to it.
 */
public final class Ui implements AutoCloseable {
  private final Subscriptions drawn = new Subscriptions();
  private final Clock clock;
  private final Scale scale;
  private final Texts texts;
  private final Moments moments;
  private final Codes codes;
  private final Messages messages;
  private final ListShapes shapes;

  /**
   * @param clock tells the time, and the zone that people read it in
   * @param features whose bundles have words for what servers answer
   */
  public Ui(Look look, Clock clock, List<Class<? extends Text>> features) {
    this(look, clock, features, Vocabulary.BUILT_IN, ListShapes.forNow());
  }

  /**
   * @param vocabulary what the site calls people of the field
   * @param shapes how somebody has arranged their lists
   */
  public Ui(
      Look look,
      Clock clock,
      List<Class<? extends Text>> features,
      Vocabulary vocabulary,
      ListShapes shapes) {
    this.clock = clock;
    this.shapes = shapes;
    scale = look.scale();
    texts = new Texts(look.language(), vocabulary);
    moments = new Moments(texts, clock.getZone());
    codes = new Codes(texts, moments, features);
    messages = new Messages(codes);
  }

  public String say(Text text, Object... values) {
    return text instanceof Coded(var code, var facts)
        ? messages.of(code, facts).whatAndNext()
        : texts.of(text, values);
  }

  /** Draws how it is now, and then every change, for as long as this is drawn at all. */
  public <T> void follow(ObservableValue<T> value, Consumer<T> drawing) {
    drawn.to(value, drawing);
  }

  /** Draws it now, and while it can be seen with every full second, as all that grows older. */
  public void age(Node seen, Runnable drawing) {
    drawing.run();
    new Ticking(clock, seen, drawing);
  }

  public Clock clock() {
    return clock;
  }

  public Scale scale() {
    return scale;
  }

  public Texts texts() {
    return texts;
  }

  public Moments moments() {
    return moments;
  }

  public Codes codes() {
    return codes;
  }

  public Messages messages() {
    return messages;
  }

  ListShapes shapes() {
    return shapes;
  }

  /** When what was drawn is taken away, or drawn anew in another language. */
  @Override
  public void close() {
    drawn.close();
  }
}
