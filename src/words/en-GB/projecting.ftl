# Projecting: others look at the window, and what is for the chair only and who is in the room are hidden.
projecting-on = Projecting
projecting-stop = Stop projecting
projecting-asked = Notes for the chair only, and who is in the room, are hidden in this window.
projecting-mirrored = Another display shows this window, so notes for the chair only, and who is in the room, are hidden.
projecting-other-display = This window is not on the main display, so notes for the chair only, and who is in the room, are hidden.
# $why is one of the three sentences before this.
projecting-said = Projecting. { $why }
projecting-notes-hidden = { $count ->
    [one] 1 note hidden while projecting
   *[other] { $count } notes hidden while projecting
}
projecting-note-added = Note added. It is hidden while projecting.
projecting-room-hidden = Who is in the room is hidden while projecting.
projecting-preview-hidden = What the chair gets is hidden while projecting.
