package com.ptthex.server.messaging.routing;

import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.routing.RoutingTarget;
import com.ptthex.shared.messaging.routing.Sender;
import com.ptthex.shared.wire.Names;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules, in the order in which they are looked at; the first that fires settles it. */
enum RoutingRule {
  /** The law has these honoured, whoever is on the other side. */
  KEYWORD_FIRST,
  /** Nothing can be passed on in it. */
  THREAD_WITHOUT_A_NUMBER,
  SITTER_IN_THEIR_WINDOW,
  CLIENT_IN_THE_WINDOW,
  WRITTEN_TO_THE_FRONT_DESK,
  /** Always fires. */
  DEFAULT_TARGET;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  String code() {
    return code;
  }

  Optional<RoutingTarget> chooses(Routing routing) {
    var message = routing.message();
    return switch (this) {
      case KEYWORD_FIRST -> when(message.keyword().isPresent(), RoutingTarget.KEYWORD);
      case THREAD_WITHOUT_A_NUMBER ->
          when(
              message.thread().filter(state -> state != ThreadState.LIVE).isPresent(),
              RoutingTarget.SHARED_INBOX);
      case SITTER_IN_THEIR_WINDOW -> inTheWindow(routing, Sender.SITTER, RoutingTarget.CLIENT);
      case CLIENT_IN_THE_WINDOW -> inTheWindow(routing, Sender.CLIENT, RoutingTarget.SITTER);
      case WRITTEN_TO_THE_FRONT_DESK ->
          when(message.over() == NumberClass.FRONT_DESK, RoutingTarget.FRONT_DESK);
      case DEFAULT_TARGET -> Optional.of(routing.rules().fallback().target());
    };
  }

  private static Optional<RoutingTarget> inTheWindow(
      Routing routing, Sender sender, RoutingTarget target) {
    var message = routing.message();
    return when(
        message.sender() == sender && message.sitter().isPresent() && routing.isInTheWindow(),
        target);
  }

  private static Optional<RoutingTarget> when(boolean fires, RoutingTarget target) {
    return fires ? Optional.of(target) : Optional.empty();
  }

  /** What it looked at. */
  Map<String, String> facts(Routing routing) {
    var message = routing.message();
    return switch (this) {
      case KEYWORD_FIRST -> Map.of("keyword", message.keyword().map(Names::camel).orElse("none"));
      case THREAD_WITHOUT_A_NUMBER ->
          Map.of("thread", message.thread().map(Names::camel).orElse("new"));
      case SITTER_IN_THEIR_WINDOW -> windowed(routing, Sender.SITTER);
      case CLIENT_IN_THE_WINDOW -> windowed(routing, Sender.CLIENT);
      case WRITTEN_TO_THE_FRONT_DESK -> Map.of("numberClass", Names.camel(message.over()));
      case DEFAULT_TARGET -> Map.of("target", Names.camel(routing.rules().fallback().target()));
    };
  }

  /** Of a window only where somebody wrote for whom it could hold. */
  private static Map<String, String> windowed(Routing routing, Sender sender) {
    var message = routing.message();
    var facts = new HashMap<String, String>();
    facts.put("sender", Names.camel(message.sender()));
    facts.put("sitter", message.sitter().map(id -> id.value().toString()).orElse("none"));
    if (message.sender() == sender && message.sitter().isPresent()) {
      facts.put("at", routing.at().toString());
      facts.put("late", Boolean.toString(message.late()));
      facts.put("minutesBefore", "" + routing.rules().before());
      facts.put("minutesAfter", "" + routing.rules().after());
      facts.put("window", routing.window().map(span -> "" + span.id().value()).orElse("none"));
      routing
          .window()
          .ifPresent(
              span -> {
                facts.put("startsAt", span.startsAt().toString());
                facts.put("endsAt", span.endsAt().toString());
              });
    }
    return facts;
  }
}
