# The command palette; what can be done by name stands in actions.ftl.

palette-title = Find or do something
palette-field = What are you looking for?
palette-hint = A command, a screen, a table, a theme or words of a note
palette-found = What was found
palette-begin = Type to search. Up and Down choose, Enter does it.
palette-count = { $count } found
# $typed is what someone typed.
palette-nothing = Nothing is called “{ $typed }”, and no note has these words. Fewer letters find more.
palette-all-notes = { $count ->
    [one] Show the note with these words at its table
   *[other] Show all { $count } notes with these words
}
# $template is what a template is called: "Summit".
palette-new-from = New workshop from a template: { $template }…
# $example is what an example workshop is called.
palette-open-example-named = Open the example: { $example }
palette-group-recent = Recent sessions
palette-group-screens = Screens
palette-group-here = On this screen
palette-group-commands = Commands
palette-group-begin = Templates and examples
palette-group-tables = Tables
palette-group-themes = Themes
palette-group-steps = Next steps
palette-group-filters = Saved filters
palette-group-notes = Notes

