create index dead_letter_latest on dead_letter (received_at desc, id desc)
