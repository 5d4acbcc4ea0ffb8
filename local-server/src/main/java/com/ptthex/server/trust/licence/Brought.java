package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.signed.RevocationList;
import com.ptthex.shared.trust.licence.SignedTime;
import com.ptthex.shared.value.Malformed;

/** What somebody brings, as it says itself. Whether that is true is judged by its own rules. */
enum Brought {
  LICENCE,
  REVOCATIONS,
  TIME;

  /** What is nothing at all is judged as a licence, and so refused. */
  static Brought of(byte[] file) {
    try {
      return Contents.of(file).type().filter(SignedTime.TYPE.name()::equals).isPresent()
          ? TIME
          : LICENCE;
    } catch (Malformed _) {
      return holdsLists(file) ? REVOCATIONS : LICENCE;
    }
  }

  private static boolean holdsLists(byte[] file) {
    try {
      return !RevocationList.all(file).isEmpty();
    } catch (Malformed _) {
      return false;
    }
  }
}
