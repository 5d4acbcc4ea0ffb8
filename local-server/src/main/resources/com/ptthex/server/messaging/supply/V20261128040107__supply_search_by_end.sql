create index supply_search_by_end on supply_search (until)
