# Who gives way: what can be done when the day passes its finish, a fixed start, or what is protected.
# $time for a length is "7 min", for a clock "12:37".

# What is missed, and what is asked; $why is one of the two above it.
giving-past-finish = { $time } past the finish
giving-starts-late = “{ $title }” would start { $minutes } min late
giving-title = { $why }: who gives way?
giving-nothing = Nothing has to give way: what was promised is kept.
giving-cannot-be-kept = Nothing that is to come can keep what was promised. The best that can be done:
giving-too-late = Nothing that is to come can help any more.

# The plan that was chosen, once it cannot be had any more.
giving-gone = No longer possible as it was: { $way }. Choose another plan.

# The ways. What one gives follows what is done: "Leave out “A”; “B” keeps 14 of 15 min; finish 12:45".
giving-trim = Trim { $items }
giving-many-by = { $count } items by { $minutes } min in all
giving-by = “{ $title }” by { $minutes } min
# What runs gives as well, by ending sooner. $end is the first of the two, $items is as above.
giving-end = Finish “{ $title }” at { $time }, { $minutes } min sooner
giving-end-and-trim = { $end }, and trim { $items }
giving-from = “{ $title }” gives { $minutes } min
giving-earlier = Hold “{ $title }” before “{ $before }”
giving-leave-out = Leave out “{ $title }”
giving-best = Hold “{ $title }” next, as far as the time goes
giving-finish-at = Finish at { $time }
giving-keeps = “{ $title }” keeps { $minutes } of { $planned } min
giving-is-left-out = “{ $title }” is left out
giving-ends = “{ $title }” ends at { $time }
giving-and-then = ; { $what }
giving-finish = { $way }; finish { $time }
# A way with its number, and with what it needs a reason for.
giving-numbered = { $number }. { $way }
giving-way-and-asks = { $way }. { $asks }

# For what a reason is needed.
giving-needs-reason = Needs a reason: { $what }
giving-finish-is-fixed = the finish is fixed
giving-finish-is-fixed-because = the finish is fixed ({ $reason })
giving-takes-from-protected = it takes from what is protected
giving-shortens-break = it takes from a break

# On the row of an item, for the way that is chosen.
giving-would-give = would give { $minutes } min
giving-would-be-left-out = would be left out
giving-would-end = would end at { $time }

# The card and the comparison.
giving-use = Use this plan
giving-use-hover = Use this plan (G)
giving-use-number = Use plan { $number }
# In its place while none is chosen: it does nothing then.
giving-choose = Choose a plan
giving-who = Who gives way?
giving-compare = Compare…
giving-compare-hover = All plans beside each other (Ctrl+G)
giving-later = Ask me later
giving-ways = Plans
giving-because = Why
giving-because-needed = Why (needed)
giving-because-hint = It goes into the record and the write-up
giving-because-missing = Say why: it goes into the record and the write-up.
giving-table = What each item would have
giving-column-item = Item
giving-column-as-it-is = As it is
giving-column-would-start = Would start
# There, for what runs already: when it would end.
giving-until = to { $time }
# Read out for a number in the comparison.
giving-row = { $title }: { $minutes } min as it is
giving-row-with = plan { $number }: { $minutes } min
giving-row-without = plan { $number }: left out

# What the top bar says of the day, where somebody could give way.
giving-outlook = { $outlook }. Who gives way? (Ctrl+G)

# The record, undo, and what is said.
giving-decided = { $missed }. { $way }.
giving-decided-keeping = { $missed }. { $way }. { $keeps }.
giving-caption = give way: { $way }
giving-taken = Agreed: { $way }.

# $losing is "Next steps keeps 17 of 20 min".
giving-if-it-goes-on = { $count ->
    [one] If this goes on for { $count } more minute, { $losing }.
   *[other] If this goes on for { $count } more minutes, { $losing }.
}
