package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.value.UnitId;

/** What comes in from outside. */
final class ArrivalSamples {
  private ArrivalSamples() {}

  static void into(Samples samples) {
    samples.of(MessagesApi.LIST, Foreign.NOT_FOUND, ArrivalSamples::messages);
  }

  private static MessagesApi.Find messages(TestSite site, UnitId unit) {
    var desk = site.number(NumberClass.FRONT_DESK, unit);
    var message = Post.text(Post.stranger(), desk.number(), "Is anybody there?");
    return MessagesApi.Find.all(new Post(site).comes(message).thread());
  }
}
