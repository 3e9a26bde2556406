## New from last time's session

# The agenda item that is put first, with its note for the facilitator.
reuse-what-came = What came of last time
reuse-what-came-note = Go through the steps from last time on the Next steps screen: say for each how far it is, and what changed.
# A mark on a next step that came along from the session before.
reuse-to-review = From last time, to review
reuse-reviewed = From last time, reviewed
# A step's card with that mark, for screen readers.
reuse-marked = { $card }, { $mark }
reuse-review-first = { $count ->
    [one] { $count } step from last time: review it first
   *[other] { $count } steps from last time: review them first
}
reuse-review = Review the first
reuse-review-next = Reviewed, next step
reuse-review-done = Reviewed
reuse-all-reviewed = All steps from last time are reviewed
