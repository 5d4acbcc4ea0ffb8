package com.ptthex.shared.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal on the wire, as RFC 9457 asks. It holds codes; the sentence is made where it is read.
 *
 * @param type the code as a URI, for generic clients
 * @param next what the caller can do about it, as a code
 * @param incident a short code to read aloud to support; only for what should not have happened
 * @param impact the impact as it is now, when it is not what the caller was shown
 */
public record Problem(
    String type,
    String title,
    int status,
    String code,
    List<FieldFault> fields,
    Map<String, String> facts,
    String next,
    String trace,
    Optional<String> incident,
    Optional<Impact> impact) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    fields = List.copyOf(fields);
    facts = Map.copyOf(facts);
  }

  public static Problem of(Refusal refusal, String trace) {
    return switch (refusal) {
      case Refusal.SignIn r -> plain(401, r, "sign-in", trace);
      case Refusal.StepUp r -> plain(401, r, "step-up", trace);
      case Refusal.Enrol r -> plain(403, r, "turn-on-a-second-factor", trace);
      case Refusal.Denied r -> plain(403, r, "ask-an-admin", trace);
      case Refusal.Unlicensed r -> plain(403, r, "import-a-licence", trace);
      case Refusal.NotFound r -> plain(404, r, "check-the-address", trace);
      case Refusal.Conflict r -> plain(409, r, "reload", trace);
      case Refusal.Moved r -> plain(409, r, "look-at-the-impact", trace).showing(r.impact());
      case Refusal.TooLarge r -> plain(413, r, "send-less", trace);
      case Refusal.Invalid r -> plain(422, r, "correct-the-fields", trace).naming(r.fields());
      case Refusal.TooMany r -> plain(429, r, "wait", trace);
      case Refusal.Unavailable r -> plain(503, r, "try-again", trace);
      case Refusal.OutcomeUnknown r -> plain(503, r, "repeat-with-the-same-key", trace);
    };
  }

  /** Something failed that should not have; the incident code leads to the log. */
  public static Problem unexpected(String incident, String trace) {
    return make(500, "unexpected", Map.of(), "call-support", trace).reported(incident);
  }

  private static Problem plain(int status, Refusal refusal, String next, String trace) {
    return make(status, refusal.code(), refusal.facts(), next, trace);
  }

  private static Problem make(
      int status, String code, Map<String, String> facts, String next, String trace) {
    return new Problem(
        "urn:ptthex:problem:" + code,
        titleOf(status),
        status,
        code,
        List.of(),
        facts,
        next,
        trace,
        Optional.empty(),
        Optional.empty());
  }

  private static String titleOf(int status) {
    return switch (status) {
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 409 -> "Conflict";
      case 413 -> "Content Too Large";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      default -> "Internal Server Error";
    };
  }

  /** The same with other facts, as time goes by. */
  public Problem with(Map<String, String> changed) {
    return new Problem(type, title, status, code, fields, changed, next, trace, incident, impact);
  }

  private Problem naming(List<FieldFault> faults) {
    return new Problem(type, title, status, code, faults, facts, next, trace, incident, impact);
  }

  private Problem showing(Impact now) {
    return new Problem(
        type, title, status, code, fields, facts, next, trace, incident, Optional.of(now));
  }

  private Problem reported(String as) {
    return new Problem(
        type, title, status, code, fields, facts, next, trace, Optional.of(as), impact);
  }
}
