"""When to ring again: on another part of the day, and after the third time a letter. Pure: no clock, no database."""

BRIEF_NA = 3  # not at home this often: a letter through the letterbox
