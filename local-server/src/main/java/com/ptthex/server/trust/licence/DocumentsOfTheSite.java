package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.licence.LicenceFile;

/** Judges by all that the site knows, and remembers what it accepted. */
final class DocumentsOfTheSite implements SignedDocuments {
  private final LicenceDesk desk;

  DocumentsOfTheSite(LicenceDesk desk) {
    this.desk = desk;
  }

  @Override
  public <B> SignedDocument<B> accept(Work work, LicenceFile file, DocumentType<B> type) {
    var acceptance = new Acceptance(work, desk);
    acceptance.mustKnowTheTime();
    var document = acceptance.judge(file.bytes(), type);
    acceptance.remember(document.header(), file.bytes());
    acceptance.heard(document.header().issuedAt());
    return document;
  }
}
