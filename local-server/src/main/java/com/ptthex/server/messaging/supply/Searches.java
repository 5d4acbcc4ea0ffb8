package com.ptthex.server.messaging.supply;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.supply.SearchId;
import com.ptthex.shared.messaging.supply.SupplyApi.Offers;
import com.ptthex.shared.messaging.supply.SupplyApi.Search;
import com.ptthex.shared.messaging.supply.SupplyApi.Searched;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichSearch;
import com.ptthex.shared.value.Version;

/** Numbers that could be bought. */
record Searches(ProviderReader provider) {

  Searched search(Work work, Search wish) {
    work.scope().require(wish.unit());
    var connection = mustBeConnected(work);
    var id = SearchId.made();
    new SearchStore(work.db()).insert(id, wish, connection, work.now().plus(Asking.VALID));
    Intents.add(work, Asking.QUEUE, wish.unit(), new Asking.Asked(id));
    return new Searched(id);
  }

  Offers offers(Work work, WhichSearch which) {
    var row = valid(work, which.id());
    return new Offers(row.id(), row.unit(), row.answer(), row.offers(), row.fault(), row.until());
  }

  /** One that may still be relied on. */
  SearchStore.Row valid(Work work, SearchId id) {
    var row =
        new SearchStore(work.db())
            .find(work.scope(), id)
            .orElseThrow(() -> new Refusal.NotFound("search-not-found").raise());
    if (work.now().isAfter(row.until())) {
      throw outlived();
    }
    return row;
  }

  /** What another account would cost or have is not known from it. */
  SearchStore.Row ofThisConnection(Work work, SearchId id) {
    var row = valid(work, id);
    if (!row.connection().equals(mustBeConnected(work))) {
      throw outlived();
    }
    return row;
  }

  Version mustBeConnected(Work work) {
    return provider
        .connection(work)
        .orElseThrow(() -> new Refusal.Conflict("provider-not-connected").raise());
  }

  private static RuntimeException outlived() {
    return new Refusal.Conflict("offers-outlived").raise();
  }
}
