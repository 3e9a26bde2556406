# The rescue sheet: a form with draft next steps, for when a protected session was lost.

## The form

rescue-sheet-heading = What should happen next?
rescue-sheet-why-lost = “{ $title }” could not be held on the day.
rescue-sheet-why-short = “{ $title }” had { $minutes } of its { $planned } minutes on the day.
rescue-sheet-why-otherwise = Not everything could be decided on the day.
rescue-sheet-why-you = So what happens next could not be decided together then, and we ask you now.
rescue-sheet-what-to-do = Below are draft next steps out of what people said. Tick the 3 that matter most to you. Where you know who should act, write it on the line.
rescue-sheet-nothing-agreed = These are drafts: nobody has agreed to any of them so far, and none is ruled out.
rescue-sheet-other = Other points
rescue-sheet-who = { $reference } who should act:
rescue-sheet-no-steps = There are no draft next steps on this sheet.
rescue-sheet-beyond = { $count ->
    [one] And { $count } more in the notes: a point that is not on this sheet.
   *[other] And { $count } more in the notes: points that are not on this sheet.
}
rescue-sheet-missing = Is anything missing?
rescue-sheet-missing-what = What should be here and is not:
rescue-sheet-group = The group that you speak from, if you like (please do not write your name):
rescue-sheet-sending-back = Sending it back
rescue-sheet-by-when = Please send it back by:
rescue-sheet-to-whom = To:
rescue-sheet-say-no = You need not answer, and you can leave out any part. Whether you do makes no difference to how you are treated.
rescue-sheet-in-file-name = rescue-sheet

## Where it is offered

rescue-sheet-offer-lost = “{ $title }” was not held. What should happen next can still be asked: on a sheet with draft next steps.
rescue-sheet-offer-short = “{ $title }” had { $minutes } of { $planned } min. What should happen next can still be asked: on a sheet with draft next steps.
rescue-sheet-made = { $count ->
    [one] The rescue sheet has { $count } step, ready to be sent to those who came.
   *[other] The rescue sheet has { $count } steps, ready to be sent to those who came.
}
rescue-sheet-step = { $reference } on the rescue sheet

## Making it

rescue-sheet-title = Make the rescue sheet
rescue-sheet-what = What people said becomes draft next steps, proposed on the board, and a form in which those who came say which matter most and who should act.
rescue-sheet-under = { $theme } ({ $count })
rescue-sheet-starred = { $words } (starred)
rescue-sheet-proposed = { $count ->
    [one] The { $count } step that is proposed already
   *[other] The { $count } steps that are proposed already
}
rescue-sheet-on-it = { $count ->
    [one] { $count } step is on it already.
   *[other] { $count } steps are on it already.
}
rescue-sheet-no-room = { $count ->
    [one] { $count } more note without a step has no room on two sides of paper; the sheet says so.
   *[other] { $count } more notes without a step have no room on two sides of paper; the sheet says so.
}
rescue-sheet-held-back = { $count ->
    [one] { $count } proposed step says what may not leave the room, and stays off the form until its words are changed.
   *[other] { $count } proposed steps say what may not leave the room, and stay off the form until their words are changed.
}
rescue-sheet-not-quoted = { $count ->
    [one] { $count } note without a step may be used and not quoted, so its words stay off the sheet. Write a step of it yourself.
   *[other] { $count } notes without a step may be used and not quoted, so their words stay off the sheet. Write steps of them yourself.
}
rescue-sheet-chair-only = { $count ->
    [one] { $count } note without a step is for the chair only and stays off the sheet.
   *[other] { $count } notes without a step are for the chair only and stay off the sheet.
}
rescue-sheet-repeats = { $count ->
    [one] { $count } note without a step says what may not be quoted and stays off the sheet.
   *[other] { $count } notes without a step say what may not be quoted and stay off the sheet.
}
rescue-sheet-not-told = Nothing is recorded of what people were told about quoting, so no words of theirs may be on the sheet.
rescue-sheet-nothing = There is nothing to draft: every note has a step, or its words may not leave the room.
rescue-sheet-make = { $count ->
    [one] Put { $count } step on the sheet
   *[other] Put { $count } steps on the sheet
}
rescue-sheet-done = { $count ->
    [one] { $count } step is on the rescue sheet.
   *[other] { $count } steps are on the rescue sheet.
}
rescue-sheet-caption = make the rescue sheet
rescue-sheet-export = Export the sheet…

## Exporting it

rescue-sheet-document = Document
rescue-sheet-report = The write-up
rescue-sheet-name = The rescue sheet
rescue-sheet-holds = A form for those who came: the draft next steps by theme, what matters most, who should act, and how to send it back. Nothing that may not leave the room is on it.
