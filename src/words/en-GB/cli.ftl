# What the commands say in a terminal. Names of commands and options, such as check and --force, stay as they are.

# What saltaire --help says.
cli-about = Runs involvement workshops: a timed agenda, what every table said, themes, next steps, and the write-up
cli-after-help =
    Exit status: 0 done, 1 the input or what came of it is at fault, 2 wrong usage.
    Results go to the standard output, messages to the standard error.
cli-help-file = The session to open in the window
cli-help-new = Make a session from a template
cli-help-check = Say whether session files are whole and hold together
cli-help-rescue = Save what can be read of a damaged session as a copy
cli-help-damaged = The damaged session; it stays as it is
cli-help-copy = The copy to make; it must not be there yet
cli-help-stats = Count what a session holds
cli-help-export = Write a session for the chair, the tables or those who came; the export is logged in the session
cli-help-answers = Take the answers of a rescue sheet into a session
cli-help-answers-file = The answers: a CSV file with one a row, or the text of the form, filled in
cli-help-answers-again = Also those that are there already: they are other people's
cli-help-import = Take comments from a CSV file into a session, as notes
cli-help-merge = Bring two copies of a session together, with what both came from
cli-help-recover = List the earlier versions that are kept of sessions and what is in no file yet, and write one to a file again
cli-help-list = List the templates
cli-help-template = The template to begin with
cli-help-from-last = Last time's session: its plan comes along, and the next steps that are open or were answered since
cli-help-out = The file to make; it must not be there yet
cli-help-files = The sessions to check
cli-help-session = The session
cli-help-json = Write JSON, for programs
cli-help-for = Who it is for
cli-help-rescue-sheet = The form with draft next steps in place of the report, for those who came; its steps are put on it in the window
cli-help-day = Print these for the day (.docx or .html), parted by commas; in place of --for
cli-help-day-running-order = Times, items, who leads, with a column to write in when each began
cli-help-day-facilitators = The same with the notes for the facilitator; not to be passed on
cli-help-day-cards = A card for each table and discussion, in large print
cli-help-day-sheets = Numbered sheets for the tables that capture on paper
cli-help-to = The file to write; its ending says in which format: .docx, .html, .txt, .md or .csv; .ics is the agenda for a calendar
cli-help-large-print = Set it at 18 points (.docx and .html)
cli-help-as = How finished it is; by default "for-checking" for the tables and "draft" for others
cli-help-force = Write over a file that is there already
cli-help-for-chair = Everything, with references; not to be passed on
cli-help-for-tables = What each table said, to be checked
cli-help-for-attendees = What everyone who came may have
cli-help-as-draft = Still being worked on
cli-help-as-for-checking = For those who said it to check
cli-help-as-final = As it stays
cli-help-comments = The comments: a CSV file with a header row, one comment a row
cli-help-into = The session that they go into
cli-help-column = The column that holds the text; by default comment-body, comment_text, comment, text, note or content
cli-help-table = The table that they come from, where the file does not say; by default they were given online
cli-help-merge-base = The session as it was before it was copied; - where that is not known: then nothing is dropped
cli-help-merge-mine = One copy
cli-help-merge-theirs = The other copy
cli-help-merge-out = The file to write; it must not be there yet
cli-help-item = The agenda item that they belong to, where the file does not say
cli-help-recover-file = The session, which need not be there any more; without one, all sessions of which something is kept are listed
cli-help-recover-from = The version to write: its number in the list or its name; "journal" writes a copy with what the file lacks
cli-help-recover-out = The file to write it to
cli-help-recover-force = Write over a file that is there already; it is kept as a version too

# Stands before every message of a failed command: "saltaire: a.ron: there is no such file".
cli-failed = saltaire: { $why }
cli-output-failed = the results could not be written: { $why }
cli-no-window = saltaire: built without a window; the commands work: new, check, rescue, stats, export, import, merge, recover (see --help)
# A remark about a file.
cli-about-file = { $file }: { $remark }

cli-made-from-last = { $file }: made from "{ $title }"; next steps to review: { $steps }
cli-own-template = your own: { $title }
cli-made-from = { $file }: made from "{ $template }"
cli-no-such-template = there is no template "{ $name }"; see saltaire new --list

# $notes and the others are counts: "52 notes".
cli-sound = { $file }: sound ({ $notes }, { $items }, { $tables }, { $themes }, { $steps })

# $brings says what a copy would have: what follows.
cli-can-be-rescued = { $file }: what can be read can be saved as a copy by saltaire rescue: { $brings }
# $counts is a list: "51 of 52 notes, 9 agenda items".
cli-rescued = { $lost ->
    [0] { $counts }; every line was read
    [one] { $counts }; one stretch of lines was not read, or not wholly
   *[other] { $counts }; { $lost } stretches of lines were not read, or not wholly
}
cli-nothing-rescued = nothing in it can be read as a session
cli-copy-already-there = { $file }: there is already a file with this name; choose another name for the copy
# $what says what stood there, $text is the damaged text itself.
cli-lost-line = line { $line }: { $what }: { $text }
cli-lost-lines = lines { $first } to { $last }: { $what }: { $text }

