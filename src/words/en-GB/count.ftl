# So many of something.

count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
count-agenda-items = { $count ->
    [one] { $count } agenda item
   *[other] { $count } agenda items
}
count-tables = { $count ->
    [one] { $count } table
   *[other] { $count } tables
}
count-themes = { $count ->
    [one] { $count } theme
   *[other] { $count } themes
}
count-next-steps = { $count ->
    [one] { $count } next step
   *[other] { $count } next steps
}
count-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
# How many notes have no theme yet; $notes is all of them, "49 notes".
count-untagged = { $count ->
    [one] { $count } of { $notes } has no theme yet
   *[other] { $count } of { $notes } have no theme yet
}
count-no-notes = No notes yet
count-all-tagged = Every note has a theme
# "7 notes from 3 tables".
count-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
# Of notes of which some were joined: "5 points from 3 tables, in 7 notes".
count-in-notes = { $points }, in { $notes }
count-notes-from-tables = { $notes } from { $tables }
# "12 notes to check with 3 tables".
count-notes-to-check = { $notes } to check with { $tables }
count-without-answer = { $count ->
    [one] { $count } question without an answer
   *[other] { $count } questions without an answer
}
count-due-update = { $count ->
    [one] { $count } next step due an update
   *[other] { $count } next steps due an update
}
# How many things are owed besides the one that is said.
count-and-more = and { $count } more
