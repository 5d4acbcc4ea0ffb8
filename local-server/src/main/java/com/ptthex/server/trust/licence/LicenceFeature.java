package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Standing;

/**
 * Tells how the site stands. Licences cannot be imported yet, so none was ever accepted.
 *
 * @param demo whether everything here is made up
 */
public record LicenceFeature(boolean demo) implements Feature {

  @Override
  public void serve(UseCases cases) {
    cases.serve(LicenceApi.STANDING, (_, _) -> new Standing(false, demo));
  }
}
