package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.SetUp;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.setup.SetupApi;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.value.Note;

/** The guided setup of messaging. */
final class SetupSamples {
  private SetupSamples() {}

  static void into(Samples samples) {
    samples.of(SetupApi.STANDING, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
    samples.of(
        SetupApi.PASS,
        Foreign.WHOLE_SITE,
        (site, _) ->
            new SetupApi.Pass(
                SetupStep.CONNECT, new SetUp(site).upTo(SetupStep.CONNECT).version()));
    samples.of(
        SetupApi.SKIP,
        Foreign.WHOLE_SITE,
        (site, _) ->
            new SetupApi.Skip(
                SetupStep.SITTER_NUMBERS,
                new SetUp(site).upTo(SetupStep.SITTER_NUMBERS).version()));
    samples.of(
        SetupApi.FINISH,
        Foreign.WHOLE_SITE,
        (site, _) -> new SetupApi.Finish(new SetUp(site).upTo(SetupStep.READINESS).version()));
    samples.of(
        SetupApi.AGAIN,
        Foreign.WHOLE_SITE,
        (site, _) ->
            new SetupApi.Again(
                new Note("More numbers are wanted"), new SetUp(site).finished().version()));
  }
}
