-- How often the mark was set anew by a signed time: other servers of the site then follow it down.
alter table clock_mark add column turn bigint default 0 not null
