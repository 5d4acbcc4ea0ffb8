create index screening_unseen_in_turn on screening_unseen (since, message_id)
