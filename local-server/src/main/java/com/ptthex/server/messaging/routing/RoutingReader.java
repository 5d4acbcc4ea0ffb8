package com.ptthex.server.messaging.routing;

import com.ptthex.server.kernel.AuthorityStore;
import com.ptthex.server.kernel.Remembered;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.server.messaging.assignments.WindowReader;
import com.ptthex.server.messaging.assignments.WindowReader.Span;
import com.ptthex.server.messaging.routing.Routing.Message;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings together what a message is routed by. For one whose thread has a sitter that is one row of
 * the windows; for any other nothing is asked.
 */
public final class RoutingReader {
  private static final Logger LOG = LoggerFactory.getLogger(RoutingReader.class);

  private final Remembered<Whose, RoutingRules> rules = new Remembered<>();

  private enum Whose {
    THE_SITES
  }

  /**
   * @param version of authority, read before in the same transaction
   */
  public Routing routing(Handle db, long version, Message message) {
    var chosen = rules.of(version, Whose.THE_SITES, () -> chosen(db));
    return new Routing(message, window(db, chosen, message), chosen);
  }

  public Routing routing(Handle db, Message message) {
    return routing(db, AuthorityStore.version(db), message);
  }

  /** What cannot be read was not chosen: no message is lost for it. */
  private static RoutingRules chosen(Handle db) {
    try {
      return RoutingRules.of(new SettingValues(db));
    } catch (JdbiException failure) {
      // Not what was chosen is unreadable, but the database: then nothing of this is kept.
      throw failure;
    } catch (RuntimeException failure) {
      // Whatever stands there, written by whomever.
      LOG.atError()
          .addKeyValue("fault", Fault.of(failure))
          .log("what the site chose of routing cannot be read; messages go as nobody had chosen");
      return RoutingRules.USUAL;
    }
  }

  private static Optional<Span> window(Handle db, RoutingRules rules, Message message) {
    if (!message.mayGoByAWindow()) {
      return Optional.empty();
    }
    var by = message.at(rules).minus(rules.tail());
    return message
        .client()
        .flatMap(
            client -> message.sitter().flatMap(it -> new WindowReader(db).notOver(client, it, by)));
  }
}
