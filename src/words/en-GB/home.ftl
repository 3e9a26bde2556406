# The first screen: what can be opened, made and is owed.

home-title = Saltaire
# The screen, where it stands in a list of screens.
home-name = Home
home-open-file = Open a file…

home-welcome = Welcome
# What the program is, for someone who sees it for the first time.
home-what-it-is = Saltaire takes a workshop from its plan to its write-up: a timed agenda, what every table says, what it is about, and what happens because of it. Everything stays in files on this computer.
# $title is the title of an example.
home-why-example = The quickest way in: { $title }. It is your own copy, so try anything.
home-why-new = Plan a day of your own from a template. It takes a minute.
home-why-open = Go on with a session that you or someone else saved.

home-recent = Recent sessions
home-untitled = A session without a title
# $ago is a time such as "3 days ago".
home-opened = last open { $ago }
home-gone = Its file is not there any more: { $path }
home-forget = Take “{ $title }” off this list; its file stays

home-templates = New from a template
home-examples = Examples to look at

home-owed = What people are waiting for
# What is owed, and by which session: "2 next steps overdue, Involvement panel".
home-owed-by = { $what }, { $title }
home-steps-overdue = { $count ->
    [one] { $count } next step overdue
   *[other] { $count } next steps overdue
}
home-checks-open = { $count ->
    [one] { $count } note to check with its table
   *[other] { $count } notes to check with their tables
}
home-updates-due = { $count ->
    [one] { $count } next step done that attendees have not heard of
   *[other] { $count } next steps done that attendees have not heard of
}

# The dialog that makes a new session.
home-new-title = New workshop
home-field-template = Template
home-field-start = Start
home-field-tables = Tables
home-hint-finish = 13:00
home-title-missing = Say what the workshop is called.
# Lengths such as "2 h 45 min".
home-agenda-takes = The agenda takes { $planned }
home-agenda-takes-of = The agenda takes { $planned } of { $length }
home-agenda-takes-more = The agenda takes { $planned }, { $over } more than there are

home-groups = Groups expected
home-groups-why = How many of each you invite; leave empty what you do not know yet. Counts only, never names.
home-group-new = Another group
# $group is the name of a group that was added by mistake.
home-group-remove = Remove { $group }
home-people-expected = { $people ->
    [one] { $people } person expected
   *[other] { $people } people expected
}
home-people-at-tables = { $people ->
    [one] { $people } person expected, about { $each } at each table
   *[other] { $people } people expected, about { $each } at each table
}

home-file = Where the file goes
# The file and its folder, one after the other.
home-file-in = in { $folder }
home-file-taken = There is a file called { $file } already. It stays as it is; this one gets another name.
home-create = Create
