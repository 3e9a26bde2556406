# About this session: the day, its purpose, people, what they were told, formats and short forms; and its record.

# The screens of a session.
session-agenda = Agenda
session-tables = Tables
session-themes = Themes
session-next-steps = Next steps
session-write-up = Write-up

session-part = Part
session-day = Day
session-purpose = Purpose
session-people = People
session-what-told = What people were told
session-formats = Formats
session-short-forms = Short forms

session-title = Title
session-place = Place
session-date = Date
session-starts-at = Starts at
session-latest-finish = Latest finish
# Stand in empty fields, as an example of what to write there.
session-hint-finish = 12:30
session-finish-fixed = The finish cannot be moved
session-finish-why = Why
session-hint-finish-why = Taxis, interpreters, the room
session-time-zone = Time zone
session-hint-time-zone = Europe/London
session-time-zone-empty = Empty: this computer’s own.
session-illustrative = An example: its timings are invented

session-sentence = The sentence that everyone can sign up to
session-signed-up = Who signed up to it, one a line
session-hint-signed-up = Organisations and groups, no names of people
session-programme = Programme that it is part of
session-hosts = Hosts, one a line
session-hint-hosts = Organisations or roles

session-groups = Groups
session-no-groups = The groups that people speak from go here: patients, carers, staff. Counts only, never names.
session-group = Group
session-group-name = Name of the group
session-invited = Invited
session-came = Came
session-at-end = At the end
# The name of a field: $group is "Carers".
session-group-invited = { $group }, invited
session-group-came = { $group }, came
session-group-at-end = { $group }, at the end
session-new-group = New group
session-add-group = Add group

# $name is the name of a group, a format or a short form.
session-delete = Delete { $name }

session-no-formats = The formats that people asked for go here, as counts: large print, easy read, BSL, post.
session-format = Format
session-format-name = Name of the format
session-asked = Asked
session-how-far = How far
session-sent-to = Sent to
session-where-it-is = Where it is
# The names of fields: $format is "Easy read".
session-format-asked = { $format }, asked for it
session-format-sent = { $format }, it was sent to
session-format-link = { $format }, where it is
session-made = Made
session-checked = Checked
session-new-format = New format
session-add-format = Add format

session-no-short-forms = Short forms that not everyone knows go here with their long ones; they are explained in what attendees get.
# The name of a field: $short is "BSL".
session-stands-for = { $short } stands for
session-new-short-form = New short form
session-long-form = What it stands for
session-hint-short-form = BSL
session-hint-long-form = British Sign Language
session-add-short-form = Add short form

session-no-quotes = No quotes leave
session-no-quotes-why = Until it is recorded what people were told, nothing is quoted in what attendees get.
session-wording = What people were told about use and quoting, word for word
session-how-to-say-no = How they can say no
session-told-on = Told on
session-keep-until = Notes kept until
session-notes-promised = Notes promised by
session-privacy = Whom to ask about privacy
session-hint-privacy = A role or an office
session-safeguarding = Whom to go to when someone may be at risk
session-hint-safeguarding = A role

# For whom something is exported, and how finished it is.
session-for-chair = Chair
session-for-tables = Tables, to check
session-for-attendees = Attendees
session-draft = Draft
session-for-checking = For checking
session-final = Final

session-decision-deleted = Deleted the decision
session-concern-deleted = Deleted the entry about someone who needed someone
session-decision-without-words = A decision without words yet
# $table is "Table 4", $told who was told, a role.
session-nobody-told = { $table }, nobody told yet
session-told = { $table }, told: { $told }
