package com.ptthex.server.demo;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Create;
import com.ptthex.shared.messaging.inbox.InboxApi;
import java.time.Duration;
import java.time.Instant;

/** When the demo's sitters look after their clients: today and tomorrow. */
record DemoWindows(ApiClient owner) {
  private static final Duration SHIFT = Duration.ofHours(8);

  /** One that has an hour behind it, and the same tomorrow. */
  void today(InboxApi.Row thread) {
    enter(thread, start(thread));
    tomorrow(thread);
  }

  /** Until then nobody looks after the client, and what they write goes where the site has it. */
  void tomorrow(InboxApi.Row thread) {
    enter(thread, start(thread).plus(Duration.ofDays(1)));
  }

  private static Instant start(InboxApi.Row thread) {
    return thread.openedAt().minus(Duration.ofHours(1));
  }

  private void enter(InboxApi.Row thread, Instant start) {
    var sitter = thread.sitter().orElseThrow().id();
    var wish = new Create(sitter, thread.participant().id(), start, start.plus(SHIFT));
    owner.call(AssignmentsApi.CREATE, wish).orThrow();
  }
}
