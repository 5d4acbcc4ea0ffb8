-- None lasts longer than a day: whoever was in signs in once more, and what follows needs no guess.
delete from session
