create index device_latest_first on device (registered_at, id)
