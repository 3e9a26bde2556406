# What a report says in the app's own words: its headings, columns and sentences, for every format.

# The line that every export carries: "Draft 2, 17 April 2018". $finality is "Draft", "For checking" or "Final".
report-imprint = { $finality } { $number }, { $date }
report-untitled = Untitled session
# For whom a version is, under its title.
report-for-chair = For the chair: not to be passed on
report-for-tables = For the tables, to check
report-for-attendees = For everyone who took part
# An audience in a file's name. Only a to z, 0 to 9 and hyphens are kept of it.
report-in-file-name-chair = chair
report-in-file-name-tables = tables
report-in-file-name-attendees = attendees
# What a file is called whose session has no title in such letters.
report-in-file-name-untitled = session
# A label before what it names: "Lead: Leeds PCN".
report-label = { $label }:
# The last of several names: "Carers, Patients and Staff". $others is "Carers, Patients".
report-and-last = { $others } and { $last }

# Headings of the report's sections.
report-before-sending = Before this goes out
report-purpose = What the day was for
report-what-we-did = What we did
report-what-was-said = What was said
report-what-happens-next = What happens next
report-questions = Questions and answers
report-reflections = Reflections
report-short-forms = Short forms

# Before this goes out, for the chair.
# $what says which of the chair's texts it is; $text is that text, $note a reference such as N016.
report-held-back = { $what ->
    [step] The next step “{ $text }” repeats { $note }, which may not be quoted. Attendees will not see these words.
    [paragraph] The paragraph “{ $text }” repeats { $note }, which may not be quoted. Attendees will not see these words.
    [decision] The decision “{ $text }” repeats { $note }, which may not be quoted. Attendees will not see these words.
    [reason] The reason “{ $text }” repeats { $note }, which may not be quoted. Attendees will not see these words.
    [theme] The theme “{ $text }” repeats { $note }, which may not be quoted. Attendees will not see these words.
    [answer] The answer “{ $text }” repeats { $note }, which may not be quoted. Attendees will not see these words.
   *[source] The source “{ $text }” repeats { $note }, which may not be quoted. Attendees will not see these words.
}
# $notes are references: "N003, N012".
report-not-checked = { $count ->
    [one] { $count } quote was not checked with the table: { $notes }.
   *[other] { $count } quotes were not checked with the table: { $notes }.
}
report-attendees-get-no-quotes = The version for attendees will hold no quotes: it is not recorded what people were told about quoting.
report-nothing-quoted = Nothing is quoted here: it is not recorded what people were told about how their words would be used.

# What the day was for.
report-signed-up = Signed up to it: { $names }.
report-part-of = The session is part of { $programme }.
report-how-words-are-used = How people’s words are used
report-to-say-no = To say no
report-to-ask-about-privacy = To ask about privacy
report-kept-until = The notes are kept until

# What we did: the day.
report-the-day = The day
report-part-of-the-day = Part of the day
report-planned = Planned
report-as-it-happened = As it happened
report-not-held = not held
report-given-up = given up after { $minutes } min
report-already-decided = Already decided
report-still-open = Still open
report-who-decides = Who decides
report-decided-on-the-day = Decided on the day
report-because = Because

# What we did: who came, and in which formats people asked for the report.
report-who-came = Who came
report-came = { $people ->
    [one] { $people } person came.
   *[other] { $people } people came.
}
report-small-groups-left-out = Groups of fewer than { $smallest } people, or that were not counted, are not shown, and so there is no total.
report-people-by-group = People by group
report-group = Group
report-group-invited = Invited
report-group-came = Came
report-group-at-end = Still there at the end
report-at-least = { $people } or more
report-formats = Formats
report-formats-asked-for = Formats that people asked for
report-format = Format
report-format-asked-for-by = Asked for by
report-format-made = Made
report-format-checked = Checked
report-format-sent-to = Sent to
report-format-where = Where it is
report-yes = yes
report-no = no

# What was said. $notes is a count such as "7 notes from 3 tables".
report-how-much = { $notes }.
report-how-much-in-all = { $notes } in all.
report-said-once = Said once
report-without-theme = Not under any theme
report-theme-held-back = A theme, in words that we may not pass on
report-figure-from = figure from { $source }
# $answer is one of report-quoting-…
report-may-we-quote = may we quote it: { $answer }

# Where a note that comes from no table was said.
report-source-table = At a table
report-source-plenary = Said to the whole room
report-source-wall = From the wall
report-source-online = From someone online
report-source-sent-afterwards = Sent in afterwards
# The answer to "May we quote this?". Import knows these again in a CSV file, as it does what kind of thing a note is and whose words.
report-quoting-not-asked = not asked
report-quoting-yes = yes
report-quoting-use-only = use but do not quote
report-quoting-chair-only = chair only
report-words-paraphrase = paraphrase
report-words-their = their words
report-kind-point = point
report-kind-question = question
report-kind-idea = idea
report-kind-story = story
report-kind-figure = figure

# Counted support. $how is one of report-counted-…
report-agreed = { $count ->
    [one] { $count } person agreed ({ $how })
   *[other] { $count } people agreed ({ $how })
}
report-agreed-out-of = { $all ->
    [one] { $count } of { $all } person agreed ({ $how })
   *[other] { $count } of { $all } people agreed ({ $how })
}
report-agreed-below = fewer than { $smallest } people agreed ({ $how })
report-not-everyone-agreed = not everyone agreed
report-counted-hands = by hands
report-counted-dots = by dots
report-counted-poll = in a poll
report-counted-estimate = an estimate

# What happens next: what is said of each step.
report-step-held-back = A step, in words that we may not pass on
report-step-held-back-on = A step on { $themes }, in words that we may not pass on
report-step-changed = What changed
report-step-passed-to = Passed to
report-step-matters = Matters most to
report-step-matters-of = { $count } of { $all } who answered
report-step-matters-count = { $count } who answered
report-step-matters-to = From
report-step-should-act = Who should act, as people said
report-step-lead = Lead
report-step-with = With
report-step-by = By
report-step-overdue = { $date } (overdue)
report-step-measured = How we can tell
report-step-baseline = At the start
report-step-target = The aim
report-step-now = Now
report-step-because-of = Because of
report-step-notes-on = { $count ->
    [one] { $count } note on { $themes }
   *[other] { $count } notes on { $themes }
}
# What was heard of a step: on which day, from whom, and how far it was, one of report-stage-…
report-step-update = { $date } ({ $stage })
report-step-update-from = { $date }, { $organisation } ({ $stage })
report-stage-proposed = proposed
report-stage-agreed = agreed
report-stage-under-way = under way
report-stage-done = done
report-stage-not-possible = not possible
report-stage-not-now = not now
report-stage-passed-on = passed on

# Questions and answers.
report-a-question = A question
report-a-question-about = A question about { $themes }
report-not-answered = Not answered yet.
report-questions-not-repeated = { $count ->
    [one] { $count } more question is not repeated here.
   *[other] { $count } more questions are not repeated here.
}

# Reflections, and the flag on a paragraph of what was said that no note stands behind.
report-reflections-apart = These are the writer’s own thoughts. They are not what tables said.
report-no-notes-behind = no notes behind this

# What a table gets, to check.
report-please-check = This is what we wrote down at your table. Please tell us what is wrong or missing, and what may not be quoted.
report-nothing-to-check = Nothing has been written down at a table.
report-written-down-at = What was written down at { $table }
report-check-reference = Reference
report-check-words = What we wrote down
report-check-what = What it is
report-check-quoting = May we quote it?
