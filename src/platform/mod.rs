//! The real ports: dialogs, files, clock.
