package com.ptthex.server.launch;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.kernel.store.Unusable.Damaged;
import com.ptthex.server.kernel.store.Unusable.NewerData;

/** Opens a site's database, or says to a person why not. */
public final class SiteData {
  private SiteData() {}

  public static Store open(Database database) throws CannotStart {
    try {
      return Store.open(database);
    } catch (NewerData _) {
      throw new CannotStart(
          "its data was last used by a newer version.",
          "Start that version or a later one, or restore a backup made by this version.");
    } catch (Damaged _) {
      throw new CannotStart(
          "a part of its database cannot be read any more.",
          "Nothing was changed. Keep a copy of the folder store as it is, and restore the newest"
              + " backup; the newest file in the folder logs says when it was found.");
    } catch (Unusable _) {
      throw new CannotStart(
          "its database cannot be opened or brought up to date.",
          "What was there is untouched. Check that the database runs, that site.properties names"
              + " its address, user and password, and that its disk has room; the newest file in"
              + " the folder logs says more.");
    }
  }
}
