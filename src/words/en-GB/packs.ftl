# Table packs: a small file for one table's note-taker, and what it brings back. $table is a table's name, such as Table 4.

packs-file-name = { $title } { $table }
packs-handed-out = { $table }’s file is { $file }. Give it to the note-taker; only what is said at { $table } goes into it
packs-not-over-the-session = { $file } is the session that is open. Choose another name for the table’s file.

# The dialog that hands one out.
packs-hand-out = Hand out { $table }…
packs-hand-out-title = Hand out { $table }
packs-hand-out-what = A small file for the note-taker’s own laptop: the questions, the groups and what people were told. No notes, nobody’s name, nothing from other tables.
packs-with-themes = The themes go along
packs-with-themes-note = They suggest what a table is expected to say. Leave them out where people should find their own words.
packs-as-text = Name it .txt
packs-as-text-note = Some mail filters stop files that they do not know. Saltaire opens either.
packs-choose-place = Choose where…
packs-place = Where the table’s file goes

# The bar over an open pack.
packs-bar = { $table }’s file
packs-bar-what = When you are done, save it and give the file back.

# Giving it back.
packs-given-back-title = { $table }’s file is saved
packs-given-back-what = { $file } has every note. Give it back to the facilitator: on a stick, by mail, or in a folder that you share. You can go on writing and give it back again; nothing is there twice.
packs-given-back-where = It is in { $folder }.
packs-once-received = Once the facilitator says that it has arrived, remove it from this laptop.
packs-remove-title = Remove { $table }’s file from this laptop?
packs-remove-what = These are deleted for good: { $file }, what its journal has, and the versions that were kept of it. Notes: { $notes }.
packs-remove-not = What was sent by mail or copied elsewhere cannot be reached from here: delete it there too.
packs-remove-first = Only do this when the facilitator has said that the file has arrived.
packs-remove = Remove it
packs-removed = { $file } is gone from this laptop, with its journal and its kept versions. What was sent by mail is still there
packs-not-removed = { $file } was not removed: { $why }
packs-not-this-pack = it is not the pack that was open
packs-not-deleted = Could not be deleted, do it by hand:
    { $files }

# Bringing them back.
packs-bring-back-title = Bring back a table’s file
packs-brings = { $notes ->
    [0] Changes, and no new notes
    [one] { $notes } new note
   *[other] { $notes } new notes
}
packs-brings-nothing = Nothing new in it
packs-left-out = { $count ->
    [one] { $count } note came with it before and is not in the session any more: it was deleted here, or bringing it back was undone. It stays out.
   *[other] { $count } notes came with it before and are not in the session any more: they were deleted here, or bringing them back was undone. They stay out.
}
packs-again = Bring those in again, too
packs-deletes = { $count ->
    [one] Delete the file afterwards
   *[other] Delete the files afterwards
}
packs-take-in = Bring it in
packs-choose-other = Choose another file…
packs-here = the session
packs-step = bring back { $tables }
packs-taken-in = Brought back from { $tables }: { $notes ->
    [0] no new notes, but changes
    [one] { $notes } new note
   *[other] { $notes } new notes
}

# Why one cannot be brought back.
packs-not-a-pack = it is no table’s file, but a whole workshop
packs-into-a-pack = what is open is a table’s file itself; open the whole workshop first
packs-another-workshop = it was handed out from another workshop: { $title }
