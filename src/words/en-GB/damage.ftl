# A damaged session: what can be read of it, and what was lost.

damage-title = This session is damaged
# $details says where in the file.
damage-details = Whoever helps you needs this: { $details }.
damage-looking = Looking at what can be read of it…
damage-nothing-readable = Nothing in the file can be read as a session.
# $counts is a list: "51 of 52 notes, 9 agenda items"; $lost is how many stretches of lines were not read.
damage-readable = { $lost ->
    [0] Can be read: { $counts }. Every line could be read.
    [one] Can be read: { $counts }. One stretch of lines could not be read, or not wholly.
   *[other] Can be read: { $counts }. { $lost } stretches of lines could not be read, or not wholly.
}
# $said is a count: "52 notes".
damage-kept-of = { $kept } of { $said }
damage-repairs = { $count ->
    [one] { $count } thing would be put right so that the rest holds together.
   *[other] { $count } things would be put right so that the rest holds together.
}
damage-versions = { $count ->
    [0] No earlier version of it is kept.
    [one] { $count } earlier version of it is kept.
   *[other] { $count } earlier versions of it are kept.
}
damage-looking-for-versions = Looking for earlier versions…
damage-stays = The file itself stays as it is.
damage-open-copy = Open what can be read as a copy…
# Becomes a file's name.
damage-file-name = { $name } rescued

# What was lost of it, once a copy is open.
damage-lost-title = What was lost
damage-lost-why = { $file } is a copy of what could be read of { $original }, which stays as it is. The text of the damaged lines may help you to put back what they said.
damage-lost-parts = Damaged lines
damage-lost-list = What was damaged or put right
damage-line = Line { $line }
damage-lines = Lines { $first } to { $last }
# $lines is "Line 12", $what says what stood there.
damage-lost-part = { $lines }: { $what }
damage-copy-part = { $lines }: copy the text
damage-put-right = Put right
damage-copy-all = Copy the whole list
damage-more = { $count ->
    [one] and { $count } more, which the copied list has
   *[other] and { $count } more, which the copied list has
}
