package com.ptthex.server.kernel.watch;

import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Problem;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What problems and events may tell: codes, ids, numbers and times. A fact of any other form is a
 * mistake of ours. It is told as redacted, and logged by its name for us to mend; the deed goes on,
 * since an SOS must not fail for it. In our tests the mistake fails the deed.
 */
public final class Disclosure {
  private static final Logger LOG = LoggerFactory.getLogger(Disclosure.class);
  private static final String REDACTED = "redacted";
  private static final LongAdder REDACTIONS = new LongAdder();

  /** What people write has spaces, or letters of their languages; what code writes has not. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:/=+-]{0,200}");

  private Disclosure() {}

  /** How often it had to, since this process began: each is a mistake of ours. */
  static long redactions() {
    return REDACTIONS.sum();
  }

  public static boolean mayBeTold(String fact) {
    return PLAIN.matcher(fact).matches() && !MarkerScan.finds(fact);
  }

  public static Event of(Event event) {
    var told = redacted(event);
    assert told.equals(event) : event.type().code() + " tells what no event may tell";
    return told;
  }

  static Event redacted(Event event) {
    var facts = told(event.type().code(), event.facts());
    return new Event(event.type(), event.subject(), event.unit(), facts);
  }

  /** Its impact is left as it is: the caller was shown it, and may see what it touches. */
  public static Problem of(Problem problem) {
    return new Problem(
        problem.type(),
        problem.title(),
        problem.status(),
        problem.code(),
        problem.fields().stream().map(fault -> told(problem.code(), fault)).toList(),
        told(problem.code(), problem.facts()),
        problem.next(),
        problem.trace(),
        problem.incident(),
        problem.impact());
  }

  private static FieldFault told(String where, FieldFault fault) {
    // A caller's own name for a field is no mistake of ours.
    var field = MarkerScan.finds(fault.field()) ? REDACTED : fault.field();
    return new FieldFault(field, fault.code(), told(where, fault.facts()));
  }

  private static Map<String, String> told(String where, Map<String, String> facts) {
    return facts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, fact -> told(where, fact)));
  }

  private static String told(String where, Map.Entry<String, String> fact) {
    if (mayBeTold(fact.getValue())) {
      return fact.getValue();
    }
    REDACTIONS.increment();
    LOG.atError()
        .addKeyValue("where", where)
        .addKeyValue("fact", fact.getKey())
        .log("a fact that nobody may be told was redacted");
    return REDACTED;
  }
}
