# What is printed for the day: the running order, question cards and sheets to write on. And the agenda for a calendar.

# Which moment of the plan was printed; $moment is "17 April 2018, 10:30".
day-as-of = As of { $moment }
day-facilitators-copy = The facilitator’s copy: not to be passed on
# What follows, on the first page.
day-cards-in-it = { $count ->
    [one] { $count } question card
   *[other] { $count } question cards
}
day-sheets-in-it = { $count ->
    [0] No sheets to write on: no table captures on paper
    [one] { $count } sheet to write on
   *[other] { $count } sheets to write on
}

# The running order.
day-sentence = { $words }.
day-planned = Planned from { $start } to { $end }.
day-column-began = Really began
day-at-least = at least { $minutes }
day-starts-at = Has to start at { $time }
day-starts-at-because = Has to start at { $time }: { $reason }
day-needed = Needed: { $materials }

# A question card. $time is "30 min", $rounds says how it is divided: "2 rounds of 15 min".
day-card-rounds = { $time }: { $rounds }
day-question = The question

# A sheet to write on: its heading, and the heads of its columns, which are narrow.
day-sheet = { $table } · { $item } · Sheet { $number } of { $of }
day-who-says-it-tick = Who says it, to be ticked
day-who-says-it-number = Who says it, by number
day-may-we-quote = May we quote this?
day-may-we-quote-how = Tick Yes, Use (use it but do not quote it) or Chair (for the chair only).
day-one-point-a-line = One point a line
day-group-number = Who
day-quote-yes = Yes
day-quote-use-only = Use
day-quote-chair-only = Chair

# The button on the agenda, and the dialog.
day-print-or-export = Print or export
day-print-title = Print the day
day-copy-everyone = For everyone
day-copy-facilitator = The facilitator’s copy
day-facilitators-copy-why = It holds the notes for the facilitator. Keep it apart from what is handed out.
day-question-cards = Question cards for the tables
day-capture-sheets = Numbered sheets to write on

# In a file's name. Only a to z, 0 to 9 and hyphens are kept of it.
day-in-file-name = the day
day-in-file-name-facilitator = the day for the facilitator
# Said to whoever asks for another format on the command line.
day-not-printed-so = the day is printed as .docx or .html
day-in-file-name-calendar = agenda

# The agenda in a calendar.
day-calendar-needs-date = a calendar needs to know the day, and the session says no date
day-calendar-needs-start = a calendar needs to know when it starts, and the session says no start
day-calendar-needs-both = a calendar needs to know when it is, and the session says neither a date nor a start

# Whose minutes they were, planned only, and as it goes: "Speakers 45 of 40 min · tables 32 of 60 min".
day-talk-time-planned = Speakers { $speakers } min · tables { $tables } min
day-talk-time = Speakers { $speakers } of { $speakers_planned } min · tables { $tables } of { $tables_planned } min
# The same in the report.
day-talked-planned = Planned: { $speakers ->
    [one] { $speakers } minute
   *[other] { $speakers } minutes
} for speakers and { $tables ->
    [one] { $tables } minute
   *[other] { $tables } minutes
} for the tables.
day-talked = Speakers talked for { $speakers ->
    [one] { $speakers } minute
   *[other] { $speakers } minutes
} ({ $speakers_planned } planned), and the tables for { $tables ->
    [one] { $tables } minute
   *[other] { $tables } minutes
} ({ $tables_planned } planned).
