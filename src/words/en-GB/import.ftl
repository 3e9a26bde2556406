# Comments from a CSV file: the errors, and the preview before they are taken in.

# Why nothing in a file could be taken. On a terminal the file's name and a colon stand before these.
import-empty = the file is empty
import-not-utf8 = line { $line }: this is not text in UTF-8; in a spreadsheet, save it as "CSV UTF-8"
import-quote-not-closed = line { $line }: a quotation mark opens a cell here, and none closes it
import-after-quote = line { $line }: a quotation mark closes a cell here, but more of the cell follows; a mark inside a cell is written twice
# $usual and $columns are names of columns, parted by commas.
import-no-text-column = no column looks like the comments (usual names: { $usual }); there are: { $columns }
import-no-such-column = there is no column "{ $wanted }"; there are: { $columns }
import-no-such-file = { $file }: there is no such file
import-may-not-read = { $file }: you may not read it
# $why is what the system says.
import-not-read = { $file }: { $why }

# Why a row is not taken.
import-row-empty = the text is empty
import-row-too-short = the row ends before the text: it has { $cells } cells, the header has { $columns }
import-row-too-long = the row has { $cells } cells, the header has { $columns }: a text with a comma in it needs quotation marks
# $why is one of the three above.
import-row-not-taken = line { $line }: { $why }

import-title = Import comments
import-rows = { $count ->
    [0] No row becomes a note
    [one] { $count } row becomes a note
   *[other] { $count } rows become notes
}
# $taken is the sentence above.
import-rows-and-left-out = { $count ->
    [one] { $taken }, { $count } is left out
   *[other] { $taken }, { $count } are left out
}
import-left-out = Left out
import-text-column = Column with what was said
import-from-otherwise = From, where a row does not say
import-during-otherwise = During, where a row does not say
# $columns: "quote (may we quote it), star (starred)".
import-taken-besides = Taken besides: { $columns }
import-column-with-meaning = { $column } ({ $meaning })
import-names-and-more = { $names } and { $count } more

# What a column is taken for.
import-column-text = the note’s words
import-column-reference = reference
import-column-table = table
import-column-item = agenda item
import-column-time = when it was said
import-column-group = group
import-column-words = their words or put shortly
import-column-kind = kind
import-column-quote = may we quote it
import-column-starred = starred
import-column-theme = theme
import-column-ignored = not taken

# What a session gets besides notes.
import-new-tables = New tables: { $names }
import-new-groups = New groups: { $names }
import-new-themes = New themes: { $names }
import-unknown-items = Not on the agenda, so their notes belong to no item: { $names }

import-take = { $count ->
    [0] Take in
    [one] Take in { $count } note
   *[other] Take in { $count } notes
}
import-taken = { $count ->
    [one] { $count } note taken in
   *[other] { $count } notes taken in
}
