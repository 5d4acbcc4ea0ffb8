create index mail_letter_latest_first on mail_letter (made_at, id)
