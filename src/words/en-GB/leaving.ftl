# Before an export leaves: what looks like it names someone, and short forms without a long form.

leaving-names = Looks like it names someone ({ $count })
leaving-names-help = A help, not a promise: a name that is also a word is not always found.
leaving-short-forms = Short forms without a long form ({ $count })
leaving-short-forms-help = What they stand for is printed at the end of the report.
leaving-nothing = Nothing in it looks like it names someone, and every short form has a long one.
leaving-looking = Looking for names in what would leave…
leaving-not-checked-chair = Names are not looked for: the chair’s version may hold them.
leaving-not-checked-tables = Names are not looked for: each table gets back what it said itself.
leaving-more = { $count ->
    [one] And { $count } more, which comes up as these are dealt with.
   *[other] And { $count } more, which come up as these are dealt with.
}
leaving-export = Export all the same…

# Why something looks like a name, and what to do about it.
leaving-why-email = An e-mail address: take it out.
leaving-why-phone = A phone number: take it out.
leaving-why-nhs = An NHS number: take it out.
leaving-why-ten-digits = A number of ten digits: take it out if it is somebody’s.
leaving-why-postcode = A postcode: it can say where someone lives.
leaving-why-titled = A title and a name: write what they do, not who they are.
leaving-why-related = A name after what someone is: leave the name out.
leaving-why-first-name = A first name: leave it out, or write what they do.
leaving-why-capital = A capital within a sentence: a person, a place or an organisation?
leaving-why-short-form = Not everyone knows what it stands for: write it out, here or where it stands.
# Where it stands. $why is one of the above, $place one of those below.
leaving-line = { $place } · { $why }
leaving-places = { $count ->
    [one] { $place } and { $count } more place
   *[other] { $place } and { $count } more places
}
leaving-place-answer = Answer to { $note }
leaving-place-source = Source of { $note }
leaving-place-paragraph = Paragraph of { $section }
leaving-place-step = Next step { $what }
leaving-place-decision = Decision { $what }
leaving-place-item = Agenda item { $title }
leaving-place-theme = Theme { $name }

# For the command line. $line is leaving-line, $around the sentence that the words stand in.
leaving-in-one-line = { $words } ({ $line }) “{ $around }”

# What can be done about a finding. $words are what was found.
leaving-open-note = Open { $note }
leaving-open-it = Open it
leaving-write-public = Write a public wording…
leaving-names-nobody = It names nobody
leaving-needs-none = Everyone knows it
leaving-stands-for = What { $short } stands for
leaving-stands-for-hint = What it stands for
