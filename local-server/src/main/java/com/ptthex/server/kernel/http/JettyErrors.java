package com.ptthex.server.kernel.http;

import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.server.kernel.watch.Trace;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.wire.Wire;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what Jetty refuses before any route is reached: as a problem, and without a stack. */
final class JettyErrors extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(JettyErrors.class);

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    var problem = problem(status, cause);
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.write(true, ByteBuffer.wrap(Wire.write(problem)), callback);
  }

  private static Problem problem(int status, @Nullable Throwable cause) {
    var trace = Trace.next();
    return switch (status) {
      case 413 -> Problem.of(new Refusal.TooLarge("too-large", Map.of()), trace);
      case 414, 431 ->
          Problem.of(
              new Refusal.TooLarge(
                  "header-too-large", Map.of("maxBytes", "" + Limits.HEADER_BYTES)),
              trace);
      case AddressCheck.UNKNOWN_HOST ->
          Problem.of(new Refusal.Denied("unknown-host", Map.of()), trace);
      case AddressCheck.UNTRUSTED_ORIGIN ->
          Problem.of(new Refusal.Denied("untrusted-origin", Map.of()), trace);
      case 404, 405 -> Problem.of(new Refusal.NotFound("no-such-address"), trace);
      case 503 -> Problem.of(new Refusal.Unavailable("stopping"), trace);
      // A method or a version of HTTP that nobody knows is the caller's mistake.
      case 501, 505 -> malformed(trace);
      default ->
          // A caller who hung up is nobody's failure.
          status < 500 || cause instanceof EOFException
              ? malformed(trace)
              : unexpected(status, cause, trace);
    };
  }

  private static Problem malformed(String trace) {
    return Problem.of(new Refusal.Invalid("", "malformed-request", Map.of()), trace);
  }

  private static Problem unexpected(int status, @Nullable Throwable cause, String trace) {
    var incident = Trace.incident();
    LOG.atError()
        .addKeyValue("incident", incident)
        .addKeyValue("status", status)
        .addKeyValue("fault", cause == null ? "unknown" : Fault.of(cause))
        .log("unexpected, outside of every call; the caller was given the incident code");
    return Problem.unexpected(incident, trace);
  }
}
