# What a session holds, and what does not hold in one.

# What things are called in messages such as "note n1 refers to table t7".
model-agenda-item = agenda item
model-concern = concern
model-decision = decision
model-format = format
model-group = group
model-next-step = next step
model-note = note
model-pack = table pack
model-paragraph = paragraph
model-saved-filter = saved filter
model-sending = export
model-sheet-answer = answer on a rescue sheet
model-table = table
model-theme = theme
model-time-zone = time zone
model-unsettled = unsettled value
model-withdrawn = withdrawn note

# $what and $target are names of things (above), $id and $target_id what they are called in the file, such as n1.
model-refers-to-nowhere = { $what } { $id } refers to { $target } { $target_id }, which is not there
# $why is one of the sentences that follow.
model-does-not-hold = { $what } { $id }: { $why }
# $reference is what people quote a note by: N037.
model-same-reference = notes { $first } and { $second } are both { $reference }
model-least-above-planned = the least minutes are more than the planned ones
model-too-many-rounds = there are more than 20 rounds, or more than a day between two
model-more-than-a-day = more than a day is planned
model-not-same-one-way = told apart from a note that is not told apart from it
model-not-same-as-itself = told apart from itself
model-not-same-twice = told apart twice from one note
model-joined-one-way = joined with a note that is not joined with it
model-joined-with-itself = joined with itself
model-photo-of-no-sheet = one of its photos is of no sheet; sheets are numbered from 1
model-photo-twice = one of its photos is there twice
model-tagged-twice = tagged twice with one theme
model-marked-twice = marked twice with one group
model-joined-twice = joined twice with one note
model-more-agreed-than-asked = more agreed than were asked
model-part-of-itself = part of itself
model-answers-twice = answers one note twice
model-not-explained = a step that is done says what changed, one that was refused or passed on says why and to whom
model-matters-twice = one next step is ticked twice
model-stands-twice = stands twice on one note
model-was-withdrawn = it was withdrawn
model-withdrawn-still-there = it is still there
model-no-such-time-zone = there is none of this name; write it like Europe/London

# About a place in a file.
model-not-an-id = "{ $text }" is not an id: an id has 1 to 12 of a-z and 0-9 and does not begin with 0
model-not-a-photo-name = "{ $text }" is not the name of a photo’s file: it is a name alone, without a folder, of at most 200 bytes
model-not-a-key = "{ $text }" is not a key: a key has 1 to 40 of a-z, 0-9 and hyphens
model-id-expected = an id in quotes
model-list-expected = a list
model-there-twice = { $what } { $id } is there twice
model-not-a-position = "{ $text }" is not a position (pairs of 0-9 and a-f that end in 80)
