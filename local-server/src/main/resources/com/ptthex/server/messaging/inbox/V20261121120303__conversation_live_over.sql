create index conversation_live_over on conversation (live_number)
