create index supply_item_by_number on supply_item (e164)
