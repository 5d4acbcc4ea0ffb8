-- All that is here came in; the column comes anew, for those that go out.
alter table message drop column state
