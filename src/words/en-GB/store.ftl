# What can be wrong with files. Most sentences begin with a file and a colon, so that they can stand below each other in a list.

# Why a file could not be opened.
store-not-found = { $file }: there is no such file; look whether it was moved or renamed
store-is-a-folder = { $file }: this is a folder, not a file
store-is-a-device = { $file }: this is a device or pipe, not a file
# $reason is one of the reasons further down.
store-unreadable = { $file }: cannot be read: { $reason }
store-too-large = { $file }: too large for a session: { $bytes } bytes, the limit is { $limit }
store-empty = { $file }: the file is empty; take an earlier version from the backups among Saltaire's own files
store-zero-bytes = { $file }: the file is empty: it holds nothing but zero bytes, as after a power cut; take an earlier version from the backups among Saltaire's own files
store-not-utf8 = { $file }: line { $line }, byte { $byte }: this is not text in UTF-8; the file was damaged or saved in another encoding
store-not-a-session = { $file }: line 1, column 1: this is not a Saltaire session; one begins with Saltaire and its version
# $get is one of the two that follow.
store-newer = { $file }: line { $line }, column { $column }: made by a newer Saltaire (version { $version }); this one reads up to { $reads_up_to }, so { $get }
store-newer-what = { $file }: line { $line }, column { $column }: made by a newer Saltaire (version { $version }), and this one does not understand it: { $reason }; { $get }
store-newer-update = update it to open the file
# $since is the number of a Saltaire: 0.4.0.
store-newer-since = update it to Saltaire { $since } or later to open the file
# Said of a newer file that is open; what follows it, after semicolons, is what this program does not know.
store-only-read = made by a newer Saltaire (version { $version }) and only shown here; Saltaire { $since } or later can change it, and a copy saved here loses what this one does not know
# Something of a newer file that this program does not know.
store-dropped-field = { $times ->
    [one] “{ $field }”, once, on line { $line }
   *[other] “{ $field }”, { $times } times, first on line { $line }
}
store-cut = { $file }: the file ends in the middle, at line { $line }: it was cut; take an earlier version from the backups among Saltaire's own files
# $reason is one of the mistakes below.
store-damaged = { $file }: line { $line }, column { $column }: { $reason }
store-damaged-about = { $file }: line { $line }, column { $column } or a little before: { $reason }

# What is odd about a file that could be read all the same. Such a line stands after the file's name and a colon.
store-end-line-missing = the last line, which says what the file should hold, is missing: nothing shows whether the file is whole
store-end-line-cut = the last line, which says what the file should hold, is cut or damaged
store-checksum-differs = the checksum does not match: the file was changed or damaged after it was saved
store-line-ends-changed = another program changed how its lines end or added a byte order mark; the contents are as they were saved
# $said and $found are lists as they stand in the file: 49 notes, 9 agenda items.
store-counts-differ = the last line says { $said } but there are { $found }
store-counts-nothing = nothing

# What is wrong at a place in a file.
store-version-missing = the version of the file should stand here: version: 1
# $reason is one of the mistakes below.
store-quotation-open = { $reason }; the text that begins on line { $line } may have no closing quotation mark
store-ends-here = the file ends here, in the middle
store-list-expected = a list was expected here; lists begin with [
store-map-expected = a table of names and values was expected here; it begins with {"{"}
store-list-open = a list is not closed: ] was expected here
store-map-open = a table of names and values is not closed: {"}"} was expected here
store-fields-expected = a group of fields was expected here; it begins with (
store-bracket-open = a bracket is not closed: ) was expected here
store-comma-missing = a comma is missing here
store-colon-expected = a colon was expected here, after the name of a field
store-boolean-expected = true or false was expected here
store-whole-number-expected = a whole number was expected here
store-number-expected = a number was expected here
store-number-out-of-bounds = this number is too large or too small
store-text-expected = a text in quotation marks was expected here
store-text-open = a text has no closing quotation mark
store-wrong-escape = after a backslash in a text only n, r, t, 0, \, ", ', x.. and u{"{..}"} can stand
store-character-expected = one character in single quotation marks was expected here
store-name-expected = the name of a field or of a choice was expected here
store-unit-expected = () was expected here
store-option-expected = a value or None was expected here
store-beginning-damaged = the beginning of the file is damaged: it should be #![enable(implicit_some)]
store-comment-open = a comment is not closed
store-cannot-stand-here = “{ $found }” cannot stand here
store-nothing-may-follow = the session ends before this, and nothing may follow it
store-nested-too-deep = brackets are nested too deep to be a session
store-expected-not-found = { $expected } was expected here, not { $found }
store-expected-not-so-many = { $expected } was expected here, not { $found } of them
# $choices are the names that would do, $count is how many they are.
store-no-such-choice = { $count ->
    [0] “{ $found }” is not one of the choices here
    [1] “{ $found }” is not one of the choices here; only { $choices } can be
   *[other] “{ $found }” is not one of the choices here; what can be is { $choices }
}
store-no-such-field = { $count ->
    [0] there is no field “{ $found }” here
    [1] there is no field “{ $found }” here; only { $choices } can be
   *[other] there is no field “{ $found }” here; what can be is { $choices }
}
# $most is one name or several with commas.
store-or-last = { $most } or { $last }
store-field-missing = the field “{ $field }” is missing from what ends here
# The usual mistakes of a hand edit.
store-other-quotation-marks = these quotation marks cannot be used; a text stands between straight double ones: "
store-other-space = this is not a plain space, but one that looks like it
store-conflict-marks = another program put two versions of the file into one and left its marks here
store-other-remark = “#” cannot stand here; a remark begins with //
store-bracket-open-before = a bracket is not closed before this: ) was expected
store-number-parted = numbers are written without anything between their digits
store-day-expected = a day was expected here, written like 2018-04-17
store-moment-expected = a day and time was expected here, written like 2018-04-17T10:20:00Z
store-time-expected = a time of day was expected here, written like 10:20:00
store-field-twice = the field “{ $field }” is there twice

