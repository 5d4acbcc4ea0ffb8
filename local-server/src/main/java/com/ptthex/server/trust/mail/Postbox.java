package com.ptthex.server.trust.mail;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.mail.LetterId;
import com.ptthex.shared.trust.mail.MailEvents;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Names;

/**
 * Where other features leave their letters, in the transaction of the deed that wants them. They go
 * out when that is durable.
 */
public record Postbox(Vault vault) {

  /** Whether any letter goes out at all. */
  public static boolean isOpen(Work work) {
    return new MailSettingStore(work.db()).on().isPresent();
  }

  public static void mustBeOpen(Work work) {
    if (!isOpen(work)) {
      throw new Refusal.Conflict("mail-is-off").raise();
    }
  }

  /**
   * @param unit whose people see that there was one
   */
  public LetterId post(Work work, UnitId unit, Letter letter) {
    mustBeOpen(work);
    var id = LetterId.made();
    var intent = Intents.add(work, Delivery.QUEUE, unit, new Delivery.Posted(id));
    new LetterStore(work.db(), vault).insert(id, intent, unit, letter, work.now());
    work.emit(Event.of(MailEvents.QUEUED, id, unit).with("kind", Names.camel(letter.kind())));
    return id;
  }
}
