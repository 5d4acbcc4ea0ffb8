package com.ptthex.shared.trust.mail;

import static com.ptthex.shared.trust.mail.MailApi.MAIL_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of the site's mail: never to whom, and never what. */
public final class MailEvents {
  public static final EventType CHANGED = EventType.of("mail.changed", MAIL_VIEW);
  public static final EventType TURNED_OFF = EventType.of("mail.turned-off", MAIL_VIEW);
  public static final EventType QUEUED = EventType.of("mail.queued", MAIL_VIEW);
  public static final EventType SENT = EventType.of("mail.sent", MAIL_VIEW);
  public static final EventType FAILED = EventType.of("mail.failed", MAIL_VIEW);

  public static final List<EventType> ALL = List.of(CHANGED, TURNED_OFF, QUEUED, SENT, FAILED);

  private MailEvents() {}
}
