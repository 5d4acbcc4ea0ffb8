create index conversation_live_with on conversation (live_number, participant)
