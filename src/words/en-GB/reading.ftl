# Why what was typed into a field says no date, time or number, and what would be right. Stands below the field.

reading-not-a-date = Write a date like 17 April 2018.
reading-no-such-day = There is no such day. Write a date like 17 April 2018.
reading-not-a-time = Write a time like 10:45.
reading-not-a-number = Write a whole number like 12.
reading-too-many-minutes = An item can take a day at most: 1440 minutes.
reading-too-many-rounds = At most 20 rounds.
reading-more-than-planned = The least minutes cannot be more than the planned ones.
reading-no-such-zone = There is no such time zone. Write its name like Europe/London.
# Stand in empty fields, as an example of what to write there.
reading-hint-date = 17 April 2018
reading-hint-time = 10:00
