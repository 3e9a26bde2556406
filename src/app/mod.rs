//! The controller: state, commands, effects, events. Knows no screen toolkit.
