# A session's file that was changed on another computer or by another program, and copies that a sync program made of two.

elsewhere-comparing = Looking at what was changed…
elsewhere-merge = Merge
elsewhere-merge-keep-all = Merge and keep every note
elsewhere-merge-brings = Merge brings both together and loses nothing: { $told }.
elsewhere-merge-brings-nothing = Merge brings both together and loses nothing.
elsewhere-shrunk = More than half of the notes are gone in one of the two. If that was not meant, keep every note.
elsewhere-reload-loses = Reload goes on with the file: what only you have here ({ $what }) goes, until you undo it.
elsewhere-reload-loses-nothing = Reload goes on with the file. You have nothing here that it lacks.
elsewhere-copy-lacks = Save a copy keeps what you have here, without what the file has: { $what }.
elsewhere-copy-lacks-nothing = Save a copy keeps what you have here; the file has nothing that it would lack.
elsewhere-new-notes = { $count ->
    [one] { $count } new note
   *[other] { $count } new notes
}
elsewhere-changed-notes = { $count ->
    [one] { $count } changed note
   *[other] { $count } changed notes
}
elsewhere-gone-notes = { $count ->
    [one] { $count } note is gone
   *[other] { $count } notes are gone
}
elsewhere-other-changes = other changes
# What the session in the window is called beside the name of a file.
elsewhere-here = this window
elsewhere-merging = merge
elsewhere-reloading = reload the file
elsewhere-merged = Merged. Nothing was lost.
elsewhere-merged-told = Merged: { $told }
elsewhere-reloaded = The file was changed on another computer or by another program; that is shown now.
elsewhere-reloaded-notes = The file was changed on another computer or by another program; that is shown now: { $what }.

elsewhere-copies-found = { $count ->
    [one] There is a copy of this session beside it, as sync programs make them when two computers changed one file.
   *[other] There are { $count } copies of this session beside it, as sync programs make them when two computers changed one file.
}
# $why is a sentence.
elsewhere-copy-not-read = { $file } is called as sync programs call a copy of this session, and may have words that yours does not have, but it could not be looked into: { $why } It stays where it is.
elsewhere-copy-title = A copy beside this session
elsewhere-copy-why = { $file } holds this session, too, with something that yours does not have. It stays where it is, whatever you choose.
elsewhere-copy-leave = Not now
