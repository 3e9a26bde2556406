# The frame around the screens: the bar at the top, the rail at the left, the messages.

# The rail, for screen readers.
shell-screens = Screens
# The bar.
# $change is such as "change the title".
shell-undo-change = Undo: { $change }
shell-redo-change = Redo: { $change }
# A change of the day's clock is taken back by a second press. $change is such as "Finish “Welcome”".
shell-would-take-back = That would take back: { $change }. Press again to do it.
shell-would-take-back-at = That would take back: { $change } at { $time }. Press again to do it.
shell-take-back = Take it back
# Whether all is saved.
shell-read-only = Read-only
shell-saving = Saving…
shell-saved = All saved
shell-not-saved = Not saved
shell-not-saved-why = Not saved: see why
# A session that someone else has open.
shell-take-over = Take over
# Where a step cannot be taken back. $change is such as "change the title".
shell-nothing-to-undo = nothing to undo
shell-changed-since = someone else changed this since, and their change is kept: { $change }
