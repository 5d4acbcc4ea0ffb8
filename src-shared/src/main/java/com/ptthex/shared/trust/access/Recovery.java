package com.ptthex.shared.trust.access;

import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.TypeName;
import com.ptthex.shared.trust.licence.OwnerCodeHash;
import java.util.Optional;

/**
 * The authority's leave to become an owner again, once: for who has lost the last account that
 * could do everything, and has the code that goes with it.
 *
 * @param owner whose account is opened anew; without one, another owner is made
 */
public record Recovery(OwnerCodeHash code, Optional<Login> owner) {
  public static final DocumentType<Recovery> TYPE =
      new DocumentType<>(new TypeName("owner-recovery"), Recovery.class);
}
