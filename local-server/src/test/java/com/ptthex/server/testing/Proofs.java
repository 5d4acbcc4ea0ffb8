package com.ptthex.server.testing;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.access.StepUpApi.Prove;
import com.ptthex.shared.trust.access.StepUpApi.Proven;
import com.ptthex.shared.value.Proof;
import java.util.stream.Stream;

/** That it is still the same who calls. */
public final class Proofs {
  private Proofs() {}

  /** By whatever they have now. */
  public static Proof of(ApiClient client, Endpoint<?, ?> deed) {
    var byCode = Phone.of(client).map(phone -> Prove.with(deed, phone.next())).stream();
    var byPassword =
        Stream.of(TestSite.PASSWORD, TestSite.OTHER_PASSWORD)
            .map(password -> Prove.with(deed, password));
    return Stream.concat(byCode, byPassword)
        .map(wish -> client.call(StepUpApi.PROVE, wish))
        .flatMap(Proofs::given)
        .findFirst()
        .orElseThrow(() -> new AssertionError("proved nothing for " + deed.name()));
  }

  private static Stream<Proof> given(Answer<Proven> answer) {
    return answer instanceof Answer.Done<Proven>(var proven)
        ? Stream.of(proven.proof())
        : Stream.empty();
  }
}
