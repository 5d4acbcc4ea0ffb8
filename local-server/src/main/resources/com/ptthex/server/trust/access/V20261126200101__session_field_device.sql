-- The device of the field whose session it is. It is another feature's, which refers to accounts itself.
alter table session add column field_device uuid
