package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.licence.LicenceFile;

/** Accepts for other features what the authority signed for this site, each document once. */
public final class SignedDocuments {
  private final LicenceDesk desk;

  SignedDocuments(LicenceDesk desk) {
    this.desk = desk;
  }

  /** In the transaction of its deed; refused with the reason when it is not believed. */
  public <B> SignedDocument<B> accept(Work work, LicenceFile file, DocumentType<B> type) {
    var acceptance = new Acceptance(work, desk);
    acceptance.mustKnowTheTime();
    var document = acceptance.judge(file.bytes(), type);
    acceptance.remember(document.header(), file.bytes());
    acceptance.heard(document.header().issuedAt());
    return document;
  }
}
