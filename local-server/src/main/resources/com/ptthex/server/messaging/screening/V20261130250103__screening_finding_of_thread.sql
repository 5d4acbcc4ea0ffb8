create index screening_finding_of_thread on screening_finding (thread_id, is_open)
