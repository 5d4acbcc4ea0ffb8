-- Absent where the account was made with the site.
alter table account add column since timestamp(6) with time zone
