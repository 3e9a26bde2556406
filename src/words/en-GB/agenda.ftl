# The agenda: what is planned, and the screen that it stands on.

# Kinds of items.
agenda-kind-welcome = Welcome
agenda-kind-talk = Talk
agenda-kind-table-discussion = Table discussion
agenda-kind-table-feedback = Feedback from tables
agenda-kind-break = Break
agenda-kind-next-steps = Next steps
agenda-kind-close = Close
agenda-kind-other = Other

# Where an item is on the day: alone, as on a chip.
agenda-to-come = To come
agenda-running = Running
agenda-paused = Paused
agenda-finished = Finished
agenda-skipped = Skipped
agenda-protected = Protected

# Below its title in the running order, one after the other.
agenda-has-now = { $minutes } min now
agenda-keeps-at-least = keeps at least { $minutes } min
agenda-tables-each = { $tables } tables, { $seconds } seconds each
# $each and $moving are "15 min".
agenda-rounds-of = { $rounds } rounds of { $each }
agenda-rounds-of-moving = { $rounds } rounds of { $each }, { $moving } to change tables
agenda-must-start = has to start at { $time }
agenda-must-start-because = has to start at { $time } ({ $reason })
agenda-spare-before = { $minutes } min spare before it
agenda-too-late = { $minutes } min too late

# Feedback, table by table; $time is "1 min 20 s".
agenda-turns = { $heard } of { $all } tables heard
agenda-turns-each = Each of the others has { $time }
agenda-turns-all = Every table was heard
agenda-turn-now = { $table } was heard
agenda-turn-now-hover = { $table } has told the room (H)
agenda-turn-heard = { $table }: heard. Press to take that back
agenda-turn-waits = { $table }: not heard yet
agenda-seconds = { $seconds } s
agenda-minutes-seconds = { $minutes } min { $seconds } s

# The same in a line that a screen reader says: "Welcome, 10:00 to 10:10, running, 6 minutes left".
agenda-row-to-come = to come
agenda-row-running = running
agenda-row-paused = paused
agenda-row-finished = finished
agenda-row-skipped = skipped
agenda-row-protected = protected
agenda-row-left = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
agenda-row-less-than-a-minute = less than a minute left
agenda-row-time-over = time is over
agenda-row-over = { $count ->
    [one] { $count } minute over
   *[other] { $count } minutes over
}

# Below the running order; $time is "2 h 30 min".
agenda-sum = { $count ->
    [one] { $count } item, { $time } planned
   *[other] { $count } items, { $time } planned
}

# The head of the screen.
agenda-about = About this session…
agenda-about-hover = Title, times, people, what they were told (Ctrl+I)
agenda-add-item = Add item…

# The running order, a table. Heads of columns are short; the second ones are for where there is little room.
agenda-running-order = Running order
agenda-column-planned = Planned
agenda-column-began = Began
agenda-column-expected = Now expected
agenda-column-expected-short = Now
agenda-column-item = Item
agenda-column-minutes = Minutes
agenda-column-minutes-short = Min
agenda-column-took = Took
agenda-empty-title = No items yet
agenda-empty = The parts of the day go here: welcome, talks, table discussions, breaks, next steps. Start times follow by themselves.

# The chosen item.
agenda-title = Title
agenda-lead = Lead
agenda-lead-hint = Who leads it, as a role
agenda-kind = Kind
agenda-planned-minutes = Planned minutes
agenda-at-least = At least
agenda-protect = Protected from overruns
agenda-break-floor = 10 unless you say otherwise
agenda-rounds = Rounds
agenda-moving-minutes = Minutes to move
agenda-starts-at = Has to start at
agenda-starts-at-reason = Why then
agenda-starts-at-reason-hint = Lunch, a train
agenda-materials = What is needed
agenda-materials-hint = Pens, sheets, slides
agenda-questions = Questions for the tables, one a line
agenda-decided = Already decided
agenda-decided-hint = What is not up for discussion
agenda-open = Still open
agenda-open-hint = Where people’s words can change the outcome
agenda-who-decides = Who decides in the end
agenda-facilitator-notes = Notes for the facilitator
agenda-facilitator-notes-note = They never leave this session.
agenda-delete = Delete

# What happened to the chosen item on the day.
agenda-on-the-day = On the day
agenda-began-at = Began at
agenda-ended-at = Ended at
agenda-start-now = Start now
agenda-skip = Skip
agenda-finish = Finish
agenda-give-up = Give it up
agenda-reopen = Reopen

# The record of the day.
agenda-record = Record of the day
agenda-decisions = Decisions
agenda-add-decision = Add decision
agenda-no-decisions = What was decided today, and why, goes here.
agenda-concerns = Needs someone today
agenda-add-concern = Add entry
agenda-go-to = Go to: { $contact }
agenda-about-concerns = Which table, when, and who was told. Never what was disclosed.
agenda-decision-what = What was decided
agenda-decision-why = Why
agenda-decision-at = At
agenda-decision-about = About
agenda-whole-day = The day as a whole
agenda-delete-decision = Delete the decision
agenda-concern-told = Who was told
agenda-concern-told-hint = A role: safeguarding lead
agenda-concern-table = Table
agenda-no-table = No table
agenda-concern-came-up-at = Came up at
agenda-concern-told-at = Told at
agenda-concern-told-now = Told now
agenda-delete-concern = Delete the entry
