-- How much work a guess at a password of this site costs; one row, from the site's first password on.
create table password_cost (
  site_wide boolean default true not null
    constraint one_cost_for_all primary key check (site_wide),
  memory integer not null,
  passes integer not null,
  lanes integer not null
)
