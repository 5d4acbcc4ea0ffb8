package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Api;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Rights;
import com.ptthex.shared.trust.access.AccessApi.Me;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody signed in at a site; all windows share it.
 *
 * @param unit the name of the organisation unit the desk belongs to, if its rights reach that far
 */
public record Session(Api api, Me me, News news, Optional<String> unit, Site.Kind kind) {

  Rights rights() {
    return new Rights(Set.copyOf(me.permissions()));
  }
}
