package com.ptthex.server.testing;

import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.MessageKind;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.MessagesApi.Receive;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Messages of clients as they come in, and what is kept of them. */
public final class Post {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final AtomicInteger STRANGERS = new AtomicInteger();

  private final TestSite site;

  public Post(TestSite site) {
    this.site = site;
  }

  public static PhoneNumber phone(int last) {
    return new PhoneNumber("+44770090%04d".formatted(last));
  }

  /** Of whom nobody has heard before, on a site that has heard of less than a thousand. */
  public static PhoneNumber stranger() {
    return phone(9000 + Math.floorMod(STRANGERS.incrementAndGet(), 1000));
  }

  public static Receive text(PhoneNumber from, PhoneNumber to, String words) {
    return dated(from, to, words, Optional.empty());
  }

  public static Receive dated(
      PhoneNumber from, PhoneNumber to, String words, Optional<Instant> sentAt) {
    return new Receive(
        MessageKey.of("made-up-" + COUNT.incrementAndGet()),
        from,
        to,
        MessageKind.TEXT,
        Optional.of(new MessageText(words)),
        0,
        sentAt);
  }

  public MessagesApi.Received comes(Receive message) {
    return site.inside(MessagesApi.RECEIVE, message);
  }

  public List<MessagesApi.Row> in(ThreadId thread) {
    var find = new MessagesApi.Find(thread, Optional.empty(), Optional.of(new PageSize(100)));
    return site.owner().call(MessagesApi.LIST, find).orThrow().rows();
  }

  public InboxApi.Row thread(ThreadId thread) {
    return site.owner().call(InboxApi.DETAIL, new InboxApi.Which(thread)).orThrow().thread();
  }
}
