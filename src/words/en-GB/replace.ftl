# Find and replace, in the tidied and the public wordings of notes.

replace-title = Find and replace
replace-what = What was written stays as it is. The wordings that are made later change.
replace-find = Find
replace-find-hint = A name or a place
replace-with = Replace with
# What stands for a name that is taken out.
replace-name = [name]
replace-where = Where
replace-both = Both wordings
replace-tidied = Tidied wording
replace-public = Public wording
replace-exactly = Exactly as typed, with capitals and accents
replace-inside = Also inside longer words
replace-which = In which notes
replace-all = All notes
replace-listed = { $count ->
    [one] The { $count } note in the list
   *[other] The { $count } notes in the list
}
replace-looking = Looking…
replace-nothing-typed = What would change is shown here, and each change can be left out.
replace-none = No note has this in these wordings.
replace-counts = { $count ->
    [one] { $count } wording would change.
   *[other] { $count } wordings would change.
}
replace-own = { $count ->
    [one] { $count } of them is a speaker’s own words.
   *[other] { $count } of them are speakers’ own words.
}
replace-list = What would change
# A wording that would change, with the note's reference.
replace-row-tidied = { $note }, tidied wording
replace-row-public = { $note }, public wording
replace-row-own = { $row } – their own words
replace-before = Now:
replace-after = Then:
replace-do = { $count ->
    [one] Replace in { $count } note
   *[other] Replace in { $count } notes
}
replace-caption = { $count ->
    [one] replace words in { $count } note
   *[other] replace words in { $count } notes
}
replace-done = { $count ->
    [one] Replaced in { $count } note
   *[other] Replaced in { $count } notes
}
replace-everywhere = Replace everywhere…
