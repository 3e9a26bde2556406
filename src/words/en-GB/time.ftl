# Dates, clock times, how long and how long ago.

time-january = January
time-february = February
time-march = March
time-april = April
time-may = May
time-june = June
time-july = July
time-august = August
time-september = September
time-october = October
time-november = November
time-december = December
time-monday = Monday
time-tuesday = Tuesday
time-wednesday = Wednesday
time-thursday = Thursday
time-friday = Friday
time-saturday = Saturday
time-sunday = Sunday

# "17 April 2018"; $month is one of those above.
time-date = { $day } { $month } { $year }
time-day-and-month = { $day } { $month }
# "Tuesday 17 April 2018".
time-weekday-and-date = { $weekday } { $date }
# A time on a 24-hour clock, both of two digits: "09:05".
time-clock = { $hour }:{ $minute }
# A stretch in the running order: "10:10 to 10:50".
time-from-to = { $start } to { $end }
# Minutes and hours in a column or a short phrase.
time-short-minutes = { $minutes } min
time-short-hours = { $hours } h
time-short-hours-and-minutes = { $hours } h { $minutes } min
# Less than nothing of any of those above, or of a countdown: "−02:05".
time-less-than-nothing = −{ $time }
# How long a table has been still: "no notes for 9 min".
time-no-notes-for = no notes for { $time }

# A date and a clock time: "17 April 2018, 10:30".
time-moment = { $date }, { $time }
time-just-now = just now
time-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
time-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
time-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
time-today = today
time-tomorrow = tomorrow
# How far a day to come is.
time-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
time-due-today = due today
time-due = due { $date }
time-days-late = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
time-months-late = { $count } months late
time-years-late = { $count } years late
# The promise of notes: $date is "24 April 2018", $how_far is "3 days" or "2 days late".
time-notes-promised = Notes promised by { $date }: { $how_far }
