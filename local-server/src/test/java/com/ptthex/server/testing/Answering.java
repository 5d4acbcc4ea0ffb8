package com.ptthex.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessageState;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.MessagesApi.Row;
import com.ptthex.shared.messaging.inbox.MessagesApi.Send;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** How operators of a site answer its clients. */
public record Answering(TestSite site, ApiClient client) {

  public static Answering of(TestSite site) {
    return new Answering(site, site.owner());
  }

  /**
   * @param phone of the client, whom a test has write
   */
  public record Talk(InboxApi.Row thread, PhoneNumber phone, PhoneNumber ours) {
    public ThreadId id() {
      return thread.id();
    }

    public Send says(String words) {
      return new Send(id(), new MessageText(words));
    }
  }

  /** Messages may leave, by the stand-in. */
  public Answering ready() {
    new SetUp(site).finished();
    return this;
  }

  /** With somebody who wrote to a number of ours, which is the stand-in's too. */
  public Talk talk(UnitId unit) {
    var ours = site.freshPhone();
    site.inside(ProviderApi.SIMULATE, new ProviderApi.Simulate(List.of(ours)));
    var number = new Register(ours, NumberClass.POOL, unit, Optional.empty());
    site.owner().call(NumbersApi.REGISTER, number).orThrow();
    var phone = Post.stranger();
    var post = new Post(site);
    var thread = post.comes(Post.text(phone, ours, "Is anybody there?")).thread();
    return new Talk(post.thread(thread), phone, ours);
  }

  /** Over whichever number is chosen. */
  public Talk over(UnitId unit, PhoneNumber phone) {
    var wish = new PeopleApi.Add(PersonKind.CLIENT, new Label("Client"), unit, phone);
    var person = site.owner().call(PeopleApi.ADD, wish).orThrow();
    var thread = site.thread(person, Optional.empty(), Purpose.BOOKING);
    return new Talk(thread, phone, thread.number().orElseThrow().number());
  }

  public void carried(NumbersApi.Row number) {
    site.inside(ProviderApi.SIMULATE, new ProviderApi.Simulate(List.of(number.number())));
  }

  public Row answer(Talk talk, String words) {
    return client.call(MessagesApi.SEND, talk.says(words)).orThrow();
  }

  public Row now(Talk talk, MessageId message) {
    return new Post(site)
        .in(talk.id()).stream().filter(row -> row.id().equals(message)).findFirst().orElseThrow();
  }

  /** Once it is so with the message, as it must become. */
  public Row once(Talk talk, MessageId message, Predicate<Row> so) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    var now = now(talk, message);
    while (!so.test(now) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      now = now(talk, message);
    }
    assertThat(now).matches(so);
    return now;
  }

  public Row once(Talk talk, MessageId message, MessageState state) {
    return once(talk, message, row -> row.state() == state);
  }
}
