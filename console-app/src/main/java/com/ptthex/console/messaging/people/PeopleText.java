package com.ptthex.console.messaging.people;

import com.ptthex.console.ui.text.Text;

/** What is said about people. */
public enum PeopleText implements Text {
  PEOPLE,
  SO_MANY_PEOPLE,
  NO_PEOPLE,
  NO_PEOPLE_HINT,
  THE_CHOSEN_PERSON,
  SEARCH,
  NAME,
  KIND,
  UNIT,
  OWN_PHONE,
  SITTER,
  CLIENT,

  FACTS,
  PHONE_IS_MASKED,
  NAMELESS,
  THEIR_NUMBERS,
  NO_NUMBER,
  TO_NUMBERS,
  THREAD_NUMBERS,
  NO_THREAD_NUMBER,
  ACTIVE,
  QUARANTINED,
  IS_SET_ASIDE,

  ADD,
  ADD_HINT,
  ADDED_PERSON
}
