# The board of next steps, the step beside it, and their dialogs.

## The columns

next-steps-proposed = Proposed
next-steps-agreed = Agreed
next-steps-under-way = Under way
next-steps-done = Done
next-steps-not-possible = Not possible
next-steps-not-now = Not now
next-steps-passed-on = Passed on
# A column for screen readers: "Proposed, 2 steps".
next-steps-column = { $count ->
    [one] { $stage }, { $count } step
   *[other] { $stage }, { $count } steps
}
# What stands in a column without steps: what goes there.
next-steps-goes-proposed = What people asked for and nobody has said yes to so far.
next-steps-goes-agreed = What those who would do it said yes to.
next-steps-goes-under-way = What is being done.
next-steps-goes-done = What is done, with what changed.
next-steps-goes-not-possible = What cannot be done, with the reason.
next-steps-goes-not-now = What has to wait, with the reason.
next-steps-goes-passed-on = What someone else takes on, with the reason.
next-steps-column-add = Add a step
# The button at the head of a column.
next-steps-column-add-to = Add a step to { $stage }

## Above the board

next-steps-new = New step
next-steps-count = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
next-steps-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
next-steps-overdue-count = { $count } overdue
# How many themes that people raised have no next step.
next-steps-themes-without = { $count ->
    [one] { $count } theme with none
   *[other] { $count } themes with none
}
next-steps-filter-theme = Show the theme
next-steps-filter-lead = Show the lead
next-steps-all-themes = All themes
next-steps-no-theme = No theme
next-steps-all-leads = All leads

## Where there is nothing to show

next-steps-none-title = No next steps yet
next-steps-none = What happens because of what people said goes here: who leads it, by when, and what came of it. A step can also be made from a note, on the Tables and Themes screens.
next-steps-add-first = Add the first step
next-steps-filtered-title = No step like this
next-steps-filtered = { $count ->
    [one] The { $count } next step on the board is of another lead or theme.
   *[other] The { $count } next steps on the board are of other leads or themes.
}

## A card

next-steps-no-lead = No one yet
# A card for screen readers; $due is "due 1 May", "overdue, 1 May" or the like.
next-steps-card = { $what }, { $lead }, { $due }
next-steps-card-without-date = { $what }, { $lead }
next-steps-because = Because: { $because }
next-steps-passed-to = Passed to { $whom }. Because: { $because }
next-steps-move-to = Move “{ $what }” to…
next-steps-up = Up
next-steps-down = Down
# $day is "1 May", with the year where it is another than this one.
next-steps-no-date = no date
next-steps-overdue = overdue, { $day }
next-steps-due = due { $day }
next-steps-was-due = was due { $day }
# How one can tell: where it stood at the start, where it stands, where it should stand.
next-steps-at-the-start = { $baseline } at the start
next-steps-as-at-the-start = { $now }, as at the start
next-steps-from-to = { $baseline } to { $now }
next-steps-aim = aim { $target }
# $figures is one or two of those above, with a comma between them: "People told: 0 to 62 of 120, aim 120 of 120".
next-steps-measure = { $what }: { $figures }

## The step beside the board

next-steps-this-step = This step
next-steps-close = Close this step
next-steps-what = What is to be done
next-steps-status = Status
next-steps-changed = What changed
next-steps-because-label = Because
next-steps-passed-to-label = Passed to
next-steps-lead = Lead: an organisation or role
next-steps-used-before = Used before:
next-steps-partners = Partners
next-steps-partners-note = One a line
next-steps-due-label = Due
next-steps-themes = Themes
next-steps-no-themes = This session has no themes yet. They are made on the Themes screen.
next-steps-answers = Notes that it answers
next-steps-answers-none = None yet. Link the notes that this step answers, so that people can see what became of them.
next-steps-link-notes = Link notes…
next-steps-unlink = Unlink { $reference }
next-steps-measure-part = How one can tell that it worked
next-steps-measure-what = What is measured
next-steps-measure-hint = People told what was done
next-steps-measure-baseline = At the start
next-steps-measure-now = Now
next-steps-measure-target = Aim
next-steps-delete = Delete this step
next-steps-says-nothing = Say what is to be done.
next-steps-unexplained = Say this in a few words, or choose another status.

## What was reported since

next-steps-updates = Updates
next-steps-add-update = Add an update…
next-steps-edit-update = Edit the update of { $day }
next-steps-delete-update = Delete the update of { $day }
next-steps-told-on = Attendees told on { $day }
next-steps-not-told = Attendees not told yet
next-steps-told-today = They were told today

## The dialogs

next-steps-say-this = Say this in a few words.
next-steps-what-changed = What changed?
next-steps-why-not-possible = Why is it not possible?
next-steps-why-not-now = Why not now?
next-steps-to-whom = Passed to whom?
next-steps-why = Why?
next-steps-why-asked-done = People who came want to know what is different now.
next-steps-why-asked = People who came are owed the reason.
next-steps-new-title = New next step
next-steps-add = Add step
# The button that moves a step to a column: "Move to Not possible".
next-steps-move = Move to { $stage }
next-steps-update-new-title = Add an update
next-steps-update-edit-title = Edit the update
next-steps-update-words = What is reported
next-steps-update-date = Date
next-steps-update-stage = Status then
next-steps-update-by = Reported by: an organisation or role
next-steps-update-told = Attendees told on
next-steps-update-told-hint = Not yet
next-steps-update-keep = Keep update
next-steps-link-title = Link notes
next-steps-link-hint = Words, or a reference such as N037
next-steps-link-list = Notes
next-steps-link-none = No note has all these words. Try fewer of them, or a reference such as N037.
next-steps-link-no-notes = No notes were taken yet. They are written on the Tables screen.
# How many notes were found and how many of the session's are linked: "12 notes found", "2 notes linked".
next-steps-link-found = { $count ->
    [one] { $count } note found
   *[other] { $count } notes found
}
next-steps-link-linked = { $count ->
    [one] { $count } note linked
   *[other] { $count } notes linked
}
# A note in that list, for screen readers.
next-steps-link-note = { $reference }, { $words }
next-steps-link-note-linked = { $reference }, { $words }, linked

## What is said when something is done

next-steps-made-from = Made a next step from { $reference }
next-steps-show-it = Show it
next-steps-deleted = Next step deleted
