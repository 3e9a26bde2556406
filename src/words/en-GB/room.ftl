# The room's screen: large words that everyone in the room reads from far away. As few as can be. Times are "11:32".

# The countdown in minutes only, and one that counts up past zero; $time is "02:05" or "3 min".
room-minutes = { $minutes } min
room-past = +{ $time }

# How the time stands, in words beside colour and shape.
room-five-minutes = Last 5 minutes
room-one-minute = Last minute
room-over = Time is over
room-paused = Paused
room-day-over = Thank you for coming

# The last round of a discussion: its clock is that of the whole.
room-last-round = Round { $number } of { $of }

# Until when, and what is next; $next is such as "Feedback from tables", or the line for a break.
room-until = Until { $time }
room-until-then = Until { $time } · then { $next }
room-back = Back at { $time }
room-back-then = Back at { $time } · then { $next }
room-break-back-at = { $title }, back at { $time }
room-next = Next: { $title }
room-next-at = Next: { $title } at { $time }

# An agreed step: by when. $date is "3 May".
room-step-by = by { $date }
room-steps = Agreed next steps

# Opening it, and what it shows.
room-name = Room screen
room-open = Open room screen
room-close = Close room screen
room-one-display = There is one display: F11 shows the room screen here, F11 (or Esc) brings you back.
room-back-here = Back
room-back-here-hover = Back to the window (F11 or Esc)
room-window-title = Room screen: { $title }
room-settings-title = What the room screen shows
room-settings-hover = What the room screen shows
room-minutes-only = Minutes only, no seconds
room-stops-at-zero = Stop at zero instead of counting up
room-chime = A chime when time is over, if this computer can
room-notes = The newest notes of a table discussion
room-notes-note = As long as there are more than five minutes. Never what is for the chair only, nor what may be used but not quoted.
room-settings-keys = In the room screen Page Down goes on to the next item and Page Up goes back, so a presenter’s clicker works. F11 fills the display.
