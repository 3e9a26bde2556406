# What changes are called in menus ("Undo: tag N037 as Feedback"), and why one cannot be made.

# $name stands in quotes already.
edits-deleted = Deleted { $name }
# $caption is one of the changes below.
edits-undone = Undone: { $caption }
edits-redone = Done again: { $caption }

# The changes: a verb and what is changed, in small letters. They stand after "Undo: " and the like.
# $what is the name of what is changed, such as N037, Table 2 or “Tea and a breath of air”.
edits-add = add { $what }
edits-delete = delete { $what }
edits-move = move { $what }
# $value is one of the values below.
edits-change = change the { $value } of { $what }
edits-change-about = change the { $value }
edits-change-told = change what people were told
edits-change-acronyms = change the acronyms
edits-nothing = change nothing
edits-link = link { $note } to { $step }
edits-unlink = unlink { $note } from { $step }
edits-log-export = log an export
edits-withdraw = mark a note as withdrawn
edits-settle = settle what was changed twice
edits-hand-out = hand out a table pack
edits-difference = bring in changes
edits-add-notes = { $count ->
    [one] add { $count } note
   *[other] add { $count } notes
}
edits-change-notes = { $count ->
    [one] change { $count } note
   *[other] change { $count } notes
}
edits-tag = tag { $what } as { $theme }
edits-tag-notes = { $count ->
    [one] tag { $count } note as { $theme }
   *[other] tag { $count } notes as { $theme }
}
edits-untag = take { $theme } off { $what }
edits-untag-notes = { $count ->
    [one] take { $theme } off { $count } note
   *[other] take { $theme } off { $count } notes
}
edits-merge = merge { $from } into { $into }
edits-join = join { $note } and { $other }
edits-tell-apart = { $note } and { $other } do not say the same
edits-leave-open = leave open whether { $note } and { $other } say the same
edits-part = take { $note } and { $other } apart
edits-right-times = put the times of { $item } right
edits-start = start { $item }
edits-pause = pause { $item }
edits-resume = go on with { $item }
# $minutes has its sign: +5.
edits-add-minutes = { $minutes } min for { $item }
edits-finish = finish { $item }
edits-reopen = reopen { $item }
edits-skip = skip { $item }
edits-go-back = go back to { $item }
edits-hear = have heard { $table } in { $item }

# What stands in place of a name where there is none.
edits-note-called = note { $reference }
edits-concern = someone who needs someone
edits-an-item = item
# Words of what was changed; in the second what follows is left away.
edits-quoted = “{ $text }”
edits-quoted-beginning = “{ $text }…”

# A value that can be changed, as people say it. What stands in brackets stays as it is.
edits-value = { $field ->
    [at] time
    [at_end] number at the end
    [audience] audience
    [came] number who came
    [capture] way of taking notes
    [checked] check
    [date] date
    [decided] decisions
    [due] due date
    [entered_by] way of entering
    [events] times
    [facilitator_notes] facilitator notes
    [file_name] file name
    [finality] state
    [finish_fixed] fixed finish
    [finish_reason] reason for the finish
    [from_last_time] mark from last time
    [group] group
    [groups] groups
    [host] host
    [hosts] hosts
    [how_to_say_no] way to say no
    [illustrative] made-up mark
    [invited] number invited
    [item] agenda item
    [keep_until] date to keep it until
    [kind] kind
    [latest_finish] latest finish
    [lead] lead
    [least_minutes] least minutes
    [link] link
    [made] mark that it is made
    [materials] materials
    [matters] steps that matter most
    [meaning] meaning
    [missing] note of what is missing
    [moving_minutes] minutes to change tables
    [measure] measure
    [name] name
    [names_nobody] list of words that name nobody
    [not_meaning] limits of the meaning
    [note_taker] note-taker
    [notes_promised_by] date that notes are promised by
    [number] number
    [on_sheet] number on the rescue sheet
    [open] open questions
    [palette_slot] colour
    [parent] wider theme
    [partners] partners
    [people] people
    [photos] photos of sheets
    [place] place
    [planned_minutes] planned minutes
    [position] place
    [privacy_contact] privacy contact
    [programme] programme
    [protected] protection
    [public] public wording
    [purpose] purpose
    [questions] questions
    [quoting] quoting
    [reason] reason
    [safeguarding_contact] safeguarding contact
    [rounds] rounds
    [said_at] time
    [section] section
    [sent] number sent
    [asked] number who asked
    [sheet] sheet
    [sheets_expected] sheets expected
    [sheets_in] sheets that are in
    [source] source
    [stands_on] notes behind it
    [starred] star
    [start] start
    [starts_at] fixed start
    [starts_at_reason] reason for the fixed start
    [status] state
    [suggested_by] words that suggest it
    [support] support
    [table] table
    [themes] themes
    [tidied] tidied wording
    [time_zone] time zone
    [title] title
    [told] name of who was told
    [told_at] time
    [updates] updates
    [what] words
    [who_decides] name of who decides
    [wording] wording
    [wanted] notes that it finds
    [who] words on who should act
    [words] words
    [written] words
   *[other] { $field }
}

# Why a change cannot be made. $what is the name of a kind of thing (model.ftl), $id what it is called in the file.
edits-not-there = { $what } { $id } is not there any more
edits-already-there = { $what } { $id } is there already
# $by is the name of what uses it, $count how many of them do.
edits-in-use = { $what } { $id } is still in use ({ $by }: { $count }); take it out there first
edits-other-not-understood = this version of Saltaire does not understand the other value; a newer one does
edits-no-such-place = there is no place { $place } in the list
edits-already-told-apart = { $one } and { $other } are told apart already
edits-not-told-apart = { $one } and { $other } are not told apart
edits-already-joined = { $one } and { $other } are joined already
edits-not-joined = { $one } and { $other } are not joined
edits-no-such-time-zone = there is no time zone called "{ $name }"; write it like Europe/London
edits-tag-of-note = tag
edits-answered-note = answered note
