# The Tables screen: what every table says, captured as it is said.

tables-add-table = Add table
tables-import = Bring in…
tables-import-hover = Bring in notes from a spreadsheet, a document or text of another program
tables-enter-sheet-hover = Many notes at once, a line each (Ctrl+E)
# $item is an agenda item's title, $question what the tables are asked in it.
tables-asked = { $item } · “{ $question }”

# The tables down the side.
tables-none-yet = No tables yet
tables-none-yet-what = Each table that talks stands here, with its notes. Without tables, notes go to the whole room.
tables-add-first = Add the first table
tables-not-at-a-table = Not at a table
tables-choose = Table
tables-edit = Edit { $table }…
tables-numbered = Table { $number }
# How a table's words are captured.
tables-capture-here = Typed here
tables-capture-own-laptop = Own laptop
tables-capture-paper = Paper
# In the line under a table's name.
tables-mark-own-laptop = own laptop
tables-sheets-in = { $count ->
    [one] paper · { $count } sheet in
   *[other] paper · { $count } sheets in
}
tables-sheets-in-of = { $expected ->
    [one] paper · { $count } of { $expected } sheet in
   *[other] paper · { $count } of { $expected } sheets in
}
# One of a table's sheets.
tables-sheet-of = { $table }, sheet { $number }
tables-all-sheets = { $count } of { $expected }
tables-all-sheets-in = Sheets in
# When a discussion is over. $tables are the names of tables.
tables-sheets-missing = Sheets in: { $count } of { $expected }. Still to come from { $tables }
tables-checked-all = { $count ->
    [one] { $table } agrees with { $count } note
   *[other] { $table } agrees with { $count } notes
}
tables-not-checked = { $count ->
    [0] All notes are checked with the table.
    [one] { $count } note is not checked with the table yet.
   *[other] { $count } notes are not checked with the table yet.
}
tables-check-all = The table agrees with them
tables-deleted = { $count ->
    [0] { $table } is deleted
    [one] { $table } is deleted; its note is with the whole room’s now
   *[other] { $table } is deleted; its { $count } notes are with the whole room’s now
}
tables-deleting = { $count ->
    [0] No notes come from this table.
    [one] Its note goes to the whole room.
   *[other] Its { $count } notes go to the whole room.
}

# What can be done by key, in the palette and the help. "The note" is the one that is shown, or whose row has the keyboard.
tables-do-next-table = Next table
tables-do-table-before = Table before
tables-do-go-to-list = Go to the list of notes
tables-do-edit-note = Change the note’s words
tables-do-tag = Tag the note…
tables-do-who-said-it = Who said the note…
tables-do-move = Move the note to…
tables-do-agreed = How many agreed…
tables-do-not-everyone = Not everyone agreed, or take that back
tables-do-checked = Checked with the table: all its notes
tables-do-star = Star the note, or take the star off
tables-do-quoting = May we quote the note: next answer
tables-do-whose-words = Their words, or put shortly

# The note that is being written.
tables-new-note = New note
tables-new-note-at = New note · { $place }
tables-new-note-hint = What was said…
tables-add = Add
tables-no-discussion = No discussion has begun
# $item is an agenda item's title: new notes go to it whatever is discussed.
tables-pinned = Pinned: { $item }
tables-item-of-new-notes = Agenda item of new notes
tables-said-by = Said by: { $group }
tables-their-words-hover = Word for word as it was said: begin with a quotation mark
# What the line that is being written becomes; the signs do the same as the buttons.
tables-becomes = What it becomes
tables-mark-with = Mark with { $name }
# The key, as on a key cap.
tables-key-tab = Tab
# For screen readers, while a theme or group is being typed.
tables-tab-takes = Tab takes { $name }, Enter adds the note as it is typed
tables-enter-adds-as-typed = Enter adds it as it is typed
tables-add-theme = Theme
tables-add-theme-hover = What it is about: # and the first letters, then Tab
tables-next-step = Next step
tables-next-step-hover = It becomes a proposed next step, too: begin with an exclamation mark
tables-chair-only = Chair only
tables-chair-only-hover = It stays with the chair: begin with ~
tables-marks = Marks
tables-marks-hover = Who said it, whose words, what sort, may we quote it
tables-kind-of-new-note = Kind of the new note
tables-quoting-of-new-note = May we quote the new note?
tables-sheet-takes-it = Enter as a flipchart sheet…
tables-let-go-of-pasted = Let go of the pasted text

