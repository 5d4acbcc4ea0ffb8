create index person_by_name on person (name, id)
