create index intent_by_queue on intent (queue, made_at, id)
