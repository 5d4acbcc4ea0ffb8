create index delivery_of_number on delivery (number_id, at desc)
