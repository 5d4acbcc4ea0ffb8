package com.ptthex.console.upkeep.views;

import com.ptthex.console.ui.text.Text;

/** What saved views say. */
public enum ViewsText implements Text {
  VIEWS,
  VIEWS_NOT_LOADED,
  CHANGED,
  NO_VIEWS,
  SAVE_VIEW,
  SAVE_VIEW_AS,
  SAVE_VIEW_HINT,
  RENAME_VIEW,
  REPLACE_VIEW,
  ARCHIVE_VIEW,
  RENAME_NAMED,
  REPLACE_NAMED,
  ARCHIVE_NAMED,
  NAME,
  NO_VIEW_SHOWN,
  SAVED_VIEW,
  CHANGED_VIEW,
  ARCHIVED_VIEW,
  UNREADABLE,
  UNREADABLE_NEXT
}
