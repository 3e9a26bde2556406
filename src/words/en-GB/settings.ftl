# The choices for this computer.

# A size of everything: "110 %".
settings-zoom = { $percent } %
settings-as-large-as-fits = This is as large as fits in the window. Make the window larger first.
# $why is a sentence without its full stop, $renderer a name such as "OpenGL (glow)".
settings-drawn-otherwise = { $why }. The window is drawn by { $renderer } instead.
settings-smaller-than-chosen = You chose { $zoom }; in a window of this size less fits.
settings-why-smallest-group = In what attendees get, a smaller group is not counted, so that nobody can be picked out.

settings-title = Settings
settings-colours = Colours
settings-system = As the system has them
settings-light = Light
settings-dark = Dark
settings-high-contrast = High contrast
settings-size = Size of everything
settings-smaller = Smaller
settings-larger = Larger
settings-small-groups = Small groups
settings-smallest-group = Smallest group whose count attendees see
# Stands behind the number.
settings-people = people
