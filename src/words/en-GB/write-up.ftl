# The Write-up screen: the chair's words beside the notes, previews, exports and the log of what was sent.

# The tabs, and what the row of them chooses.
write-up-tabs = Write or preview
write-up-tab-write = Write
write-up-tab-sent = Sent
write-up-tab-sent-count = Sent ({ $count })
# Whose version a tab shows; the short ones where there is little room.
write-up-preview-chair = Preview for the chair
write-up-preview-tables = Preview for tables
write-up-preview-attendees = Preview for attendees
write-up-preview-short-chair = Chair
write-up-preview-short-tables = Tables
write-up-preview-short-attendees = Attendees

# The parts. Their other names are the headings of the report.
write-up-parts = Parts of the write-up
write-up-part = Part
write-up-section-purpose = Purpose
write-up-section-what-was-said = What was said, taken together
write-up-about-purpose = What the day was for. The report puts here by itself: the sentence that everyone can sign up to, who has, and what people were told.
write-up-about-what-we-did = What happened on the day. The report puts here by itself: the agenda as planned and as it went, the questions put to the tables, what was decided, and who came.
write-up-about-what-was-said = What the day as a whole said. The report puts here by itself: how many notes there are, and every theme with its own part.
write-up-about-theme = What was said about this theme. The report puts here by itself: how many notes from how many tables, and words that may be quoted.
write-up-about-what-happens-next = What comes of it. The report puts here by itself: the next steps with who leads them, and what was not possible, with the reason.
write-up-about-questions = What people asked. The report puts here by itself: every question with its answer, and those that wait for one.
write-up-about-reflections = What you think of it yourself. The report keeps this apart and says that it is not what tables said.
# A part in the list, for screen readers. $part is its name, $remark is write-up-without-notes.
write-up-part-paragraphs = { $count ->
    [0] { $part }, no paragraphs
    [one] { $part }, { $count } paragraph
   *[other] { $part }, { $count } paragraphs
}
write-up-part-remarked = { $part }, { $remark }
write-up-themes = Theme by theme
# A theme and how often it was raised, for screen readers.
write-up-theme-raised = { $theme }: { $raised }
write-up-raised-never = no notes
write-up-raised-once = said once

# Paragraphs.
write-up-words-or-notes = Words or notes
write-up-words = Words
write-up-no-paragraphs = No paragraphs here yet
write-up-empty-part = Your words on “{ $part }” go here. The report has this part without them too, where there is something to tell.
write-up-paragraph = Paragraph { $number } of { $part }
write-up-write-here = Write here…
write-up-stands-on = Stands on
write-up-show-note = Show { $note }
write-up-no-notes-yet = no notes behind this yet
write-up-repeats = Repeats words of { $note }, which may not be quoted: attendees will not get this paragraph. Say it in other words.
write-up-belongs-to = Part that this belongs to
write-up-deleted = Paragraph deleted

# What has to be looked at before this goes out.
write-up-without-notes = { $count ->
    [one] { $count } paragraph has no notes behind it yet
   *[other] { $count } paragraphs have no notes behind them yet
}
write-up-held-back = { $count ->
    [one] { $count } paragraph repeats words that may not be quoted
   *[other] { $count } paragraphs repeat words that may not be quoted
}
write-up-held-back-in-export = { $count ->
    [one] { $count } paragraph repeats words that may not be quoted, and will not be in it.
   *[other] { $count } paragraphs repeat words that may not be quoted, and will not be in it.
}
write-up-show-first = Show the first
# $remark is write-up-without-notes or write-up-held-back.
write-up-show-first-of = { $remark }: show the first
write-up-nothing-open = { $count ->
    [0] No paragraphs yet: choose a part and write.
    [one] { $count } paragraph
   *[other] { $count } paragraphs, and every one on what was said has notes behind it.
}

