# What can be done, by name: the command palette, the help and the tips of keys use these. Verbs first; "…" where more will be asked.

actions-find = Find or do something…
actions-new-workshop = New workshop…
actions-open-example = Open the example workshop
actions-open = Open…
actions-save = Save now
actions-save-copy = Save a copy…
actions-save-template = Save as a template…
actions-earlier-versions = Earlier versions…
actions-open-folder = Show the session’s file in its folder
actions-close-session = Close the session
actions-quit = Quit Saltaire
actions-undo = Undo
actions-redo = Redo
actions-about-session = About this session
actions-room = Open or close the room screen
actions-room-full = Fill a display with the room screen, or go back
actions-room-settings = What the room screen shows…
actions-projecting = Start or stop projecting
actions-help = Help for this screen
actions-all-shortcuts = All shortcuts

actions-larger = Everything larger
actions-smaller = Everything smaller
actions-usual-size = Usual size
actions-colours-system = Colours as the system has them
actions-colours-light = Light colours
actions-colours-dark = Dark colours
actions-colours-contrast = High contrast colours

## On the agenda

actions-add-table-discussion = Add a table discussion
actions-add-welcome = Add a welcome
actions-add-talk = Add a talk
actions-add-feedback = Add feedback from tables
actions-add-break = Add a break
actions-add-next-steps = Add a next steps item
actions-add-close = Add a close
actions-add-other = Add another kind of item
actions-start-or-pause = Start, pause or go on
actions-finish-and-start = Finish and start the next
actions-go-back = Go back to the item before
actions-one-more-minute = One more minute
actions-five-more-minutes = Five more minutes
actions-record-decision = Record a decision
actions-table-heard = The next table was heard
actions-one-minute-less = Give the running item one minute less
actions-give-way = Use the plan for who gives way
actions-compare-ways = Who gives way: compare the plans…
actions-record-concern = Record that someone needs someone
actions-print-day = Print the day…
actions-export-calendar = Export the agenda to a calendar…
actions-start-item = Start the chosen item
actions-skip-item = Leave the chosen item out
actions-move-item-up = Move the item up
actions-move-item-down = Move the item down
actions-change-item = Change the item
actions-delete-item = Delete the item
actions-close-item = Close the item

## On the tables

actions-first-table = First table
actions-second-table = Second table
actions-third-table = Third table
actions-fourth-table = Fourth table
actions-fifth-table = Fifth table
actions-sixth-table = Sixth table
actions-seventh-table = Seventh table
actions-eighth-table = Eighth table
actions-ninth-table = Ninth table
actions-write-note = Write a note
actions-search-notes = Search notes
actions-enter-sheet = Enter flipchart sheets…
actions-bring-in = Bring in notes…
actions-hand-out = Hand out this table’s file…
actions-bring-back = Bring a table’s file back…
actions-give-back = Give the file back…
actions-remove-pack = Remove it from this laptop…
actions-add-table = Add a table
actions-change-last-note = Change the last note
actions-notes-from-everywhere = List the notes of all tables
actions-filter-notes = Filter notes
actions-show-all-notes = Show all notes of the table again
actions-edit-table = Edit table…
actions-move-table-up = Move table up
actions-move-table-down = Move table down
actions-delete-note = Delete note
actions-erase-note = Erase note for good…
actions-step-from-note = Make a next step of the note

## On the themes

actions-next-untagged = Next note without a theme
actions-new-theme = New theme
actions-show-tagging = Tag notes with themes
actions-show-matrix = Show which theme was raised at which table
actions-show-untagged = List the notes without a theme
actions-show-tagged-or-not = List all notes, with a theme or without
actions-first-theme = First theme on or off
actions-second-theme = Second theme on or off
actions-third-theme = Third theme on or off
actions-fourth-theme = Fourth theme on or off
actions-fifth-theme = Fifth theme on or off
actions-sixth-theme = Sixth theme on or off
actions-seventh-theme = Seventh theme on or off
actions-eighth-theme = Eighth theme on or off
actions-ninth-theme = Ninth theme on or off
actions-move-theme-up = Move the theme up
actions-move-theme-down = Move the theme down
actions-edit-theme = Edit the theme
actions-merge-theme = Merge the theme into another…
actions-delete-theme = Delete the theme…

## On the next steps

actions-new-step = New step…
actions-step-next-column = Move the step to the next column
actions-step-column-before = Move the step to the column before
actions-move-step-down = Move the step down
actions-move-step-up = Move the step up
actions-link-notes = Link notes to the step…
actions-delete-step = Delete the step
actions-rescue-sheet = Make the rescue sheet…
actions-export-rescue-sheet = Export the rescue sheet…
actions-enter-answers = Enter answers…
actions-take-in-answers = Take in answers…
actions-most-wanted-first = Put what matters to most people first
actions-show-all-steps = Show all steps

## On the write-up

actions-add-paragraph = Add a paragraph
actions-move-paragraph-up = Move the paragraph up
actions-move-paragraph-down = Move the paragraph down
actions-delete-paragraph = Delete the paragraph
actions-export = Export…
actions-replace = Find and replace…
actions-write = Write the report
actions-preview-chair = Preview what the chair gets
actions-preview-tables = Preview what the tables get
actions-preview-attendees = Preview what attendees get
actions-show-sent = Show what was sent

## Keys, as they are written on them

actions-held-ctrl = Ctrl+
actions-held-alt = Alt+
# On a Mac.
actions-held-command = Cmd+
actions-held-option = Option+
actions-held-shift = Shift+
# A function key: "F1".
actions-key-f = F{ $number }
actions-key-up = Up
actions-key-down = Down
actions-key-left = Left
actions-key-right = Right
actions-key-page-up = Page Up
actions-key-page-down = Page Down
actions-key-enter = Enter
actions-key-escape = Esc
actions-key-delete = Delete
actions-key-space = Space
actions-key-tab = Tab
actions-settle = Settle…
