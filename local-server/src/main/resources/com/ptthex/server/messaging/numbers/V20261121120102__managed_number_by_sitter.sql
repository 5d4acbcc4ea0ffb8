create index managed_number_by_sitter on managed_number (sitter)
