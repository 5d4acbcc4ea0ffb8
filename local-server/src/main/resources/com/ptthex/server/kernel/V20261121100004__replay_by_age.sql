create index replay_by_age on replay (at)
