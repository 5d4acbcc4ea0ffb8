create index managed_number_by_class on managed_number (number_class, status)
