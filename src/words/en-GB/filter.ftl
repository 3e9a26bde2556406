# Filters of the notes, and those that were saved under a name.

filter-nameless = No name
# In messages: { $name } is what somebody called it.
filter-named = the filter “{ $name }”

# Which notes a filter wants, each in a line with others.
filter-everywhere = All tables
filter-not-asked = Not asked
filter-words = “{ $words }”
filter-table-gone = a table that was deleted
filter-item-gone = an agenda item that was deleted
filter-theme-gone = a theme that was deleted
filter-group-gone = a group that was deleted
