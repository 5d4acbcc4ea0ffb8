package com.ptthex.shared.trust.licence;

import static com.ptthex.shared.contract.Endpoint.read;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;

/** How a site stands, told to whoever asks: who cannot sign in yet must learn why. */
public interface LicenceApi {

  Endpoint<Nothing, Standing> STANDING =
      read("licence.standing", "/licence", Nothing.class, Standing.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Whether the site ever had a licence, and whether its data is made up.");

  /**
   * @param everAccepted whether a licence was ever accepted here; from then on one can always sign
   *     in
   * @param demo whether everything here is made up
   */
  record Standing(boolean everAccepted, boolean demo) {}
}
