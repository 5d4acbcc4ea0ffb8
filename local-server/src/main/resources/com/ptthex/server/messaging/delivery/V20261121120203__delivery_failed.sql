create index delivery_failed on delivery (number_id, failed_at desc)