# Finding notes.
tables-search = Search notes
tables-search-hint = Search notes, or N037
tables-everywhere = All tables
tables-everywhere-hover = Notes from everywhere, not from one place only
tables-filter = Filter
tables-filter-by-theme = Filter by theme
tables-any-theme = Any theme
tables-filter-by-group = Filter by group
tables-any-group = Any group
tables-filter-by-kind = Filter by kind
tables-any-kind = Any kind
tables-filter-by-quoting = Filter by quoting
tables-any-quoting = Any quoting
tables-filter-by-check = Filter by check
tables-any-check = Any check
tables-filter-by-item = Filter by agenda item
tables-any-item = Any item
tables-starred = Starred
tables-clear-filters = Clear filters
tables-found-none = { $count ->
    [one] The filters leave out the only note.
   *[other] The filters leave out all { $count } notes.
}
# $said is what was added: “N038 added: Nobody answered”. It may be cut at its end.
tables-added-left-out = The filters leave it out. { $said }
tables-added-some-left-out = The filters leave some out. { $said }

# Filters that are saved under a name.
tables-do-saved = Saved filters…
tables-saved = Saved filters
# The same, closed, in little room.
tables-saved-short = Saved…
tables-saved-change = Save or change…
tables-saved-present = The filters that are set now
tables-saved-name = Name
tables-saved-save = Save filters
tables-saved-replace = Replace
tables-saved-nothing-to-save = No filters are set now. Set some, then save them here under a name.
tables-saved-none = None are saved yet.
tables-saved-list = Saved in this session
tables-saved-name-of = Name of { $name }
tables-saved-choose = Show
tables-saved-choose-name = Show { $name }
tables-saved-remove = Remove { $name }
# $filter says what a filter wants: "Table 3 · a theme that was deleted".
tables-saved-names-what-is-gone = Finds no note: { $filter }
tables-saved-not-whole = “{ $name }” finds no note: { $filter }
tables-saved-look = Saved filters…

# The list of notes.
tables-notes = Notes
tables-nothing-fits = No note fits
tables-nothing-fits-what = Fewer words or filters find more.
tables-no-notes-from = No notes yet: { $place }
tables-no-notes-what = Write what people say in the field above; Enter adds it.
tables-write-first = Write the first note

# What can be done with all notes that are selected.
tables-selected = { $count ->
    [one] { $count } note selected
   *[other] { $count } notes selected
}
tables-select-none = Select none
tables-many-theme = Theme…
tables-many-said-by = Said by…
tables-many-from = Move to…
tables-many-during = During…
tables-many-quoting = Quoting…
tables-many-kind = Kind…
tables-many-words = Words…
tables-many-delete = Delete

# All about one note.
tables-no-note-chosen = No note chosen
tables-no-note-chosen-what = Choose a note in the list, and all that is known of it stands here, to be changed.
tables-close-note = Close the note
tables-erase = Erase for good…
tables-erase-why = When someone withdraws what they said
tables-star = Star
tables-take-star-off = Take the star off
tables-make-step = Make a next step
tables-written = What was written
tables-tidied = Tidied wording
tables-tidied-hint = As written
tables-tidied-note = Slips mended, for those who work with the notes
tables-public = Public wording
tables-public-hint = None set
tables-public-note = Names and places taken out, for what leaves the room
tables-answer = Answer
tables-figure-from = Where the figure is from
tables-who-said-it = Said by
tables-no-groups = No groups yet. With them, each note can say who spoke.
tables-add-groups = Add groups…
tables-kind = Kind
tables-themes = Themes
tables-no-themes = No themes yet. They say what a note is about.
tables-go-to-themes = Go to Themes
tables-tag-as = Tag as { $theme }
tables-take-off = Take off { $theme }
tables-where-said = Where it was said
tables-on-sheet = On flipchart sheet { $number }
tables-during = During
tables-no-item = No agenda item
tables-said-at = Said at
tables-not-known = Not known
tables-now = Now
tables-now-hover = It was said just now
tables-agreement-counted = Agreement was counted
tables-agreed = Agreed
tables-out-of = Out of (0: not known)
tables-how-counted = How it was counted
tables-not-everyone = Not everyone agreed
tables-checked = Checked with the table

