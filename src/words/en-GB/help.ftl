# The help of each screen: the first line says what the screen is for, each line after it one thing to do, in the order of doing.
# A colleague tells it; short and concrete.

help-title = Help
help-pages = Pages of the help
# A tab: all shortcuts on one page.
help-keys = Keys
help-keys-here = Keys on this screen
help-keys-in-session = Keys in a session
help-keys-everywhere = Keys everywhere
help-next-control = Next field or button
help-control-before = Field or button before
help-next-part = Next part of the window
help-part-before = Part of the window before
help-close-top = Close what is on top

help-home =
    This is where workshops begin and where you come back to what you still owe people. Every workshop is one file on this computer.
    New here? Open the example workshop and try anything: it is a copy of your own, and nothing you do there can break.
    To plan a workshop, choose a template. You say what it is called, where and when it is, and how many tables there will be; you then choose where to keep its file.
    To go on with one, choose it among the recent sessions, or open its file.
    What is promised and not done yet stands beside the recent sessions, the most pressing first.
    Ctrl+K finds everything by name, here and on every other screen.

help-agenda =
    The agenda plans the day and keeps its time. It also keeps the time of what you protect: next steps are what workshops run out of time for.
    Before the day, add the items in their order, with minutes and a lead. Press an item to change it; tick “protected” for what must not be cut short.
    On the day, Space starts the next item and pauses it, F finishes it and starts the one after. The computer stays awake meanwhile, where it can. The plan moves along by itself.
    Running over? The bar at the top says what it costs and when you will finish. 5 gives five more minutes.
    Would it cost what was promised? You are offered plans for who gives way. G uses the chosen one, Ctrl+G compares them all, undo takes it back.
    While tables tell the room, H marks the next one as heard; who has not been heard stays in view.
    F11 shows the room screen: the question and a large countdown, on another display where there is one. A clicker’s Page Down goes on, Page Up goes back.
    Forgot to press start? Choose the item and say when it began; times can be put right later, too.
    Write down decisions with D while they are made, and when someone needs someone to talk to.

help-tables =
    Here you write down what each table says, while it says it.
    Choose a table on the left, or with Alt and its number. Type what was said and press Enter: the note is in, and the field is ready for the next.
    Quick hands type # and a theme’s first letters, @ and a group’s, then Tab. Begin with " for their words, ! for the seed of a next step, ~ for the chair only.
    Write their words where you can. Mark who spoke, and ask “May we quote this?” when it is personal. “Chair only” keeps a note out of everything that leaves.
    Was it written on paper? Enter flipchart sheets (Ctrl+E): one line becomes one note, Ctrl+Enter goes on to the next sheet. Add a photo of a sheet and it stands beside the lines, turned and as large as you like; whoever checks a note can look at it, too. What people sent in comes in as a spreadsheet, a document or a text: drop the file here.
    Has a table its own laptop? Hand out its file: it goes straight into note-taking there. Bring it back as often as you like; nothing is there twice.
    Looking for something? Search or filter the notes, and save the filters under a name when you will want them again.
    Press a note to change it, tag it, or make a next step of it. With Shift or Ctrl held down, several are selected and changed at once.
    The cards on the right show who the notes come from. If a group is in the room and has no note yet, go and listen there.

help-themes =
    Themes say what the notes are about, across all tables.
    N goes to the next note without a theme. The numbers 1 to 9 put a theme on it or take it off; a note may have several.
    Is a theme missing? T adds it at the end of the list. Give it a sentence that says what belongs there, so that two people tag alike.
    Mark several notes with Shift or Ctrl held down, and tag them at once.
    Two themes that turn out to be one can be merged; a large one can have narrower ones within it.
    The matrix shows which theme was raised at which table. Press a cell to read the notes behind it.

help-next-steps =
    What happens because of what people said: who leads it, by when, and how anyone can tell that it worked.
    N adds a step. Say what will be done, and name an organisation or a role as its lead.
    Move a step along as it goes on: drag it, choose its status, or press Alt and an arrow key.
    When a step is done, say what changed. When it cannot be done, say why: people would rather hear no than nothing.
    Link the notes that a step answers, so that the people who said it can be told.
    Write down each update with its date, and tick when attendees were told.

help-write-up =
    Here the chair writes what people get to read, beside the notes that it stands on.
    Choose a part on the left and add a paragraph. Say in plain words what was said, what was agreed, and what could not be.
    Tick the notes that a paragraph stands on. A paragraph about what was said with no note behind it is marked.
    A paragraph that repeats words which may not be quoted is held back from attendees; it tells you which note it is.
    Read each preview before you send it: the chair, the tables and attendees do not get the same.
    Export writes the file, and the log under “Sent” remembers what went to whom.
