# What there is to say when two laptops' sessions are brought together.

# Why two files cannot be merged. $one and $other are the ids of sessions.
merge-different-sessions = these are different workshops ({ $one } and { $other }), which cannot be merged
merge-different-packs = these are two table packs; merge each into the whole session

# What is said about a merge. $side is what a person calls one of the two: the name of a file.
merge-new-notes = { $count ->
    [one] { $count } new note from { $side }
   *[other] { $count } new notes from { $side }
}
merge-deleted-notes = { $count ->
    [one] { $count } note was deleted in { $side } and is gone
   *[other] { $count } notes were deleted in { $side } and are gone
}
merge-shrunk = { $side } lacks { $lacks } of the { $of } notes that there were: look whether that is meant
merge-base-is-not-the-pack = the session before is not the pack as it was handed out, so it was not used, and nothing was dropped
merge-withdrawn = { $count ->
    [one] { $count } note was withdrawn and stays erased
   *[other] { $count } notes were withdrawn and stay erased
}
merge-renumbered = both sides had a note { $from }; one of them is { $to } now
merge-circle-cut = { $theme } and its wider theme were each made a part of the other; it stands alone now
# $what is what it is, such as N037, Table 2 or “Tea and a breath of air”.
merge-kept = { $what } was deleted on one side and is still needed on the other: it is kept
merge-to-settle = { $count ->
    [one] { $count } value was changed on both sides and is to be settled; the session keeps both
   *[other] { $count } values were changed on both sides and are to be settled; the session keeps both
}

# What something unsettled is of, in words.
merge-of = { $value } of { $what }
merge-of-about = { $value }
merge-of-acronym = acronym { $short }
merge-of-people = number of { $group } at { $table }
merge-of-gone = { $value } of something that was deleted

# What a value is called that says nothing, or that is or is not so.
merge-nothing = nothing
merge-yes = yes
merge-no = no
# A figure or an answer in a kind of note, or the words of a state: “Question: why?”.
merge-with-words = { $name }: { $words }
merge-not-understood = a value that this version of Saltaire does not understand
