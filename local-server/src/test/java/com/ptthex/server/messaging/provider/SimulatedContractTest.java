package com.ptthex.server.messaging.provider;

final class SimulatedContractTest extends ProviderContract {
  private Simulated simulated = begun(script);

  private Simulated begun(Script with) {
    var made = new Simulated(time, with, new HeldInMemory());
    made.given(OURS);
    return made;
  }

  @Override
  Simulated behind() {
    return simulated;
  }

  @Override
  Provider provider() {
    return simulated;
  }

  @Override
  Provider provider(Script other) {
    simulated = begun(other);
    return simulated;
  }
}
