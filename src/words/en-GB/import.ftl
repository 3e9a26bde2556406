# What was said, from files of other programs: the errors, and the preview before it is brought in.

# Why nothing in a file could be taken. On a terminal the file's name and a colon stand before these.
import-empty = the file is empty
import-not-utf8 = line { $line }: this is not text in UTF-8; it may be in Windows-1252
import-quote-not-closed = line { $line }: a quotation mark opens a cell here, and none closes it
import-after-quote = line { $line }: a quotation mark closes a cell here, but more of the cell follows; a mark inside a cell is written twice
# $usual and $columns are names of columns, parted by commas.
import-no-text-column = no column looks like the comments (usual names: { $usual }); there are: { $columns }
import-no-such-column = there is no column "{ $wanted }"; there are: { $columns }
import-private-column = the column "{ $column }" says who said it, so it is never taken
import-no-text = this is no text, and no spreadsheet or document that can be read; what can be read: CSV, TSV, XLSX, ODS, text, Markdown, DOCX and ODT
import-no-table = this is a document; a table is needed here: CSV, TSV, XLSX or ODS
import-no-document = the part of it that holds the text is not there; open it in the program that made it and save it again
import-damaged = it is damaged; open it in the program that made it and save it again
import-encrypted = it is locked with a password; save a copy without one
import-too-large = there is too much in it to be brought in at once; part it into several files
import-old-office = it was saved in a format of Word or Excel from before 2007; save it as DOCX or XLSX
import-pdf = this is a PDF, whose words cannot be told from its layout; save it as DOCX or as text where it was made
import-rich-text = this is rich text (RTF); save it as DOCX
import-other-zip = this is a zip, but no spreadsheet or document that can be read; unpack it first
import-session = this is a session of Saltaire; open it instead
import-cancelled = this was stopped
import-no-such-file = { $file }: there is no such file
import-may-not-read = { $file }: you may not read it
# $why is what the system says.
import-not-read = { $file }: { $why }

# Why a row is not taken.
import-row-empty = the text is empty
import-row-too-short = the row ends before the text: it has { $cells } cells, the header has { $columns }
import-row-too-long = the row has { $cells } cells, the header has { $columns }: a text with a comma in it needs quotation marks
import-row-above = it stands above the names of the columns
# $why is one of those above.
import-row-not-taken = line { $line }: { $why }
import-sheet-row-not-taken = row { $row }: { $why }

import-title = Bring in notes
import-no-session = { $file } can be brought in when a whole session is open and can be changed.
import-only = { $file } is read first: files are brought in one after the other.
import-working = Reading
import-working-again = Working it out again
import-rows = { $count ->
    [0] Nothing becomes a note
    [one] { $count } note
   *[other] { $count } notes
}
# $taken is the sentence above.
import-rows-and-left-out = { $count ->
    [one] { $taken }, { $count } row is left out
   *[other] { $taken }, { $count } rows are left out
}
import-left-out = Left out
import-columns = What each column holds
# $column is what the file calls it.
import-column-holds = What “{ $column }” holds
import-column-lettered = Column { $letter }
import-no-text-yet = No column is taken for what was said. Choose one.
import-encoding = Letters as
import-encoding-name = { $encoding ->
    [utf-8] UTF-8
    [utf-16-le] UTF-16 LE
    [utf-16-be] UTF-16 BE
   *[windows-1252] Windows-1252
}
import-kind-choice = Read as
import-sheet = Sheet
import-header = The first row names the columns
import-as-guessed = Read it as guessed
import-headings = Headings
# $heading as the file has it.
import-heading-table = “{ $heading }”: the table { $name }
import-heading-item = “{ $heading }”: the agenda item { $name }
import-heading-theme = “{ $heading }”: the theme { $name }
import-heading-nothing = “{ $heading }”: nothing that this session has
import-from-otherwise = From, where it does not say
import-during-otherwise = During, where it does not say
# $columns are names of columns.
import-columns-private = Never taken, since it says who it was: { $columns }
import-columns-ignored = Not taken: { $columns }
import-names-and-more = { $names } and { $count } more

# What a column is taken for.
import-column-text = what was said
import-column-reference = reference
import-column-table = table
import-column-item = agenda item
import-column-time = when it was said
import-column-group = groups
import-column-words = their words or put shortly
import-column-kind = kind
import-column-quote = may we quote it
import-column-starred = starred
import-column-theme = theme of this name, where it says 1
import-column-theme-named = theme
import-column-themes = themes, with ; or , between
import-column-highlight = the same for one note
import-column-private = never taken
import-column-ignored = not taken

# What a session gets besides notes.
import-new-tables = New tables: { $names }
import-new-groups = New groups: { $names }
import-new-themes = New themes: { $names }
import-unknown-items = Not on the agenda, so their notes belong to no item: { $names }

import-take = { $count ->
    [0] Bring in
    [one] Bring in { $count } note
   *[other] Bring in { $count } notes
}
import-taken = { $count ->
    [one] { $count } note brought in
   *[other] { $count } notes brought in
}

# What a file was taken for. The first line of the preview: "Taguette highlights · CSV".
import-found = { $source } · { $kind }
import-kind = { $kind ->
    [table] table as text
    [workbook] Excel workbook
    [spreadsheet] OpenDocument spreadsheet
    [lines] text, a note a line
    [paragraphs] text, a note a paragraph
    [markdown] Markdown
    [word] Word document
   *[open-document] OpenDocument text
}
import-source = { $source ->
    [own] Notes from Saltaire
    [polis] Polis comments
    [taguette] Taguette highlights
    [forms] Microsoft Forms answers
    [miro] Miro sticky notes
   *[parabol] Parabol retrospective
}

# What else of a file is not taken.
import-left-out-footnotes = { $count ->
    [one] { $count } footnote
   *[other] { $count } footnotes
}
import-left-out-remarks = { $count ->
    [one] { $count } comment in the margin
   *[other] { $count } comments in the margin
}
import-left-out-deleted = { $count ->
    [one] { $count } deletion
   *[other] { $count } deletions
}
import-left-out-hidden = { $count ->
    [one] { $count } hidden text
   *[other] { $count } hidden texts
}
import-left-out-pictures = { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}
import-left-out-broken = { $count ->
    [one] a letter that cannot be read
   *[other] letters that cannot be read, in { $count } places
}
import-left-out-properties = the lines at the top that describe the file
import-left-out-edges = headers and footers
import-left-out-contents = the table of contents
import-left-out-votes = votes
# $what: "2 footnotes, votes".
import-left-out-besides = Left out: { $what }

# What is to be known of the notes that are taken. $column is what the file calls it, $cell what stands in one.
import-not-understood = { $count ->
    [one] { $count } cell of “{ $column }” is not understood and is passed over: “{ $cell }”
   *[other] { $count } cells of “{ $column }” are not understood and are passed over, such as “{ $cell }”
}
import-no-table-named = { $count ->
    [one] { $count } note names no table
   *[other] { $count } notes name no table
}
# $most is how many characters a note holds.
import-parted = { $count ->
    [one] { $count } text is longer than a note ({ $most } characters) and is parted between words
   *[other] { $count } texts are longer than a note ({ $most } characters) and are parted between words
}
