# Opening, saving, closing; what to do where that does not work.

# A file's name where the title gives none; small letters only.
file-name-workshop = workshop
file-untitled = Workshop without a title
# The window's name in the system's list of windows, without and with a session in it.
file-window = Saltaire
file-window-of = { $title } – Saltaire
# Becomes a file's name: "leeds-copy.ron".
file-copy-of = { $title } copy

file-open-session = Open a session
file-open = Open
file-new-place = Where the new session is kept
file-use-place = Keep it there
file-save-copy = Save a copy
file-save = Save
file-export = Export
file-bring-in = Bring in notes
file-read = Read
file-path = Path of the file
file-no-name-typed = Type the path of a file, with its folder.
file-no-such-file = There is no file { $path }. Check the spelling, and that the disk it is on is connected.
file-not-a-file = This is a folder. Add the name of a file.
file-already-there = There is already a file called { $file }. Nothing was overwritten; type another name.
file-no-folder = There is no folder { $folder }. Choose one that is there.
file-choose-another-place = Choose another place…
file-look-for-it = Look for it…
file-open-folder = Open folder
file-what-to-do = What to do…

file-changed-title = The file was changed elsewhere
file-changed-elsewhere = { $path } was changed by another program or on another computer while you worked on it here. Nothing was overwritten.
file-copy-or-reload = Save a copy to keep what you have here in a file of its own, or reload to go on with what is in the file now.
file-reload = Reload
file-ask-later = Ask me later
file-do-not-close = Do not close
file-not-saved-title = The session is not saved
file-nothing-lost-yet = Nothing is lost while this window is open. Saving is tried again by itself.
file-try-again = Try again
file-go-on = Go on working
file-close-without-saving = Close without saving

# What was changed since a clock time is let go of; $last is the last change as undo names it: "add note".
file-reloading-loses = Reloading lets go of what you changed. It cannot be undone.
file-reloading-loses-since = Reloading lets go of what you changed since { $time }. It cannot be undone.
file-reloading-loses-last = Reloading lets go of what you changed, the last of it: { $last }. It cannot be undone.
file-reloading-loses-since-and-last = Reloading lets go of what you changed since { $time }, the last of it: { $last }. It cannot be undone.
file-closing-keeps = What is not saved stays in the journal, and is offered when Saltaire starts again.
file-closing-loses = What is not saved would be lost for good.
file-closing-loses-since = What you changed since { $time } would be lost for good.
file-closing-loses-last = What is not saved would be lost for good, the last of it: { $last }.
file-closing-loses-since-and-last = What you changed since { $time } would be lost for good, the last of it: { $last }.

file-exported-to = Exported to { $file }
file-goes-on-in = Saved as { $file }. You are working in this copy now.
# $fault says what does not hold, without a full stop.
file-fault-in = { $file }: { $fault }. It is kept as it is; “saltaire check” lists everything.
# $who is a person's or a computer's name.
file-open-elsewhere = Read-only: { $who } has this session open in another window
# $since is a clock time, with its date where that is another day.
file-open-elsewhere-since = Read-only: { $who } has had this session open in another window since { $since }
file-perhaps-open-elsewhere = { $who } has had this session open since { $since }, as the shared folder says, and may have it open still. You can work here all the same: where both change it, both states are brought together when the files meet.
file-how-to-change-it = To change it, take it over: the other window saves and then only reads. Or go on in a copy.
file-asks-for-it = { $who } is asked to hand the session over…
file-handed-over = { $who } has the session now. Everything that you did is saved; you go on reading here, and can take it over again.
file-not-handed-over = { $who } did not hand the session over: that window may be asleep, or cannot save. Close it there, or go on in a copy.
file-in-use-by = { $who } has it open in another window
file-read-only = Not changed: this session is open in another window.
# Whoever has a session open, where that is not known; stands in a sentence.
file-set-aside = A file with your settings or recent sessions could not be read. It was put aside as { $path }. Your sessions are not touched; open them by “Open a file…”.
file-no-such-example = There is no example called “{ $name }”.
file-no-thread = Files cannot be read or written: the system gave no thread for it. Start Saltaire again.
file-folder-not-shown = The folder could not be shown. It is { $folder }

# Why a session could not be opened: what, where, what next.
file-cannot-open-not-found = { $file } could not be opened: it is not in { $folder } any more. It may have been moved or renamed, or it is on a disk that is not connected.
file-cannot-open-not-a-file = { $path } could not be opened: this is not a file. Choose the session’s own file; its name ends in .ron.
# $reason is in plain words, without a full stop.
file-cannot-open-unreadable = { $file } could not be opened: { $reason }. It is in { $folder }. Copy it to a folder of your own and open the copy.
file-cannot-open-too-large = { $file } could not be opened: it is larger than any session. Look in { $folder } whether this is the right file.
file-cannot-open-empty = { $file } could not be opened: it is empty, as after a power cut or a copy that stopped. Its folder is { $folder }.
file-cannot-open-other-kind = { $file } could not be opened: it is not a Saltaire session. Choose another file; a session’s name ends in .ron.
# $details says where in the file and what is needed, for whoever helps.
# $since is the number of a Saltaire: 0.4.0.
file-cannot-open-newer = { $file } could not be opened: a newer Saltaire made it. Install Saltaire { $since } or later, or open it on the computer where it was made. It was not changed. Whoever helps you needs this: { $details }.
file-cannot-open-damaged = { $file } could not be opened: it is damaged. It was not changed.

# Why a session or a copy was not saved: what, where, what next.
file-not-saved-changed = { $file } was changed by another program or on another computer while it was open here. Nothing was overwritten.
file-not-saved-no-folder = { $file } could not be saved: the folder { $folder } is not there any more. Connect the disk again if it is on one, or save a copy in another place.
file-not-saved-not-a-file = { $path } could not be saved: a folder has this name. Save a copy under another name.
file-not-saved-read-only = { $file } could not be saved: it or its folder { $folder } can only be read. Save a copy in another place.
file-not-saved-not-allowed = { $file } could not be saved: you are not allowed to write in { $folder }. Save a copy in a folder of your own.
file-not-saved-full = { $file } could not be saved: the disk is full. Make room on it, or save a copy on another disk. It is in { $folder }.
file-not-saved-busy = { $file } could not be saved: another program is using it, or you are not allowed to write in { $folder }. Close that program, or save a copy in another place.
file-not-saved-other = { $file } could not be saved: { $reason }. Save a copy in another place; this one is in { $folder }.
