## New from last time's session

# The agenda item that is put first, with its note for the facilitator.
reuse-what-came = What came of last time
reuse-what-came-note = Go through the steps from last time on the Next steps screen: say for each how far it is, and what changed.
# A mark on a next step that came along from the session before.
reuse-to-review = From last time, to review
reuse-reviewed = From last time, reviewed
# A step's card with that mark, for screen readers.
reuse-marked = { $card }, { $mark }
reuse-review-first = { $count ->
    [one] { $count } step from last time: review it first
   *[other] { $count } steps from last time: review them first
}
reuse-review = Review the first
reuse-review-next = Reviewed, next step
reuse-review-done = Reviewed
reuse-all-reviewed = All steps from last time are reviewed
reuse-last-time = New from last time’s session…
reuse-last-time-title = New from last time’s session
reuse-last-time-why = The agenda, tables, groups and themes come along, and the next steps that are open or were answered since. What people said stays where it is.
reuse-last-time-which = Which session was last time’s?
reuse-last-time-file = Choose a file…
reuse-last-time-place = Last time’s session
reuse-last-time-of = Last time: { $title }
# In the dialog for a new session: goes on with last time's in place of the template.
reuse-from-last = From last time’s session…
# How many next steps come along.
reuse-steps-come = { $count ->
    [one] { $count } next step comes along, to be reviewed first
   *[other] { $count } next steps come along, to be reviewed first
}
reuse-is-a-pack = This is a table pack. Choose the whole session that it was handed out from.

## The person's own templates

reuse-own = Your templates
reuse-own-about = Your own, saved from a session
reuse-save-title = Save as a template
reuse-save-why = Its plan is kept: agenda, tables, groups, formats and themes. What people are told is asked again each time. Nothing that anybody said, no counts, no next steps.
reuse-save-where = It is kept in Saltaire’s own folder on this computer, for you only, and is offered when you make a new session.
reuse-save-name = Name of the template
reuse-save-taken = There is a template of this name already. Replacing it takes its plan away.
reuse-replace = Replace it
reuse-saved = Saved as the template “{ $title }”: { $file }
reuse-nowhere = Saltaire has no folder of its own on this computer
reuse-unreadable = A template cannot be read and stays as it is. { $why } ({ $file })
reuse-remove = Remove the template “{ $title }”…
reuse-remove-title = Remove this template
reuse-remove-what = “{ $title }” is deleted from this computer. Sessions that were made from it stay as they are.
reuse-remove-it = Remove it
reuse-removed = The template “{ $title }” was removed
reuse-not-removed = The template “{ $title }” is still there. { $why }
