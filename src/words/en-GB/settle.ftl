# What two laptops changed in two ways, to be settled one by one.

settle-title = Settle what was changed twice
settle-why = Two computers changed these in two ways. Nothing was thrown away: choose which it is. Undo takes a choice back.
settle-says = The session says
settle-other = The other computer’s
settle-keep = Keep this
settle-take = Take this
settle-deleted = It was deleted
settle-line = { $count ->
    [one] { $count } value was changed on two computers; the session keeps both
   *[other] { $count } values were changed on two computers; the session keeps both
}