# The notes beside the words.
write-up-notes = Notes
write-up-choose-a-paragraph = Choose a paragraph to say which notes it stands on.
write-up-which-notes = Which notes
write-up-notes-all = All
write-up-notes-this-theme = This theme
write-up-notes-questions = Questions
write-up-notes-behind = Behind it ({ $count })
write-up-search-notes = Search the notes
write-up-stands-on-this = Stands on this
write-up-stands-on-note = Stands on this: { $note }
write-up-not-asked = not asked: do not quote
write-up-no-notes-why = What the tables say is entered under Tables. Then it can stand behind what you write.
write-up-go-to-tables = Go to Tables
write-up-nothing-found = Nothing found
write-up-nothing-found-why = No note here has these words.
write-up-clear-search = Clear the search
write-up-nothing-behind = Nothing behind it yet
write-up-nothing-behind-why = Show all notes and tick “Stands on this” under those that the paragraph stands on.
write-up-nothing-chosen = No paragraph is chosen
write-up-nothing-chosen-why = The notes that a paragraph stands on are listed here. Choose one, or add one.
write-up-theme-without-notes = No notes here
write-up-theme-without-notes-why = No note has this theme yet. Tag notes under Themes.
write-up-no-questions-why = No note is a question. Questions are marked where notes are entered, under Tables.

# What tables have checked.
write-up-not-checked = Not checked with the table yet
write-up-checked-all = { $notes }, all checked
# $notes is a count: "8 notes".
write-up-checked-of = { $not_checked } of { $notes }
write-up-agreed = Agreed
write-up-table-agreed = Agreed: mark the notes of { $table } that were not checked

# The preview.
write-up-putting-together = Putting it together…
write-up-nothing-to-tell = Nothing to tell yet
write-up-nothing-to-tell-why = The agenda, what tables said, next steps and your own words come together here.

# Exporting.
write-up-export-dialog = Export
write-up-for-whom = For whom
write-up-how-finished = How finished
write-up-as = As
write-up-large-print = Large print, 18 points
write-up-choose-where = Choose where…
write-up-format-docx = Word document
write-up-format-html = Web page, one file
write-up-format-text = Text for an e-mail
write-up-format-markdown = Markdown
write-up-format-csv = Notes for a spreadsheet (CSV)
write-up-holds-chair = Everything, with references and clock times, and with what is for the chair only. Not to be passed on.
write-up-holds-chair-notes = A row for every note, with references and clock times, and with what is for the chair only. Not to be passed on.
write-up-holds-tables = A sheet for each table with what was written down there, for that table to check. Nothing that is for the chair only.
write-up-holds-tables-notes = A row for every note from a table, without groups. Nothing that is for the chair only.
write-up-holds-no-quotes = No quotes: it is not recorded what people were told about how their words would be used.
write-up-holds-attendees = The write-up and the counts, with quotes that people said yes to, each with its group or its table, never both. No references, no clock times, no group of fewer than { $smallest } people.
write-up-holds-attendees-notes = A row for every note that people said yes to being quoted, with its group or its table, never both. No references, no clock times, no group of fewer than { $smallest } people.

# Why an export was not written: what, where, and what can be done about it. $file is a name, $folder where it was to go.
write-up-not-exported-taken = { $file } was not exported: there is already a file with this name in { $folder }. It was not overwritten. Choose another name.
write-up-not-exported-no-folder = { $file } was not exported: the folder { $folder } is not there any more. Connect the drive that it is on, or choose another place.
write-up-not-exported-not-a-file = { $file } was not exported: in { $folder } something that is not a file has this name. Choose another name.
write-up-not-exported-read-only = { $file } was not exported: in { $folder } files can only be read. Choose another place.
write-up-not-exported-not-allowed = { $file } was not exported: you are not allowed to write in { $folder }. Choose another place.
write-up-not-exported-disk-full = { $file } was not exported: there is no room left in { $folder }. Make room there, or choose another place.
write-up-not-exported-busy = { $file } was not exported to { $folder }: another program has it open, or you are not allowed to write there. Close it in the other program, or choose another name.
write-up-not-exported-changed = { $file } was not exported: another program changed it in { $folder } in the meantime. It was not overwritten. Choose another name.
# $reason is part of a sentence, such as "the network folder does not answer".
write-up-not-exported-otherwise = { $file } was not exported to { $folder }: { $reason }. Try again, or choose another place.
write-up-another-name = Another name…

# What was sent.
write-up-nothing-exported = Nothing was exported yet
write-up-nothing-exported-why = Every export is listed here, with its number, for whom it was and how finished.
write-up-exports = What was exported
write-up-sent-number = Number
write-up-sent-day = Day
write-up-sent-file = File
# A row, for screen readers.
write-up-sent-row = Number { $number }, { $day }, { $whom }, { $finality }, { $file }
write-up-no-promise = It is not noted by when people were promised the notes.
write-up-promise-kept = The notes were promised by { $date }, and have gone out.
