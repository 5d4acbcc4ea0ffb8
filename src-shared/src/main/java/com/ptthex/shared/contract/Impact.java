package com.ptthex.shared.contract;

import com.ptthex.shared.value.Id;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a risky deed would do, told before it is done.
 *
 * @param token proves to the deed that its caller saw this very impact; valid five minutes
 */
public record Impact(List<Effect> effects, List<Touched> touched, Undo undo, String token) {

  public enum Undo {
    /** Another deed puts things back as they were. */
    POSSIBLE,
    /** It can be put back, but not before a date that the effects name. */
    LATER,
    IMPOSSIBLE
  }

  /** A line of the impact: a code and the facts it speaks of. */
  public record Effect(String code, Map<String, String> facts) {
    public Effect {
      facts = Map.copyOf(facts);
    }
  }

  /**
   * @param label how a reader knows it: a name, or a masked number
   */
  public record Touched(String kind, UUID id, String label) {

    public static Touched of(String kind, Id id, String label) {
      return new Touched(kind, id.value(), label);
    }
  }

  public Impact {
    effects = List.copyOf(effects);
    touched = List.copyOf(touched);
  }

  /** As a use case makes it; the pipeline adds the token. */
  public static Impact of(List<Effect> effects, List<Touched> touched, Undo undo) {
    return new Impact(effects, touched, undo, "");
  }

  public Impact withToken(String made) {
    return new Impact(effects, touched, undo, made);
  }
}
