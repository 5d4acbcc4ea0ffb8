alter table managed_number add constraint aside_is_whole check (
  (aside_reason is null and aside_by is null and aside_since is null and aside_until is null)
  or (aside_reason is not null and aside_by is not null and aside_since is not null))
