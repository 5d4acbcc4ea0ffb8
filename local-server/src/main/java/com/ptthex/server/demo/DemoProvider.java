package com.ptthex.server.demo;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.value.PhoneNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * The demo's messages are carried by the stand-in. It is told each time which numbers the site has,
 * as somebody may have entered more by hand.
 */
final class DemoProvider {
  private DemoProvider() {}

  static void connect(ApiClient owner, Pipeline pipeline) {
    var wish = new ProviderApi.Simulate(numbers(owner));
    var _ = pipeline.run(ProviderApi.SIMULATE, Call.inside("demo", DemoSite.random(), wish));
  }

  private static List<PhoneNumber> numbers(ApiClient owner) {
    var page = owner.call(NumbersApi.LIST, Find.all()).orThrow();
    var numbers = new ArrayList<PhoneNumber>();
    numbers.add(DemoSupply.BROUGHT_ALONG);
    page.rows().forEach(row -> numbers.add(row.number()));
    while (page.next().isPresent()) {
      page = owner.call(NumbersApi.LIST, Find.all().from(page.next())).orThrow();
      page.rows().forEach(row -> numbers.add(row.number()));
    }
    return numbers;
  }
}
