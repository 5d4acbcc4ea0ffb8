package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.licence.LicenceFile;

/** Accepts for other features what the authority signed for this site, each document once. */
public interface SignedDocuments {

  /** In the transaction of its deed; refused with the reason when it is not believed. */
  <B> SignedDocument<B> accept(Work work, LicenceFile file, DocumentType<B> type);
}
