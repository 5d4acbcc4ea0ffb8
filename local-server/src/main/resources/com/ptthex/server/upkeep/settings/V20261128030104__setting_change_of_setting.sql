create index setting_change_of_setting on setting_change (setting_key, at, id)
