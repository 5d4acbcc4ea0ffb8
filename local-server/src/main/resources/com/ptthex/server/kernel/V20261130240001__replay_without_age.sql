-- Old keys are put away once an hour, and each deed paid for finding them sooner.
drop index replay_by_age
