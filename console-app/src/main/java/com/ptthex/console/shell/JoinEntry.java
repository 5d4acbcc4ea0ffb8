package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Api;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.trust.lan.EnrolmentCode;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.trust.lan.LanApi.Enrol;
import com.ptthex.shared.trust.lan.LanApi.Enrolled;
import com.ptthex.shared.trust.lan.SiteAddress;

/** What somebody types to join a site on the network: where it is, and the code that proves it. */
final class JoinEntry {
  private final Draft draft = new Draft();
  private final Draft.Entry<SiteAddress> address = draft.needed("address", SiteAddress::new);
  private final Draft.Entry<EnrolmentCode> code = draft.needed("code", EnrolmentCode::new);
  private final Action<Enrol, Enrolled> join;

  /**
   * @param nobody the desk of who has not come in yet
   * @param next it has joined
   */
  JoinEntry(Elsewhere elsewhere, Desk nobody, Runnable next) {
    var api =
        new Api() {
          @Override
          public <I extends Record, O extends Record> Answer<O> call(
              Endpoint<I, O> endpoint, I input, Confirmation confirmation) {
            return elsewhere
                .join(address.value(), code.value())
                .map(told -> endpoint.shape().output().cast(told));
          }
        };
    join =
        new Action<>(
                nobody.calling(api),
                LanApi.ENROL,
                JoinText.JOIN,
                draft.offer(() -> new Enrol(code.value().hash())))
            .then(_ -> next.run());
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<SiteAddress> address() {
    return address;
  }

  Draft.Entry<EnrolmentCode> code() {
    return code;
  }

  Action<Enrol, Enrolled> join() {
    return join;
  }
}
