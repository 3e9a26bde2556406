# What there is to say when two laptops' sessions are brought together.

# Why two files cannot be merged. $one and $other are the ids of sessions.
merge-different-sessions = these are different workshops ({ $one } and { $other }), which cannot be merged
merge-different-packs = these are two table packs; merge each into the whole session
