# A note: what its marks are called, and what is said of it.

# What sort of thing was said, as in a menu.
notes-kind-point = Point
notes-kind-question = Question
notes-kind-idea = Idea
notes-kind-story = Story
notes-kind-figure = Figure
# The same in a line under a note: "Carers · question · their words".
notes-mark-question = question
notes-mark-idea = idea
notes-mark-story = story
notes-mark-figure = figure
# The same to choose notes by.
notes-sort-points = Points
notes-sort-questions = Questions
notes-sort-unanswered = Questions without an answer
notes-sort-ideas = Ideas
notes-sort-stories = Stories
notes-sort-figures = Figures

# Where a note was said. A table is called by its own name where it has one.
notes-from-a-table = A table
notes-from-the-room = The whole room
notes-from-the-wall = The wall
notes-from-online = Online
notes-sent-in = Sent in afterwards

# Whose wording it is.
notes-put-shortly = What they said, put shortly
notes-their-words = Their words
notes-mark-their-words = their words

# "May we quote this?" and its answers.
notes-may-we-quote = May we quote this?
notes-quoting-not-asked = Not asked: use, never quote
notes-quoting-yes = Yes
notes-quoting-use-only = Use it, but do not quote
notes-quoting-chair-only = For the chair only
# The same in a line under a note.
notes-mark-may-be-quoted = may be quoted
notes-mark-do-not-quote = do not quote
notes-mark-chair-only = chair only
# The same on a small button.
notes-short-not-asked = Quoting: not asked
notes-short-may-be-quoted = May be quoted
notes-short-do-not-quote = Do not quote
notes-short-chair-only = Chair only

# Whether the table has seen the note.
notes-not-checked = Not checked with the table
notes-table-agreed = Table agreed
notes-table-corrected = Table put it right
notes-mark-table-agreed = table agreed
notes-mark-table-corrected = table put it right

notes-mark-starred = starred

# How agreement was counted.
notes-counted-hands = Hands
notes-counted-dots = Dots
notes-counted-poll = Poll
notes-counted-estimate = Estimate
notes-support = { $count ->
    [one] { $count } person agreed
   *[other] { $count } people agreed
}
notes-support-of = { $count } of { $all ->
    [one] { $all } person agreed
   *[other] { $all } people agreed
}
# $agreed is one of the two above.
notes-support-not-everyone = { $agreed }, not everyone did

# What stands where no group is marked.
notes-not-marked = Not marked
notes-from-not-marked = not marked { $count }

notes-entered = { $by ->
    [note-taker] Entered { $time } on { $date }, note-taker
    [chair] Entered { $time } on { $date }, chair
    [import] Entered { $time } on { $date }, read from a file
   *[facilitator] Entered { $time } on { $date }, facilitator
}

notes-found = { $found } of { $all ->
    [one] { $all } note
   *[other] { $all } notes
}
notes-add = { $count ->
    [0] Add notes
    [one] Add { $count } note
   *[other] Add { $count } notes
}
notes-deleted = { $reference } is deleted
# $words are the first words of the note.
notes-added = { $reference } added: { $words }
# $place is a table's name or "The wall".
notes-added-from = { $count ->
    [one] { $count } note added from { $place }
   *[other] { $count } notes added from { $place }
}
# $first and $last are references such as N038.
notes-numbered = { $count ->
    [0] 0 notes
    [one] { $count } note, { $first }
   *[other] { $count } notes, { $first } to { $last }
}

# What a screen reader says of a note in a list. $words are the note's.
notes-spoken = { $reference }, { $place }: { $words }
notes-spoken-their-words = { $reference }, { $place }, their words: { $words }
# $themes are names, parted by commas; $count is how many.
notes-spoken-themes = { $count ->
    [0] no theme yet
    [one] theme { $themes }
   *[other] themes { $themes }
}

# What a key did to a note; said by screen readers and shown over the field for new notes.
notes-now-starred = { $reference } starred
notes-now-not-starred = { $reference } no longer starred
notes-now-tagged = { $reference } tagged as { $theme }
notes-now-untagged = { $theme } taken off { $reference }
notes-now-their-words = { $reference }: their words
notes-now-put-shortly = { $reference }: what they said, put shortly
notes-now-quoting-not-asked = { $reference }: quoting not asked
notes-now-may-be-quoted = { $reference }: may be quoted
notes-now-do-not-quote = { $reference }: use it, but do not quote
notes-now-chair-only = { $reference }: for the chair only

# Errors of capture: what is wrong, and what to do next.
notes-nothing-to-add = Nothing to add yet: write what was said, then press Enter.
notes-too-long = { $count } characters are too many for one note, which holds { $most }. Part it, or enter it as a flipchart sheet.
notes-too-long-pasted = { $count } characters were pasted. One note holds { $most }, so they are kept here.
notes-too-long-with-pasted = { $count } characters were pasted. With what is written they are more than one note holds ({ $most }), so they are kept here.
notes-too-long-to-sheet = A flipchart sheet takes them, a line a note.

# Several at once; also the name of the change that undo takes back.
notes-changed-many = { $count ->
    [one] { $count } note changed
   *[other] { $count } notes changed
}
notes-deleted-many = { $count ->
    [one] { $count } note deleted
   *[other] { $count } notes deleted
}
