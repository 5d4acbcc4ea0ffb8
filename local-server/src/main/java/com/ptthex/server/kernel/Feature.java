package com.ptthex.server.kernel;

import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.shared.contract.EventType;
import java.util.List;

/** A part of the product. Delete its line in {@code Features} and it is gone. */
public interface Feature {

  /** Says which endpoints it serves, and with what. */
  void serve(UseCases cases);

  /** What it does outside the database, by intents. */
  default List<Effect<?>> effects() {
    return List.of();
  }

  /** The types of the events it tells; one that is not named here is told to nobody. */
  default List<EventType> events() {
    return List.of();
  }

  /** What the site may choose of how it works. */
  default List<Obeyed<?>> settings() {
    return List.of();
  }

  /** What of it acts on what happened anywhere. */
  default List<Subscriber> subscribers(Ground ground) {
    return List.of();
  }

  /** Where others tell it something by themselves. */
  default List<Webhook> webhooks(Ground ground) {
    return List.of();
  }

  /** What of it runs beside the calls. */
  default List<Background> background(Ground ground) {
    return List.of();
  }
}
