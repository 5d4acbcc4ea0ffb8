-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
-- What stands has its cause a second time, so that one cause never stands twice.
create table alert (
  id uuid primary key,
  cause varchar(120) not null,
  standing_cause varchar(120) constraint alert_made_once unique,
  kind varchar(32) not null,
  severity varchar(16) not null,
  about varchar(16) not null
    check (about in ('NUMBER', 'THREAD', 'CLIENT', 'UNIT', 'LICENCE')),
  about_id uuid not null,
  unit uuid not null references organisation_unit (id),
  raised_at timestamp(6) with time zone not null,
  last_at timestamp(6) with time zone not null,
  times integer not null,
  state varchar(16) not null
    check (state in ('STANDING', 'ACKNOWLEDGED', 'RESOLVED', 'DISMISSED', 'SETTLED')),
  by_name varchar(160),
  changed_at timestamp(6) with time zone not null,
  note varchar(1000),
  relief varchar(32),
  version bigint not null,
  constraint what_ended_by_itself_says_by_what check ((relief is not null) = (state = 'SETTLED')),
  constraint a_cause_stands_until_its_end
    check ((standing_cause is not null) = (state in ('STANDING', 'ACKNOWLEDGED')))
)
