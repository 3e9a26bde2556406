# Earlier versions of a session: what is in each, what restoring it would change, and what became of it.

versions-title = Earlier versions
# The button on the list of recent sessions.
versions-of = Earlier versions of “{ $title }”
versions-list = Versions
versions-looking = Looking for earlier versions…
versions-none = No earlier version of this session is kept. One is kept before the first save of a day, every half hour of work, and before something restored takes its place.
# "17 April 2018, 10:30 (25 minutes ago)"
versions-when = { $moment } ({ $ago })
# What is in a version, as counts: "52 notes, 5 next steps, 11 agenda items".
versions-holds = { $notes }, { $steps }, { $items }
versions-holds-titled = { $title }: { $holds }
# A row for screen readers.
versions-row = { $when }: { $what }
versions-reading = being looked into…
versions-unreadable = cannot be read
versions-unreadable-why = This version cannot be read. It is kept as it is. { $why }.
# $remark is a sentence without its full stop.
versions-odd = Something is odd about this version: { $remark }.

# What restoring would change; $what is a count, "12 notes", or a number behind one: "12 notes fewer, 3 changed".
versions-fewer = { $what } fewer
versions-more = { $what } more
versions-changed = { $what } changed
versions-others = { $count ->
    [one] { $count } other change
   *[other] { $count } other changes
}
versions-would-change = Restoring it changes: { $changes }.
versions-no-change = It says the same as the session says now.

# What restoring does, and why it cannot be done.
versions-why-open = Restoring is one step, which undo takes back. What there is now is kept as a version, too.
versions-why-put-back = The session’s file cannot be read or is gone. The version takes its place; what is there is kept as a version, too.
versions-of-another = This version is of another session or another part of it. Save it as a copy to look at it.
versions-why-read-only = The session is only read here. Save the version as a copy to go on with it.
versions-restore = Restore
versions-restoring = Restoring…
versions-save-copy = Save as a copy…

# What became of it. $moment is "17 April 2018, 10:30".
versions-step = restore the version of { $moment }
versions-restored = Restored the version of { $moment }
versions-put-back = An earlier version is in { $file } again. What was there is kept as a version.
versions-copied = The version is saved as { $file }
# Becomes a file's name.
versions-file-name = { $title } { $moment }
