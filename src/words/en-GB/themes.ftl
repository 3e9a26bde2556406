# The themes screen: tagging notes, tending the themes, and where each was raised.

# The name of the row of tabs.
themes-view = View
themes-tab-tag = Tag
themes-tab-matrix = Matrix
themes-next-untagged = Next untagged
themes-next-untagged-hover = Go to the next note without a theme

## The list of themes

themes-list = List of themes
themes-all-notes = All notes
themes-no-theme-yet = No theme yet
themes-nameless = Theme without a name
# A row of the list, for screen readers.
themes-row = { $name }, { $notes }
themes-new-name = Name of the new theme
themes-new-hint = Name, then Enter
themes-taken = There is a theme called { $name } already.
themes-needs-a-name = A theme needs a name, such as “Being heard”.
themes-first-title = No themes yet
themes-first = A theme is what several notes are about, such as “Being heard”. Add one, then tag the notes with it.

## A theme's card

themes-no-meaning = Nobody has said yet what belongs here.
themes-not-here = Not here: { $meaning }
# Words and phrases with commas between them.
themes-suggested-by = Suggested by: { $words }
themes-part-of-it = Part of { $name }
themes-edit = Edit
themes-merge-into = Merge into…
themes-delete = Delete…
themes-name = Name
themes-meaning = What belongs here
themes-not-meaning = What does not belong here
themes-words = Words that suggest it
themes-words-note = With commas between them.
themes-part-of = Part of
themes-part-of-nothing = Nothing wider
# The colour that is chosen, above the colours: "Colour: violet".
themes-colour-chosen = Colour: { $colour }
# One colour to choose: "Colour violet".
themes-colour = Colour { $colour }
themes-colours = Colours
themes-colour-violet = violet
themes-colour-lake = lake
themes-colour-orange = orange
themes-colour-green = green
themes-colour-pink = pink
themes-colour-olive = olive
themes-colour-blue = blue
themes-colour-brick = brick
themes-colour-teal = teal
themes-colour-slate = slate
themes-colour-gold = gold
themes-colour-brown = brown
# How many next steps there are for a theme, and how many of them are done.
themes-steps-done = { $steps ->
    [one] { $steps } next step, { $done } done
   *[other] { $steps } next steps, { $done } done
}

## Tagging

themes-notes = Notes
themes-tag-note-as = Tag { $reference } as
themes-tag-notes-as = { $count ->
    [one] Tag { $count } note as
   *[other] Tag { $count } notes as
}
# A theme to tag with, as a button.
themes-tag-as = Tag as { $name }
themes-no-notes = What people say is written down at the tables. Here every note gets the themes that it is about.
themes-go-to-tables = Go to the tables
themes-all-tagged = New notes stand here until they have one.
themes-theme-unused-title = No note has this theme yet
themes-theme-unused = Choose a note among all notes, then press the theme's number or its name below the notes.
themes-show-all = Show all notes

## What can be done by key, where no theme is chosen

themes-keys = Tag by key
themes-keys-numbers = 1 to 9
themes-keys-numbers-do = theme on or off
themes-keys-next-does = next note without a theme
themes-keys-arrows = Up, Down
themes-keys-arrows-do = another note
themes-keys-held = Shift, Ctrl
themes-keys-held-do = with a press: several notes

## The matrix

