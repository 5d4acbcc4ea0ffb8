create index setting_change_latest_first on setting_change (at, id)
