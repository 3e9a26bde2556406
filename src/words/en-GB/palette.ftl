# What can be done, by name: the command palette, the help and the tips of keys use these. Verbs first; "…" where more will be asked.

palette-find = Find or do something…
palette-new-workshop = New workshop…
palette-open-example = Open the example workshop
palette-open = Open…
palette-save = Save now
palette-save-copy = Save a copy…
palette-open-folder = Show the session’s file in its folder
palette-close-session = Close the session
palette-quit = Quit Saltaire
palette-undo = Undo
palette-redo = Redo
palette-about-session = About this session
palette-projecting = Start or stop projecting
palette-help = Help for this screen
palette-all-shortcuts = All shortcuts

palette-settings = Settings
palette-larger = Everything larger
palette-smaller = Everything smaller
palette-usual-size = Usual size
palette-colours-system = Colours as the system has them
palette-colours-light = Light colours
palette-colours-dark = Dark colours
palette-colours-contrast = High contrast colours

## On the agenda

palette-add-table-discussion = Add a table discussion
palette-add-welcome = Add a welcome
palette-add-talk = Add a talk
palette-add-feedback = Add feedback from tables
palette-add-break = Add a break
palette-add-next-steps = Add a next steps item
palette-add-close = Add a close
palette-add-other = Add another kind of item
palette-start-or-pause = Start, pause or go on
palette-finish-and-start = Finish and start the next
palette-one-more-minute = One more minute
palette-five-more-minutes = Five more minutes
palette-record-decision = Record a decision
palette-record-concern = Record that someone needs someone
palette-start-item = Start the chosen item
palette-skip-item = Leave the chosen item out
palette-move-item-up = Move the item up
palette-move-item-down = Move the item down
palette-change-item = Change the item
palette-delete-item = Delete the item
palette-close-item = Close the item

## On the tables

palette-first-table = First table
palette-second-table = Second table
palette-third-table = Third table
palette-fourth-table = Fourth table
palette-fifth-table = Fifth table
palette-sixth-table = Sixth table
palette-seventh-table = Seventh table
palette-eighth-table = Eighth table
palette-ninth-table = Ninth table
palette-write-note = Write a note
palette-search-notes = Search notes
palette-enter-sheet = Enter flipchart sheet…
palette-import-comments = Import comments…
palette-add-table = Add a table
palette-change-last-note = Change the last note
palette-notes-from-everywhere = List the notes of all tables
palette-filter-notes = Filter notes
palette-show-all-notes = Show all notes of the table again
palette-edit-table = Edit table…
palette-move-table-up = Move table up
palette-move-table-down = Move table down
palette-delete-note = Delete note
palette-step-from-note = Make a next step of the note

## On the themes

palette-next-untagged = Next note without a theme
palette-new-theme = New theme
palette-show-tagging = Tag notes with themes
palette-show-matrix = Show which theme was raised at which table
palette-show-untagged = List the notes without a theme
palette-show-tagged-or-not = List all notes, with a theme or without
palette-first-theme = First theme on or off
palette-second-theme = Second theme on or off
palette-third-theme = Third theme on or off
palette-fourth-theme = Fourth theme on or off
palette-fifth-theme = Fifth theme on or off
palette-sixth-theme = Sixth theme on or off
palette-seventh-theme = Seventh theme on or off
palette-eighth-theme = Eighth theme on or off
palette-ninth-theme = Ninth theme on or off
palette-move-theme-up = Move the theme up
palette-move-theme-down = Move the theme down
palette-edit-theme = Edit the theme
palette-merge-theme = Merge the theme into another…
palette-delete-theme = Delete the theme…

## On the next steps

palette-new-step = New step…
palette-step-next-column = Move the step to the next column
palette-step-column-before = Move the step to the column before
palette-move-step-down = Move the step down
palette-move-step-up = Move the step up
palette-link-notes = Link notes to the step…
palette-delete-step = Delete the step
palette-show-all-steps = Show all steps

## On the write-up

palette-add-paragraph = Add a paragraph
palette-move-paragraph-up = Move the paragraph up
palette-move-paragraph-down = Move the paragraph down
palette-delete-paragraph = Delete the paragraph
palette-export = Export…
palette-write = Write the report
palette-preview-chair = Preview what the chair gets
palette-preview-tables = Preview what the tables get
palette-preview-attendees = Preview what attendees get
palette-show-sent = Show what was sent

## Keys, as they are written on them

palette-held-ctrl = Ctrl+
palette-held-alt = Alt+
palette-held-shift = Shift+
# A function key: "F1".
palette-key-f = F{ $number }
palette-key-up = Up
palette-key-down = Down
palette-key-left = Left
palette-key-right = Right
palette-key-page-up = Page Up
palette-key-page-down = Page Down
palette-key-enter = Enter
palette-key-escape = Esc
palette-key-delete = Delete
palette-key-space = Space
palette-key-tab = Tab

## The palette itself

palette-title = Find or do something
palette-field = What are you looking for?
palette-hint = A command, a screen, a table, a theme or words of a note
palette-found = What was found
palette-begin = Type to search. Up and Down choose, Enter does it.
palette-count = { $count } found
# $typed is what someone typed.
palette-nothing = Nothing is called “{ $typed }”, and no note has these words. Fewer letters find more.
palette-all-notes = { $count ->
    [one] Show the note with these words at its table
   *[other] Show all { $count } notes with these words
}
# $template is what a template is called: "Summit".
palette-new-from = New workshop from a template: { $template }…
# $example is what an example workshop is called.
palette-open-example-named = Open the example: { $example }
palette-group-recent = Recent sessions
palette-group-screens = Screens
palette-group-here = On this screen
palette-group-commands = Commands
palette-group-begin = Templates and examples
palette-group-tables = Tables
palette-group-themes = Themes
palette-group-steps = Next steps
palette-group-notes = Notes

## Projecting: others look at the window

palette-projecting-on = Projecting
palette-projecting-stop = Stop projecting
palette-projecting-asked = Notes for the chair only, and who is in the room, are hidden in this window.
palette-projecting-mirrored = Another display shows this window, so notes for the chair only, and who is in the room, are hidden.
palette-projecting-other-display = This window is not on the main display, so notes for the chair only, and who is in the room, are hidden.
# $why is one of the three sentences before this.
palette-projecting-said = Projecting. { $why }
palette-notes-hidden = { $count ->
    [one] 1 note hidden while projecting
   *[other] { $count } notes hidden while projecting
}
palette-note-added-hidden = Note added. It is hidden while projecting.
palette-room-hidden = Who is in the room is hidden while projecting.
palette-preview-hidden = What the chair gets is hidden while projecting.
