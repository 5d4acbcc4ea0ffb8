create index conversation_of_participant on conversation (participant)
