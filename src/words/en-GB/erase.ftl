# Erasing for good what someone withdrew, and until when notes are kept.

# What stands in the place of words that were withdrawn.
erase-gone = (withdrawn)

# The question. $reference is what people quote a note by: N037.
erase-title = Erase { $reference } for good?
erase-why = Someone withdrew what they said. The note goes from this session’s file, from everything that Saltaire keeps beside it, and from whatever packs and merges bring back. That { $reference } was withdrawn remains, without a word of it.
erase-no-undo = Undo does not bring this back, and nothing before it can be undone any more.
erase-elsewhere = The same words stand here, too. “(withdrawn)” takes their place:
erase-nowhere-else = The words stand nowhere else in this session.
# The photos of the flipchart sheet that it was on.
erase-photos = These photos of its flipchart sheet show the words, and are deleted with it:
erase-photos-other-notes = The other notes of the sheet stay.
erase-exports = Exports that held it, so that you can tell those who have them:
erase-no-exports = Nothing was exported since it was said.
# One export: its file, for whom, when.
erase-export = { $file } ({ $audience }), { $when }
erase-when = { $date }, { $time }
erase-export-maybe = { $file } ({ $audience }), { $when }: perhaps
erase-looking = Looking through kept versions and journals…
# $what is one of the two that follow, or both.
erase-kept = Also cleaned: { $what }.
erase-versions = { $count ->
    [one] { $count } kept version
   *[other] { $count } kept versions
}
erase-journals = { $count ->
    [one] { $count } journal that was left behind
   *[other] { $count } journals that were left behind
}
erase-out-of-reach = What Saltaire cannot reach: exports, table packs that are handed out, copies elsewhere and what a sync service or this computer’s own backups keep of this file.
erase-button = Erase for good
erase-running-title = Erasing for good
erase-running = The session is being saved, and everything that is kept of it is gone over.

# Where words stand.
erase-in-about = About this session
erase-in-part = { $what }
erase-in-concern = Someone needed someone

# What was done. $references is a list of what was erased: "N037".
erase-done-title = { $references } erased for good
erase-erased = { $references } erased for good
erase-done = It is gone from the session’s file, from undo and from the journal.
erase-done-others = { $count ->
    [one] It was also taken out of { $count } other file of Saltaire’s own.
   *[other] It was also taken out of { $count } other files of Saltaire’s own.
}
erase-done-backups = { $count ->
    [one] It was taken out of { $count } kept version.
   *[other] It was taken out of { $count } kept versions.
}
erase-done-journals = { $count ->
    [one] { $count } journal that was left behind was written anew without it.
   *[other] { $count } journals that were left behind were written anew without it.
}
erase-done-photos = { $count ->
    [one] { $count } photo of its flipchart sheet was deleted.
   *[other] { $count } photos of its flipchart sheet were deleted.
}
erase-copies-photos = Photos beside these files, and on the phones that took them, show it still.
erase-photos-elsewhere = The phones that took the photos have them still.
erase-copies = Other files of this session that Saltaire knows of were not touched. Open each and merge it, or delete it:
erase-left = These could not be cleaned:
# One file, with why.
erase-left-has-words = { $file } cannot be read and has the words.
erase-left-unreadable = { $file } cannot be read; the words were not found in it, but parts of them may be there.
erase-left-photo = { $file } is a photo that no sheet has any more. Look whether it shows what was said, and delete it then.
erase-left-held = { $file } is being used by another window. It is tried again when Saltaire starts next.
erase-left-failed = { $file }: { $why }. It is tried again when Saltaire starts next.
erase-not-looked-at = it could not be looked at
erase-still-there = it has the words still
erase-remove = { $count ->
    [one] Delete the file that cannot be read
   *[other] Delete the { $count } files that cannot be read
}
erase-removed = The files are deleted.
erase-not-removed = { $file } is still there: { $why }
erase-not-yet = { $references } is gone here, but not from the file yet, which could not be saved. It goes with the next save that works.
erase-finished = { $references } of { $file } was withdrawn. Kept versions and journals on this computer that still had the words are cleaned now.
erase-not-finished = { $references } of { $file } was to be erased when Saltaire ended, and was not. Ask for it again in that session.

# Until when people were told that notes are kept.
erase-kept-too-long = People were told that these notes are kept until { $date }. That has passed: delete the session’s file and its kept versions, or agree a new date with them.
# In the list of recent sessions.
erase-keep-line = Notes were to be kept until { $date }
