create index intent_due on intent (state, queue, next_at, id)
