# The answers of the rescue sheet: reading them, entering them, and what they say together.

## Reading a file

# Why nothing is taken of an answer. $why is one of the two below.
answers-not-taken = line { $line }: { $why }
answers-empty = nothing is ticked or written
answers-too-long = the row has { $cells } cells, the header has { $columns }: a text with a comma in it needs quotation marks
# $columns are names of columns, parted by commas.
answers-no-columns = there are no answers of a rescue sheet in it: no column begins with a reference such as R3 or lists them; there are: { $columns }

answers-file-title = Take in answers
answers-would-add = { $count ->
    [0] No answer is taken in
    [one] { $count } answer is taken in
   *[other] { $count } answers are taken in
}
answers-there-already = { $count ->
    [one] { $count } answer is there already.
   *[other] { $count } answers are there already.
}
answers-again = They are other people’s: take them in as well
answers-notes = { $count ->
    [one] { $count } of them finds something missing: it becomes a note, which is not quoted until somebody says yes.
   *[other] { $count } of them find something missing: it becomes notes, which are not quoted until somebody says yes.
}
answers-many-ticks = { $count ->
    [one] { $count } ticks more than 3 steps. All of them count.
   *[other] { $count } tick more than 3 steps. All of them count.
}
answers-said-nothing = { $count ->
    [one] { $count } answer is left out: it speaks only of what is not on the sheet.
   *[other] { $count } answers are left out: they speak only of what is not on the sheet.
}
answers-withdrawn = { $count ->
    [one] What { $count } of them found missing was withdrawn since, and stays out.
   *[other] What { $count } of them found missing was withdrawn since, and stays out.
}
# $references: "R40, R41".
answers-unknown = Not on the sheet, and left out: { $references }
answers-unknown-groups = No group of this session, and left out: { $groups }
answers-unknown-groups-counted = { $count ->
    [one] { $count } group is none of this session, and is left out.
   *[other] { $count } groups are none of this session, and are left out.
}
# $columns are names of columns, parted by commas.
answers-ignored = Not taken from the file: { $columns }
answers-left-out = Left out
answers-take = { $count ->
    [0] Take in
    [one] Take in { $count } answer
   *[other] Take in { $count } answers
}
answers-taken = { $count ->
    [one] { $count } answer taken in
   *[other] { $count } answers taken in
}
answers-caption = { $count ->
    [one] take in { $count } answer
   *[other] take in { $count } answers
}

## Typing answers off paper

answers-title = Enter answers
answers-so-far = { $count ->
    [0] No answers so far
    [one] { $count } answer so far
   *[other] { $count } answers so far
}
answers-ticked = Ticked, by number
answers-ticked-hint = 3 7 12
answers-others = Other steps with who should act, by number
# $references: "R40, seven".
answers-not-on-sheet = Not on the sheet: { $references }
# $step is the step's words.
answers-becomes = { $reference } { $step }
answers-who = { $reference } who should act
answers-no-group = No group said
answers-group = The group they speak from
answers-missing = What is missing
answers-missing-note = It becomes a note, which is not quoted until somebody says yes.
answers-add = Add and next
answers-entered = Entered, the latest first
answers-remove = Remove { $answer }
# In place of the steps that are ticked.
answers-no-ticks = Nothing ticked

## What they say together

answers-matters = Matters most to { $count } of { $all }
# A step's card for a screen reader. $card is all else on it.
answers-card = { $card }. { $matters }
answers-heading = What came back on the rescue sheet
answers-who-heading = Who should act, as they said it
answers-who-said = { $count ->
    [one] { $who }
   *[other] { $who } – { $count } times
}
answers-who-said-by = { $count ->
    [one] { $who } – { $groups }
   *[other] { $who } – { $count } times, from { $groups }
}
answers-of-group = { $group } { $count }
answers-of-no-group = no group said { $count }
answers-who-hidden = Who should act is hidden while projecting.
answers-first-already = The steps that matter to most people are first already.
answers-first-caption = put what matters to most people first
