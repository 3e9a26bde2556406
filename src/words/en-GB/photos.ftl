# Photos of flipchart sheets.

photos-add = Add photo…
photos-add-hover = A photo of this sheet, to type from; you can also drop it on this window. It is copied into a folder beside the session, without where and when it was taken, and never leaves with anything that is sent.
photos-adding = The photo is being copied…
photos-reading = The photo is being read…
photos-show = Show the photo
photos-title = Photo of a flipchart sheet
# What a photo shows; $sheet is one of a table's sheets: "Table 3, sheet 2".
photos-of = Photo of { $sheet }
photos-none = This sheet has no photo any more.
photos-hidden = Photos are not shown while others see your screen: they may have words on them that are for the chair only.
# Which of a sheet's photos is shown.
photos-place = Photo { $at } of { $all }
photos-next = Next photo
photos-smaller = Smaller
photos-larger = Larger
photos-whole = Show the whole photo
photos-turn = Turn
photos-remove = Take the photo off the sheet
photos-move = Drag it, or move it with the arrow keys
photos-zoom = { $percent }%

# What became of a photo. $folder is the name of a folder beside the session.
photos-taken-off = The photo is off the sheet. Its file “{ $file }” stays in “{ $folder }” until you delete it there.
photos-too-late = The photo “{ $file }” is in “{ $folder }”, but the session could not note it any more. Open the session and add it again.
photos-copied = { $count ->
    [one] The photo of a sheet went along, into “{ $folder }”.
   *[other] The { $count } photos of sheets went along, into “{ $folder }”.
}
photos-not-copied = A photo did not go along: { $why }. It is still in “{ $folder }”; copy it from there.
photos-missing = “{ $file }” is not in “{ $folder }” beside the session. If the session was renamed or moved, give the folder the same name and put it beside it.
photos-changed = “{ $file }” is not as it was added: another program changed it.

# Why a file was not added. $why is one of the sentences that follow.
photos-not-added = “{ $file }” was not added: { $why }
photos-not-shown = “{ $file }” cannot be shown: { $why }.
photos-heic = it is a HEIC photo, which Saltaire cannot show. Save it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible), then add that
photos-other-kind = it is neither JPEG nor PNG. Save it as one of these, then add that
photos-damaged = it is damaged or ends too early. Copy it from the phone again
photos-too-large = it is larger than { $megabytes } megabytes. Save it smaller, then add that
photos-too-many-pixels = it has more than { $megapixels } million pixels. Save it smaller, then add that
photos-not-there = { $file } is not there
photos-not-read = { $file } cannot be read: { $why }
# What a photo is called of a table that has no name of its own.
photos-a-table = Table
