-- What waits to be put right names several numbers from now on.
update intent set payload = replace(replace(payload, '{"number":', '{"numbers":['), '}', ']}')
where queue = 'arrival.numbers' and payload like '{"number":%';
