package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.AccountMailApi.Change;
import com.ptthex.shared.trust.access.AccountMailApi.Confirm;
import com.ptthex.shared.trust.access.AccountMailApi.Own;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailLanguage;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where letters about somebody's own account go, and the code that shows that it is theirs. */
final class OwnMail {
  private final LoadModel<Own> own;
  private final Draft wanting = new Draft();
  private final Draft.Entry<MailAddress> address = wanting.needed("address", MailAddress::new);
  private final Draft.Entry<MailLanguage> language =
      wanting.needed("language", MailLanguage::valueOf);
  private final Draft confirming = new Draft();
  private final Draft.Entry<EntryCode> code = confirming.needed("code", EntryCode::new);
  private final Action<Change, Own> change;
  private final Action<Confirm, Own> confirm;
  private final Action<Nothing, Own> remove;

  OwnMail(Desk desk) {
    own =
        new LoadModel<>(
            desk, () -> desk.api().call(AccountMailApi.OWN, Nothing.NOTHING), _ -> false);
    change =
        new Action<>(
            desk,
            AccountMailApi.CHANGE,
            AccessText.SEND_CODE,
            wanting.offer(() -> new Change(address.value(), language.value())));
    confirm =
        new Action<>(
            desk,
            AccountMailApi.CONFIRM,
            AccessText.CONFIRM_ADDRESS,
            confirming.offer(() -> new Confirm(code.value())));
    remove =
        new Action<>(
                desk,
                AccountMailApi.REMOVE,
                AccessText.REMOVE_ADDRESS,
                new ReadOnlyObjectWrapper<>(new Offer.Given<>(Nothing.NOTHING)))
            .gravity(Gravity.DESTRUCTIVE);
    own.reload();
  }

  LoadModel<Own> own() {
    return own;
  }

  /**
   * @param reads the language of whoever asks for it
   */
  void begin(MailLanguage reads) {
    wanting.clear();
    confirming.clear();
    language.text().set(reads.name());
  }

  Draft wanting() {
    return wanting;
  }

  Draft.Entry<MailAddress> address() {
    return address;
  }

  Draft.Entry<MailLanguage> language() {
    return language;
  }

  Draft confirming() {
    return confirming;
  }

  Draft.Entry<EntryCode> code() {
    return code;
  }

  Action<Change, Own> change() {
    return change;
  }

  Action<Confirm, Own> confirm() {
    return confirm;
  }

  Action<Nothing, Own> remove() {
    return remove;
  }
}