# $tables is a count: "6 tables".
cli-stats-notes = Notes: { $notes }, of which { $untagged } untagged, at { $tables }
cli-stats-minutes = Minutes: { $planned } planned, { $held } held
cli-stats-protected = Protected minutes: { $planned } planned, { $kept } kept
cli-stats-themes = Themes:
cli-stats-next-steps = Next steps:
# $what is a theme with how much was said about it, or a stage of next steps with how many there are.
cli-stats-line = {"  "}{ $name }: { $what }

# $endings is a list: .docx, .html.
cli-wrong-ending = { $file }: the name has to end in one of { $endings }
cli-rescue-sheet-for-attendees = --rescue-sheet is for those who came: use it with --for attendees and a file that ends in .docx, .html, .txt or .md
cli-rescue-sheet-is-a-draft = the rescue sheet is of drafts: leave --as out
cli-no-large-print = --large-print is for .docx and .html; other files have no size of letters
# $imprint says what the document says of itself: "Draft 2, 17 April 2018".
cli-for-whom = say who it is for: --for chair, tables or attendees; or what to print for the day: --day
cli-calendar-alone = an .ics file is the agenda, for everyone: leave out --for, --as, --day and --large-print
cli-day-exported = { $file }: written
cli-exported = { $file }: { $imprint }
cli-not-logged = the export is not logged in the session: { $why }
cli-settings-unread = your settings could not be read; groups of fewer than { $smallest } are left out
cli-settings-not-found = { $why }; groups of fewer than { $smallest } are left out
cli-already-there = { $file }: there is already a file with this name; choose another name, or write over it with --force
cli-no-backups = { $folder }: no folder for backups can be made here, so nothing was changed: { $why }

# $notes is a count: "52 notes".
cli-merged = { $file }: merged, { $notes }
# $of is what was changed in two ways, such as words of N037.
cli-to-settle = to settle, { $of }: { $ours } | { $other }
cli-to-settle-gone = to settle, { $of }: { $other }

cli-comments-unreadable = { $file }: cannot be read: { $why }
cli-no-answers = { $file }: no answer can be taken in; nothing was changed
cli-no-comments = { $file }: no row holds a comment; nothing was changed
# $what is the name of a kind of thing: table. $names are those that there are.
cli-no-such-name = the session has no { $what } "{ $wanted }"; there are: { $names }
cli-no-such-name-none = the session has no { $what } "{ $wanted }"; there is none
# $taken and $skipped are counts of rows.
cli-imported = { $file }: { $taken } taken, { $skipped } skipped
cli-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
cli-new-notes = { $file }: notes { $first } to { $last }, from the column "{ $column }"
cli-item-unknown-given = { $file }: the session has no agenda item "{ $title }"; its notes belong to the one that was given
cli-item-unknown = { $file }: the session has no agenda item "{ $title }"; its notes belong to none
cli-backup = The version before is kept: { $file }

cli-recover-no-folder = { $folder }: the earlier versions cannot be looked for here: { $why }
cli-recover-nothing = No earlier version of any session is kept, and no journal was left behind.
# A line a session. $file is its file or the folder with what is kept of it; $what says what that is: "3 versions, the latest of 17 April 2018, 10:30".
cli-recover-session = { $file }: { $title }: { $what }
cli-recover-versions = { $count ->
    [one] { $count } earlier version, of { $latest }
   *[other] { $count } earlier versions, the latest of { $latest }
}
# $what says what the journal has: "2 new notes, from 10:41 to 10:52 on 17 April 2018".
cli-recover-beyond = in the journal and not in the file: { $what }
# $name is how the journal is asked for: "journal", "journal-2".
cli-recover-journal = { $file }: in the journal and not in the file: { $what }; --from { $name } --out COPY writes a copy that has it
cli-recover-typed = { $count ->
    [one] what was being typed in { $count } field is not in the copy; it comes back when the session is recovered in the window
   *[other] what was being typed in { $count } fields is not in the copy; it comes back when the session is recovered in the window
}
# $notes are all notes in the copy: "54 notes".
cli-recovered-journal = { $file }: { $notes }, with what was in the journal alone: { $what }; the journal stays, and the window offers it too
cli-recover-none-of = { $file }: no earlier version of it is kept; saltaire recover lists those of which there are some
cli-recover-list = { $count ->
    [one] { $file }: { $count } earlier version; --from 1 --out COPY writes it to a file
   *[other] { $file }: { $count } earlier versions, the newest first; --from N --out COPY writes one to a file
}
# A line a version. $what says what is in it: "52 notes, 11 agenda items".
cli-recover-line = {"  "}{ $number }. { $when }: { $what } ({ $name })
cli-recover-line-odd = {"  "}{ $number }. { $when }: { $what } ({ $name }); { $remark }
cli-recover-line-unread = {"  "}{ $number }. { $when }: cannot be read; { $why }
cli-recover-holds = { $notes }, { $items }, { $tables }, { $themes }, { $steps }
# $from is what was asked for: a number or a name.
cli-recover-no-such = { $count ->
    [one] { $file }: there is no version { $from }; there is one, with the number 1
   *[other] { $file }: there is no version { $from }; the numbers go from 1 to { $count }
}
cli-recovered = { $file }: the version of { $when }: { $what }