# Who the notes come from, against who is in the room.
tables-voices = Who the notes come from
tables-voices-none = The groups that people speak from stand here, and how many notes come from each.
# Heads of narrow columns of numbers.
tables-invited = invited
tables-in-room = in room
tables-column-notes = notes
# $groups are names, parted by commas.
tables-unheard = In the room, and no note marked yet: { $groups }
# A line for screen readers: a group, how many of it are in the room, how many notes come from it.
tables-voice = { $notes ->
    [one] { $group }: { $in_room } in the room, { $notes } note
   *[other] { $group }: { $in_room } in the room, { $notes } notes
}
tables-voice-not-counted = { $notes ->
    [one] { $group }: { $notes } note
   *[other] { $group }: { $notes } notes
}
# $said is one of the two above.
tables-voice-invited = { $said }, { $count } invited
tables-without-theme = Without a theme

# The dialog about a table.
tables-dialog = Table
tables-name = Name
tables-host = Host
tables-host-hint = As a role: service manager
tables-note-taker = Note-taker
tables-note-taker-note = Host and note-taker never leave this session.
tables-how-captured = How its words are captured
tables-sheets-expected = Sheets expected
tables-sheets-in-number = Sheets in
tables-who-sits-here = Who sits here
tables-delete = Delete table

# The dialog for a flipchart sheet.
tables-sheet-title = Enter flipchart sheets
tables-sheet-from = From
tables-sheet-number = Sheet
tables-sheet-words = What is on the sheet
tables-sheet-hint = One note a line
tables-sheet-what = Each line becomes a note. Dashes, dots and numbers in front of a line are left out.
tables-sheet-add-next = Add, and the next sheet
tables-sheet-later = Finish later
tables-sheet-later-hover = What is typed stays here
tables-sheet-too-long = { $count } characters are kept, too many for a field. They become notes as shown below.
tables-sheet-of-another = This sheet was begun before. Add it, or let it go: the long text waits at its table.
tables-sheet-each-marked = Each is marked: { $marks }
tables-sheet-let-go = Let go of this text

# What was said at more than one table, and what may have been.
tables-same = Said at more than one table
tables-same-none = Nothing is joined yet.
tables-same-may-be = { $count ->
    [one] { $count } point may have been said at more than one table
   *[other] { $count } points may have been said at more than one table
}
tables-same-may-be-twice = { $count ->
    [one] { $count } point may have been said twice
   *[other] { $count } points may have been said twice
}
tables-same-look = Look at them…
tables-any-often = How often
tables-filter-by-often = How often it was said
tables-same-title = Do these say the same?
tables-same-why = Joined notes count as one point, said at so many tables. Each keeps its own words and table, and they can be taken apart again.
tables-same-joined-already = joined with { $notes }
tables-same-join = Join
tables-same-not = Not the same
tables-same-put-off = Skip
tables-same-done-title = Nothing more to look at
tables-same-done = New notes are compared as they come in.
tables-same-undo = Undo
tables-joined = Said more than once
tables-take-apart = Take apart
tables-take-apart-name = Take { $note } apart
tables-join-with = Join with…
tables-join-title = Join { $note } with…
tables-join-search = Search for the note
tables-join-like = These are like it.
tables-join-nothing = No other note is found.
tables-do-review-same = Look at what may have been said at more than one table
tables-do-join = Join a note with another
tables-show-several = Show these
tables-show-once = Show what was said once
tables-once = Said once ({ $count })
# The same in a line.
tables-line-several = Said at more than one table ({ $count })
tables-line-may-be = { $count ->
    [one] { $count } point may be said twice…
   *[other] { $count } points may be said twice…
}
