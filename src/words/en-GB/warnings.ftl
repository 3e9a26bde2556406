# Before the day: what the plan is likely to run into.
warnings-title = Before the day
warnings-past-finish = The plan ends { $time } after the latest finish.
warnings-fixed-start = The plan comes { $time } too late to “{ $title }”, which has to start at a set time.
warnings-no-finish = Nothing says when the day has to be over, so no overrun is seen to take from what is protected. Set the latest finish.
warnings-no-slack = { $count ->
    [0] There is no time in hand before the latest finish: the first overrun costs somebody minutes.
    [one] There is { $count } minute in hand before the latest finish: the first overrun costs somebody minutes.
   *[other] There are { $count } minutes in hand before the latest finish: the first overrun costs somebody minutes.
}
warnings-nothing-gives = “{ $title }” comes last, and nothing before it can give a minute. Set the least minutes of something, or hold it earlier.
warnings-no-break = From “{ $title }” on people sit for { $time } without a break.
warnings-talk = Those who speak have { $speakers }, the tables { $tables }.
warnings-talk-only = Those who speak have { $speakers }, and no time is planned in which tables talk.
warnings-feedback = In “{ $title }” each of { $tables } tables has { $seconds } seconds.
