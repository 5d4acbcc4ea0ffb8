create index message_of_thread on message (thread_id, sent_at desc, id desc)
