create index screening_finding_latest_first
  on screening_finding (is_open desc, found_at desc, message_id desc)
