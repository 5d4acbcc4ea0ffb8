create index mail_letter_until on mail_letter (until)
