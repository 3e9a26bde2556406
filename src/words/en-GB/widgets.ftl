# What the controls say of themselves on every screen.

# Closes the dialog that it stands in.
widgets-close = Close
# Closes a message at the edge of the window.
widgets-close-message = Close message
# A scroll bar's name; $list is what the list is called.
widgets-scroll = Scroll { $list }
# The name of the line to drag between a screen's middle and what stands at its right.
widgets-side-width = Width of the right-hand side
# What pressing a title does, and the title: "About this session: Involvement panel".
widgets-action-and-title = { $action }: { $title }
widgets-cancel = Cancel
widgets-done = Done
widgets-move-up = Move up
widgets-move-down = Move down
