-- What was kept before it was counted so.
merge into delivery_hour
using (
  select number_id, began_at,
    cast(sum(received) as integer) as received, cast(sum(failed) as integer) as failed
  from (
    select number_id, date_trunc('hour', at at time zone 'UTC') at time zone 'UTC' as began_at,
      1 as received, 0 as failed
    from delivery where outcome = 'RECEIVED'
    union all
    select number_id,
      date_trunc('hour', failed_at at time zone 'UTC') at time zone 'UTC' as began_at,
      0 as received, 1 as failed
    from delivery where failed_at is not null) as one_each
  group by number_id, began_at) as counted
on delivery_hour.number_id = counted.number_id and delivery_hour.began_at = counted.began_at
when matched then update set received = counted.received, failed = counted.failed
when not matched then insert (number_id, began_at, messages, received, failed)
  values (counted.number_id, counted.began_at, 0, counted.received, counted.failed)
