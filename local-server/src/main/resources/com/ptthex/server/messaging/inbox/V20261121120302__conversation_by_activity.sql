create index conversation_by_activity on conversation (last_activity_at desc, id desc)
