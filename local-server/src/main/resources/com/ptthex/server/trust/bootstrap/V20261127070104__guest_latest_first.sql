create index guest_latest_first on guest (asked_at, id)
