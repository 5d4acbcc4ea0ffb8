package com.ptthex.server.messaging.inbox;

import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestCarrier;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.value.PhoneNumber;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A site with a front desk, which a carrier tells what comes in. */
final class ToldSite implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  final TestSite site;
  final Post post;
  final NumbersApi.Row desk;
  private final HttpClient http = HttpClient.newHttpClient();

  ToldSite(TestDatabase database) {
    site = TestSite.on(database);
    post = new Post(site);
    desk = site.number(NumberClass.FRONT_DESK, site.north);
    site.carrier.connect();
  }

  static String sid(String kind) {
    return kind + "%032x".formatted(COUNT.incrementAndGet());
  }

  HttpResponse<String> tell(String hook, Map<String, String> fields) throws Exception {
    return TestCarrier.tell(http, site.server.address(), hook, fields);
  }

  Map<String, String> text(PhoneNumber from, PhoneNumber to, String words) {
    return new HashMap<>(
        Map.of("MessageSid", sid("SM"), "From", from.value(), "To", to.value(), "Body", words));
  }

  List<DeadLettersApi.Row> letters() {
    return site.owner().call(DeadLettersApi.LIST, DeadLettersApi.Find.all()).orThrow().rows();
  }

  @Override
  public void close() {
    http.close();
    site.close();
  }
}
