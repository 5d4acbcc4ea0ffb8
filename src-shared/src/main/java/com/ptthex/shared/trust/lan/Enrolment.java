package com.ptthex.shared.trust.lan;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.ServerTrust;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.lan.LanApi.Enrol;
import com.ptthex.shared.trust.lan.LanApi.Enrolled;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Map;

/**
 * How a desk learns whom to believe at an address: whoever answers there tells the authority of the
 * site, and the code shows whether that is true.
 */
public final class Enrolment {
  private Enrolment() {}

  /** What is told there, if the code proves it. Blocks, as calls do. */
  public static Answer<Enrolled> prove(SiteAddress site, EnrolmentCode code) {
    try (var client = ApiClient.at(site.uri(), ServerTrust.notYet())) {
      var answer = client.call(LanApi.ENROL, new Enrol(code.hash()));
      return answer instanceof Answer.Done<Enrolled>(var told) ? judged(code, told) : answer;
    }
  }

  private static Answer<Enrolled> judged(EnrolmentCode code, Enrolled told) {
    var authority = told.authority().x509();
    return code.proves(authority, told.salt()) && isSignedByItself(authority)
        ? new Answer.Done<>(told)
        : new Answer.Refused<>(
            Problem.of(new Refusal.Denied("not-the-site-of-the-code", Map.of()), ""));
  }

  /** The code speaks of the key alone; the rest of the certificate is what that key says. */
  private static boolean isSignedByItself(X509Certificate authority) {
    try {
      authority.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
