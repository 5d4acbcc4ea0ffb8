package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Api;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Rights;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Me;
import com.ptthex.shared.trust.access.DemoPassword;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody signed in at a site; all windows share it.
 *
 * @param lock whether it may be seen
 * @param choices what the site has chosen for its desks
 * @param licence how the site stands with it
 * @param unit the name of the organisation unit the desk belongs to, if its rights reach that far
 * @param unfollow ends what the news come by; it may take a moment
 */
public record Session(
    Api api,
    Me me,
    News news,
    Lock lock,
    SiteChoices choices,
    LicenceNow licence,
    Optional<String> unit,
    Site.Kind kind,
    Runnable unfollow) {

  Rights rights() {
    return new Rights(Set.copyOf(me.permissions()), licence.closings());
  }

  /** One that is no secret: everybody's on a demo site. */
  Optional<String> knownPassword() {
    return kind == Site.Kind.DEMO ? Optional.of(DemoPassword.PASSWORD.value()) : Optional.empty();
  }

  /** Has the server forget it. */
  Answer<Nothing> end() {
    return api.call(AccessApi.SIGN_OUT, Nothing.NOTHING);
  }
}
