package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Webhook;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.messaging.inbox.Conversation.Closed;
import com.ptthex.server.messaging.inbox.Conversation.Live;
import com.ptthex.server.messaging.numbers.ChoiceReader;
import com.ptthex.server.messaging.routing.RoutingReader;
import com.ptthex.server.messaging.screening.MessageScreen;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Change;
import com.ptthex.shared.messaging.inbox.InboxApi.Close;
import com.ptthex.shared.messaging.inbox.InboxApi.Find;
import com.ptthex.shared.messaging.inbox.InboxApi.Page;
import com.ptthex.shared.messaging.inbox.InboxApi.Row;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.InboxSettings;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import java.util.List;

/** The threads of the site, and what is said in them. */
public final class InboxFeature implements Feature {
  private final ProviderLink link;
  private final DeadLetters letters;
  private final Knock knock;
  private final BroughtReader brought;
  private final Outward outward;
  private final ReceiveMessage receiving;

  /**
   * @param link to whoever carries the messages
   * @param screen looks through what comes in
   * @param routes what says where it goes
   */
  public InboxFeature(
      ProviderLink link,
      BroughtReader brought,
      Outward outward,
      Vault vault,
      MessageScreen screen,
      RoutingReader routes) {
    this.link = link;
    this.receiving = new ReceiveMessage(routes, screen);
    this.brought = brought;
    this.outward = outward;
    this.letters = new DeadLetters(vault, receiving);
    this.knock = Knock.of(vault.derived());
  }

  @Override
  public List<EventType> events() {
    return InboxEvents.ALL;
  }

  @Override
  public List<Obeyed<?>> settings() {
    return List.of(Obeyed.of(InboxSettings.FETCH_EVERY), Obeyed.of(InboxSettings.ASK_EVERY));
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(InboxApi.LIST, InboxFeature::list)
        .serve(InboxApi.DETAIL, (work, which) -> new Inbox(work).detail(which.id()))
        .serve(InboxApi.OPEN, OpenThread::run)
        .serve(InboxApi.FIND_NUMBER, FindNumber::run)
        .serve(InboxApi.CLOSE, InboxFeature::close)
        .serve(MessagesApi.LIST, InboxFeature::messages)
        .serve(MessagesApi.SEND, new SendMessage(outward)::run)
        .serve(MessagesApi.RECEIVE, receiving::run)
        .serve(MessagesApi.PROGRESS, ProgressMessage::run)
        .serve(DeadLettersApi.LIST, letters::list)
        .serve(DeadLettersApi.REPLAY, letters::replay)
        .serve(DeadLettersApi.PUT_AWAY, letters::putAway)
        .serve(DeadLettersApi.KEEP, letters::keep)
        .serve(CallsApi.STANDING, CallsAnswer::standing)
        .serve(CallsApi.CHANGE, CallsAnswer::change)
        .serve(CallsApi.ANSWER, CallsAnswer::answer)
        .serve(AddressApi.STANDING, PublicAddressDeeds::standing)
        .serve(AddressApi.CHANGE, PublicAddressDeeds::change)
        .serve(ReconciliationApi.STANDING, (work, _) -> Reconciling.standing(work, brought))
        .serve(ReconciliationApi.END, Reconciling::end);
  }

  @Override
  public List<Effect<?>> effects() {
    return List.of(new Sending(outward.store(), outward.provider()));
  }

  @Override
  public List<Webhook> webhooks(Ground ground) {
    return TwilioWebhook.all(ground, link, knock);
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(
        new ReconciliationRounds(ground.store(), ground.pipeline(), ground.clock(), link, brought)
            .background());
  }

  private static Page list(Work work, Find find) {
    var slice =
        Keyset.slice(
            new ConversationStore(work.db()).page(work.scope(), find),
            find.limit(),
            thread -> Keyset.cursor(thread.about().lastActivityAt(), thread.about().id().value()));
    return new Page(new Inbox(work).rows(slice.rows()), slice.next());
  }

  private static MessagesApi.Page messages(Work work, MessagesApi.Find find) {
    var seen = new Inbox(work).thread(find.id()).about().id();
    var slice =
        Keyset.slice(
            new MessageStore(work.db()).page(seen, find),
            find.limit(),
            row -> Keyset.cursor(row.sentAt(), row.id().value()));
    return new MessagesApi.Page(new AnswersReader(work.db()).with(slice.rows()), slice.next());
  }

  private static Row close(Work work, Close wish) {
    work.guard(ChoiceReader.GUARD);
    var inbox = new Inbox(work);
    return switch (inbox.thread(wish.id(), wish.version())) {
      case Live live -> {
        var closed = live.close(work.now());
        inbox.change(live, closed, Change.CLOSED);
        yield inbox.row(closed);
      }
      case Closed _ -> throw new Refusal.Conflict("thread-is-closed").raise();
    };
  }
}