themes-by-table = Themes by table
themes-open-matrix = Open the matrix
themes-how-many-notes = How many notes
themes-legend-counts = Notes about each theme at each table.
themes-legend-counts-joined = Notes about each theme at each table. What was joined stands at every table that said it; the list of themes counts it as one point.
themes-legend-nothing = Nothing is tagged yet. As notes get themes, this shows where each theme was raised.
themes-legend-marks = A mark: the theme was raised at the table.
themes-head-theme = Theme
themes-head-tables = Tables
themes-head-raised-at = Raised at
# At how many tables a theme was raised: "5 of 6".
themes-of-tables = { $raised } of { $tables }
# A cell, for screen readers, where counts are shown and where they are not.
themes-cell-not-raised = { $theme } at { $table }: not raised
themes-cell-raised = { $theme } at { $table }: raised
themes-cell-notes = { $count ->
    [one] { $theme } at { $table }: { $count } note
   *[other] { $theme } at { $table }: { $count } notes
}
themes-at = { $theme } at { $table }
themes-raised-at = { $tables ->
    [one] { $theme }: raised at { $raised } of { $tables } table
   *[other] { $theme }: raised at { $raised } of { $tables } tables
}
# $names are the tables, with commas between them.
themes-raised-at-named = { $tables ->
    [one] { $theme }: raised at { $raised } of { $tables } table: { $names }
   *[other] { $theme }: raised at { $raised } of { $tables } tables: { $names }
}
themes-elsewhere = { $count ->
    [one] Not shown: once a theme was raised by the whole room, on the wall, online or afterwards.
   *[other] Not shown: { $count } times a theme was raised by the whole room, on the wall, online or afterwards.
}
themes-cell-close = Close these notes
themes-cell-list = Notes of the cell
themes-cell-none = Not raised at this table.
themes-matrix-no-themes = Add themes and tag the notes with them. Then this shows which theme was raised at which table.
themes-matrix-add-theme = Add a theme
themes-matrix-no-tables = Add the tables of the room. Then this shows which theme was raised at which of them.

## Deleting

themes-delete-title = Delete { $name }
themes-delete-button = Delete theme
themes-undo-brings-back = Undo brings it all back.
themes-deleted = { $name } is deleted
themes-unused = No note and no next step has this theme.
themes-lost-by-notes = { $notes ->
    [one] { $notes } note loses this theme.
   *[other] { $notes } notes lose this theme.
}
themes-lost-by-steps = { $steps ->
    [one] { $steps } next step loses this theme.
   *[other] { $steps } next steps lose this theme.
}
# $notes: "12 notes", $steps: "2 next steps".
themes-lost-by-both = { $notes } and { $steps } lose this theme.
themes-paragraphs-stay = { $count ->
    [one] { $count } paragraph about it stays in the write-up, under what was said.
   *[other] { $count } paragraphs about it stay in the write-up, under what was said.
}
themes-parts-stay = { $count ->
    [one] { $count } theme stays that is part of it.
   *[other] { $count } themes stay that are part of it.
}

## Merging: $name is gone, $into stays

themes-merge-title = Merge { $name } into…
themes-merge-stays = The theme that stays
themes-merge-choose = Choose a theme
themes-merge-button = Merge themes
themes-merged = { $name } is merged into { $into }
themes-got-by-notes = { $notes ->
    [one] { $notes } note gets { $into } in place of { $name }.
   *[other] { $notes } notes get { $into } in place of { $name }.
}
themes-got-by-steps = { $steps ->
    [one] { $steps } next step gets { $into } in place of { $name }.
   *[other] { $steps } next steps get { $into } in place of { $name }.
}
# $notes: "12 notes", $steps: "2 next steps".
themes-got-by-both = { $notes } and { $steps } get { $into } in place of { $name }.
themes-have-both = { $count ->
    [one] { $count } note has both already.
   *[other] { $count } notes have both already.
}
themes-paragraphs-then = { $count ->
    [one] { $count } paragraph of the write-up is about { $into } then.
   *[other] { $count } paragraphs of the write-up are about { $into } then.
}
themes-parts-then = { $count ->
    [one] { $count } theme that is part of it becomes part of { $into }.
   *[other] { $count } themes that are part of it become part of { $into }.
}
themes-gone-then = { $name } is gone then.
# Over the notes of a theme, in little room: those that were said at several tables, and those that were said once.
themes-said-several = Several tables ({ $count })
themes-said-once = Once ({ $count })
