package com.ptthex.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Endpoint;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The way between a client and a server: what a server's HTTP library makes of an address. */
public final class Delivery {
  private Delivery() {}

  public static Binding.Received of(Endpoint<?, ?> endpoint, Binding.Sent sent) {
    var address = URI.create("http://localhost").resolve(sent.address());
    assertThat(address.getFragment()).isNull();
    return new Binding.Received(
        path(endpoint, address.getRawPath()), query(address.getRawQuery()), sent.body().orElse(""));
  }

  private static Map<String, String> path(Endpoint<?, ?> endpoint, String raw) {
    var names = Binding.pathNames(endpoint.path());
    var pattern = Endpoint.ROOT + endpoint.path().replaceAll("\\{(\\w+)}", "(?<$1>[^/]*)");
    var match = Pattern.compile(pattern).matcher(raw);
    assertThat(match.matches()).as(raw).isTrue();
    var path = new LinkedHashMap<String, String>();
    names.forEach(name -> path.put(name, decoded(match.group(name))));
    return path;
  }

  private static Map<String, List<String>> query(String raw) {
    var query = new LinkedHashMap<String, List<String>>();
    if (raw != null) {
      for (var pair : raw.split("&", -1)) {
        var at = pair.indexOf('=');
        query
            .computeIfAbsent(decoded(pair.substring(0, at)), _ -> new ArrayList<>())
            .add(decoded(pair.substring(at + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
