package com.ptthex.server.kernel.http;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Trait;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Lets the pages of the site's own web client call the endpoints of the field, and read what they
 * are answered. Their origins are compared letter for letter; there is no answer for all, and none
 * to which a browser would add what it has kept for us.
 */
final class FieldPages {
  /** As long as browsers may believe what they were told, in seconds. */
  private static final String BELIEVED = "600";

  private static final Set<String> ALLOWED =
      Set.of("authorization", "content-type", "idempotency-key");

  private final List<Route> routes;
  private final Supplier<Set<String>> origins;

  /**
   * @param path its segments
   */
  private record Route(String method, List<String> path) {
    static Route of(Endpoint<?, ?> endpoint) {
      var method = endpoint.hasBody() ? HttpMethod.POST : HttpMethod.GET;
      return new Route(method.asString(), segments(Endpoint.ROOT + endpoint.path()));
    }

    boolean leadsTo(List<String> asked) {
      if (asked.size() != path.size()) {
        return false;
      }
      for (var at = 0; at < path.size(); at++) {
        var wanted = path.get(at);
        if (!wanted.startsWith("{") && !wanted.equals(asked.get(at))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param origins of the pages, asked for each call
   */
  FieldPages(Collection<Endpoint<?, ?>> served, Supplier<Set<String>> origins) {
    this.routes =
        served.stream()
            .filter(endpoint -> endpoint.has(Trait.FIELD) || endpoint.has(Trait.DOORSTEP))
            .map(Route::of)
            .toList();
    this.origins = origins;
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  /** Whether this call is for the field, whoever's page it is. */
  boolean concerns(Request request) {
    return routesOf(request).findAny().isPresent();
  }

  /** By its path as it was sent: what is written in another way than usual is not for the field. */
  private Stream<Route> routesOf(Request request) {
    var path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
    var asked = segments(path);
    return routes.stream().filter(route -> route.leadsTo(asked));
  }

  /** What somebody's page says where it comes from, if the site trusts exactly that. */
  Optional<String> trusted(Request request) {
    var told = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
    return told.size() == 1 && origins.get().contains(told.getFirst())
        ? Optional.of(told.getFirst())
        : Optional.empty();
  }

  /** Lets the page read the answer. */
  void allow(Response response, String origin) {
    var headers = response.getHeaders();
    headers.put("Access-Control-Allow-Origin", origin);
    headers.put("Access-Control-Expose-Headers", "Retry-After");
  }

  /** A browser's own question, before it lets a page call; it is answered here. */
  boolean isAskedBefore(Request request) {
    return HttpMethod.OPTIONS.is(request.getMethod())
        && request.getHeaders().contains("Access-Control-Request-Method");
  }

  /** Told to a trusted page alone; the status is all that says yes or no. */
  int answerBefore(Request request, Response response) {
    var headers = request.getHeaders();
    var method = headers.get("Access-Control-Request-Method");
    if (routesOf(request).noneMatch(route -> route.method().equals(method))
        || !asksForNoMore(headers.get("Access-Control-Request-Headers"))) {
      return HttpStatus.FORBIDDEN_403;
    }
    var answer = response.getHeaders();
    answer.put("Access-Control-Allow-Methods", method);
    answer.put(
        "Access-Control-Allow-Headers", String.join(", ", ALLOWED.stream().sorted().toList()));
    answer.put("Access-Control-Max-Age", BELIEVED);
    return HttpStatus.NO_CONTENT_204;
  }

  private static boolean asksForNoMore(@Nullable String wanted) {
    return wanted == null
        || wanted.isBlank()
        || Stream.of(wanted.split(","))
            .allMatch(name -> ALLOWED.contains(name.strip().toLowerCase(Locale.ROOT)));
  }
}
