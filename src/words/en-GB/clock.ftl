# The clock of the day: what runs, what it does to the rest, and when the day ends. Times are "12:37", $time for a length is "20 min".

# What is left of a protected item: alone, or before when the day ends.
clock-keeps = { $title } keeps { $minutes } min
clock-keeps-some = { $title } keeps { $minutes } of { $planned } min
clock-is-lost = { $title } is lost
# The same once the day is over.
clock-had = { $title } had { $minutes } min
clock-had-some = { $title } had { $minutes } of { $planned } min
clock-was-lost = { $title } was lost
# Where several items are protected and none loses anything; the second of each is for where there is little room.
clock-all-keep = All protected items keep their minutes
clock-all-keep-short = Protected time is kept
clock-all-had = All protected items had their minutes
clock-all-had-short = Protected time was kept

# When the day ends, with how much later or earlier than planned.
clock-finish = finish { $time }
clock-finish-later = finish { $time } (+{ $minutes })
clock-finish-earlier = finish { $time } (−{ $minutes })
clock-finished = finished { $time }
clock-finished-later = finished { $time } (+{ $minutes })
clock-finished-earlier = finished { $time } (−{ $minutes })

# How the day stands.
clock-on-time = on time
clock-late = { $time } late
clock-in-hand = { $time } in hand

# Why the finish cannot move; $reason is what someone typed: "taxis at 12:30".
clock-has-to-finish = Has to finish by { $time }
clock-has-to-finish-because = Has to finish by { $time }: { $reason }
clock-should-finish = Should finish by { $time }
clock-should-finish-because = Should finish by { $time }: { $reason }

# What an item loses to the latest finish: on its row, and as a sentence.
clock-not-held = was not held
clock-lost = is lost
clock-loses = loses { $minutes } of { $allowed } min
clock-not-held-sentence = “{ $title }” was not held.
clock-lost-sentence = “{ $title }” is lost.
clock-loses-sentence = “{ $title }” loses { $minutes } of { $allowed } min.
clock-nothing-lost = Every item keeps its minutes; the session ends at { $time }.
# Some gave theirs.
clock-nothing-more-lost = Nothing more is lost; the session ends at { $time }.

# The head of the card about the end of the day; $late is "7 min late" with a capital.
clock-late-and-past = { $late }: { $time } past the latest finish
clock-plan-past = The plan goes { $time } past the latest finish

# Over the large clock.
clock-now = Now · { $title } · until { $time }
clock-now-paused = Paused · { $title } · until { $time }
clock-next-at = Nothing runs. Next at
clock-no-time = --:--
clock-used = { $title } used
# Of a discussion in rounds: which is on, or that people change tables. $time is "07:10".
clock-round = Round { $number } of { $of } · { $time }
clock-change-tables = Change tables · { $time }

# The buttons beside it.
clock-finish-start = Finish, start { $title }
# $what is the whole of what stands on the button; it may be shortened there. The key does the same.
clock-finish-hover = { $what } (F)
clock-one-less = −1 min
clock-one-less-hover = One minute less
clock-one-more = +1 min
clock-one-more-hover = One more minute (1)
clock-five-more = +5 min
clock-five-more-hover = Five more minutes (5)
clock-pause = Pause
clock-go-on = Go on
clock-pause-hover = Stop the clock, or let it go on (Space)
clock-start = Start { $title }
clock-start-hover = { $what } (Space)
clock-go-back = Go back
clock-go-back-hover = Back to { $title }, as if it had never ended (Page Up)
clock-began = It started…
clock-began-hover = Put right when it started
clock-began-ago = { $count ->
    [one] It started { $count } minute ago
   *[other] It started { $count } minutes ago
}

# What became of the day and of an item: "Took 24 min, 4 min more than planned; given +5 min".
clock-over = The day is over
clock-held = Planned { $planned }, held { $held }
clock-never-finished = “{ $title }” was never finished; it counts as over when its time was up.
clock-put-right = Put its times right
clock-finish-now = Finish it now
clock-took = Took { $time }
clock-held-for = Held for { $time }
clock-as-planned = as planned
clock-of-planned = of { $time } planned
clock-less = { $time } less than planned
clock-more = { $time } more than planned
# $minutes has its sign: "+5".
clock-given = given { $minutes } min

clock-questions = { $count ->
    [one] Question for the tables
   *[other] Questions for the tables
}

# Said once each, to everyone, while an item runs.
clock-left = { $count ->
    [one] { $count } minute left: { $title }
   *[other] { $count } minutes left: { $title }
}
clock-time-over = Time is over: { $title }
# The computer's clock does not go as the program's: $before and $after are "10:05".
clock-jumped = This computer’s clock went from { $before } to { $after }. Times of today may need to be put right: “It started…” beside the clock, and the times of each item.
# The computer slept while an item ran, which went on. $held is "30 min".
clock-slept = This computer slept from { $before } to { $after }. { $title } went on meanwhile and has been held for { $held }. If that is not so, put its start right: “It started…” beside the clock.
clock-to-agenda = Go to the agenda
# A round of a discussion ended; the next one comes.
clock-round-over = Round { $number } of { $of } is over: people change tables
