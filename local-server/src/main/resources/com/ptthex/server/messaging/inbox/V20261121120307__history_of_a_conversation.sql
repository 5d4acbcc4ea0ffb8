create index history_of_a_conversation on conversation_history (conversation_id, position)