# $fault says what does not hold.
store-fault-at = line { $line }, column { $column }: { $fault }

# What stands in a rescued session for what was damaged.
store-rescue-words = (lost in the damage)
# $id is what it is called in the file, such as t4.
store-rescue-table = Table { $id } (lost in the damage)
store-rescue-item = Agenda item { $id } (lost in the damage)
# $name is the name of a theme or group as far as it can be told from its key: being heard.
store-rescue-named = { $name } (lost in the damage)

# What was lost of a damaged file. Each stands after the numbers of the lines. $what is the name of a thing: note.
store-rescue-lines-lost = these lines could not be read
store-rescue-part-lost = { $what }: nothing of it could be read
store-rescue-part-in-part = { $what } { $id }: kept in part; what could be read of it: { $fields }
store-rescue-note-in-part = note { $id }: kept in part and, until somebody has looked, for the chair only; what could be read of it: { $fields }
store-rescue-note-marred = note { $id }: kept, but some of its letters could not be read; until somebody has looked, it is for the chair only
store-rescue-part-marred = { $what } { $id }: kept, but some of its letters could not be read
store-rescue-block = about the session: kept in part

# What was put right in what was rescued. $what and $target are names of things, $id and $target_id what they are called in the file.
store-repair-new-session = the session's own id could not be read; the copy is a session of its own
store-repair-doubled = { $what } { $id } stood there twice; the second, on line { $line }, said the same and was left out
store-repair-new-id = two different things were called { $what } { $was }; the second, on line { $line }, is now { $now }
store-repair-new-reference = two notes were { $was }; note { $id } is now { $now }
store-repair-stand-in = { $what } { $id } is referred to but is not there; an empty one stands in for it: { $name }
store-repair-reference = { $what } { $id } referred to { $target } { $target_id }, which is gone; the reference was left out
# $why is what did not hold.
store-repair-value = { $what } { $id } was put right: { $why }

# Why a file could not be saved.
store-changed-on-disk = { $file }: changed by another program since it was opened; it was not overwritten
store-already-there = { $file }: there is already a file with this name; choose another name
store-no-folder = { $file }: cannot be saved: the folder { $folder } does not exist
store-in-the-way = { $file }: cannot be saved: something that is not a file has this name; choose another name
store-read-only = { $file }: cannot be saved: it can only be read; save a copy in another folder
store-not-allowed = { $file }: cannot be saved: you are not allowed to write there; choose another folder
store-disk-full = { $file }: cannot be saved: the disk is full; make room on it or choose another disk
store-busy = { $file }: cannot be saved: another program is using it, or you are not allowed to write there
store-not-flushed = { $file }: cannot be saved: the disk did not keep what was written to it ({ $reason }); save a copy on another disk
store-not-confirmed = { $file }: saved, but the disk did not confirm that it will keep it ({ $reason }); save a copy on another disk
store-not-kept = { $file }: not saved, since the version before could not be kept first: { $reason }
store-nothing-to-write = { $file }: not saved, since there was nothing to write; what was there before is still there
store-not-saved = { $file }: cannot be saved: { $reason }
# What a field is called in the file.
store-unwritable-name = “{ $name }” cannot be the name of a field or of a choice in the file
store-unwritable-value = a value could not be written as text
# Said beside a save that worked.
store-no-backup = saved, but the version before could not be kept: { $reason }

# The folder beside a session with photos of its flipchart sheets; $name is the session file’s name. The same in every language.
store-photo-folder = { $name } photos

# Why something could not be done with a file: the ending of a sentence.
store-why-not-there = it is not there
store-why-not-allowed = you are not allowed to
store-why-disk-full = the disk is full
store-why-share-full = your share of the disk is full
store-why-too-large = the disk cannot hold a file this large
store-why-read-only = the disk can only be read
store-why-not-a-folder = what should be a folder is a file
store-why-a-folder = it is a folder
store-why-file-name = the file name cannot be used here
store-why-in-use = another program is using it
store-why-not-all-written = not all of it was written
store-why-network = the network folder does not answer
store-why-circle = its links lead round in a circle
store-why-file-has-name = a file has this name

# Why a session could not be kept for this window alone.
# $who is the name of an account, perhaps with its computer; $date and $time are by the clock of Greenwich.
store-open-since = { $file }: already open: { $who } has had it open since { $date }, { $time } UTC
store-open-already = { $file }: already open; close it there first
store-no-lock = { $file }: cannot be kept from being opened twice: { $reason }
store-somebody = somebody
store-who-on-computer = { $who } on { $computer }

# About the folder of the program's own files.
# $variable is a name that stays as it is.
store-no-home = there is no place for Saltaire's own files; set { $variable } to a folder
store-home-not-made = { $file }: this folder for Saltaire's own files cannot be made: { $reason }
