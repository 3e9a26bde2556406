# What the program says about the window, the screen and the system's own dialogs.

# The kinds of files in the system's dialogs.
platform-sessions = Saltaire session
platform-notes = Notes (CSV, TSV, XLSX, ODS, text, Markdown, DOCX, ODT)
platform-photos = Photos (JPEG, PNG)
platform-answers = Answers (CSV or text)

# What draws the window. The names in them stay.
platform-glow = OpenGL (glow)
platform-wgpu = Vulkan, Metal or DirectX (wgpu)

# $reason and $why are what the system says, in its own words.
platform-no-display = There is no display to open a window on; the commands `saltaire check`, `stats`, `export`, `import` and `new` work without one.
platform-no-display-because = There is no display to open a window on ({ $reason }); the commands `saltaire check`, `stats`, `export`, `import` and `new` work without one.
# $tried is one or more of the sentence that follows it.
platform-no-renderer = The window could not be drawn: { $tried }. The commands `saltaire check`, `stats`, `export`, `import` and `new` work without a window.
platform-cannot-draw = { $renderer } cannot draw here ({ $why })
platform-tries-another = saltaire: { $said }; trying { $renderer } instead.
platform-not-started = Saltaire could not start: { $why }
platform-opened-twice = the window was opened twice
# Said in the terminal when the program falls over; $place is a place in its sources, for whoever mends it.
platform-panicked = Saltaire had to stop ({ $place }). What you said and typed is in its journal, and comes back when you start it again.
# Why the computer is kept awake, for its own lists.
platform-awake = A workshop is being held
