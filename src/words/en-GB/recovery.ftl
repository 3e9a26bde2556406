# What the journal has beyond a session's file after the program was ended from outside, and what becomes of it.

recovery-title = Some words are not in their file yet
recovery-why = Saltaire was ended before these were in their sessions’ files. Nothing is lost: they are in its journal.
recovery-recover = Recover
recovery-discard = Discard
recovery-discard-sure = Discard for good
recovery-discard-asks = These words would be gone for good.
recovery-keep = Keep them
recovery-of = Recover { $title }
recovery-copy-of = Save a copy of { $title }
recovery-discard-of = Discard what { $title } lacks
recovery-open = Open it

# What would come back. $changes are changes beside the new notes.
recovery-notes-and-changes = { $notes } and { $changes ->
    [one] { $changes } other change
   *[other] { $changes } other changes
}
recovery-changes = { $changes ->
    [one] { $changes } change
   *[other] { $changes } changes
}
recovery-notes = { $notes }
recovery-only-typed = Nothing but what was being typed
recovery-nothing-fits = Nothing that can be brought in
# "4 new notes"
recovery-new-notes = { $count ->
    [one] { $count } new note
   *[other] { $count } new notes
}
recovery-from-to = { $what }, from { $since } to { $until } on { $date }
# All of it within one minute.
recovery-at = { $what }, at { $time } on { $date }
# $since and $until are days with their times.
recovery-from-day-to-day = { $what }, from { $since } to { $until }
recovery-being-typed = { $count ->
    [one] What was being typed in { $count } field comes back too.
   *[other] What was being typed in { $count } fields comes back too.
}
recovery-merged = Somebody else has changed the file since. Both are brought together: what the file says now and what is recovered.
recovery-left-out = { $count ->
    [one] { $count } change does not fit what the file says and is left out.
   *[other] { $count } changes do not fit what the file says and are left out.
}
recovery-torn = A change was just being kept when the program ended. If you do not see it, make it again.
recovery-damaged = { $count ->
    [one] { $count } place in the journal cannot be read and is left out.
   *[other] { $count } places in the journal cannot be read and are left out.
}
recovery-unreadable = { $why } What was in it and in the journal can be saved as a copy.

recovery-done = Recovered: { $what }
recovery-copied = Recovered into { $file }
recovery-step = recover from the journal
recovery-file-name = { $title } recovered
recovery-left-behind = { $count ->
    [one] { $count } session has words that are not in its file yet.
   *[other] { $count } sessions have words that are not in their files yet.
}
recovery-without-place = This was being typed, and its field is not there any more: { $text }
recovery-journal-unreadable = A journal from last time could not be read. It is kept as { $path }; whoever helps you may get words out of it.
# $why is a sentence.
recovery-session-missing = { $why } Words that are in no file wait for it in its journal, which is kept as { $path }: put the session’s file back where it was, and start Saltaire again.
recovery-rest-kept = What could not be brought in is kept as { $path }; whoever helps you may get words out of it.
recovery-another-session = Another session is in { $file } now.
recovery-not-journalled = The journal cannot be written: { $why }. Your session’s own file is saved as always; do not switch the computer off before it says “All saved”.
