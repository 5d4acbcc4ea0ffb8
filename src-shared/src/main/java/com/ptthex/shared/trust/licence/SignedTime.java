package com.ptthex.shared.trust.licence;

import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.TypeName;

/**
 * That it was as late as this when it was issued, and that whatever else the site thought of the
 * time is to be forgotten: so that no mistake of a clock locks a site for ever.
 */
public record SignedTime() {
  public static final DocumentType<SignedTime> TYPE =
      new DocumentType<>(new TypeName("time"), SignedTime.class);
}
