create index supply_order_latest_first on supply_order (made_at, id)
