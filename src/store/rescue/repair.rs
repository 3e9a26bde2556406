//! What was put right in a rescued session.

/// Something that was put right so that what was rescued holds together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// The session's own id could not be read: it has a new one, so that it is another session.
    NewSession,
    /// The very same thing stood there twice; it is there once.
    Doubled {
        /// What it is: "note".
        what: &'static str,
        /// Its id.
        id: String,
        /// The line where it stood again, counted from 1.
        line: usize,
    },
    /// Two different things had one id; both are kept, and the second has a new one.
    NewId {
        /// What they are.
        what: &'static str,
        /// The id that both had.
        was: String,
        /// The second one's new id.
        now: String,
        /// The line of the second, counted from 1.
        line: usize,
    },
    /// Two notes had one reference; both are kept, and one has a new reference.
    NewReference {
        /// The note's id.
        id: String,
        /// The reference that both had: N037.
        was: String,
        /// Its new one.
        now: String,
    },
    /// Something was gone that others refer to; an empty one with a name that says so stands in for it.
    StandIn {
        /// What it is: "table".
        what: &'static str,
        /// Its id.
        id: String,
        /// What it is called now.
        name: String,
    },
    /// A reference to something that is gone was left out.
    ReferenceLeftOut {
        /// What had it: "next step".
        what: &'static str,
        /// Its id.
        id: String,
        /// What it referred to: "note".
        target: &'static str,
        /// The id that led nowhere.
        target_id: String,
    },
    /// A value that cannot be was put right.
    Value {
        /// What has it.
        what: &'static str,
        /// Its id.
        id: String,
        /// What was wrong, in words.
        why: String,
    },
}

impl std::fmt::Display for Repair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&match self {
            Self::NewSession => say!("store-repair-new-session").to_owned(),
            Self::Doubled { what, id, line } => say!("store-repair-doubled", what = *what, id = id, line = *line),
            Self::NewId { what, was, now, line } => say!("store-repair-new-id", what = *what, was = was, now = now, line = *line),
            Self::NewReference { id, was, now } => say!("store-repair-new-reference", id = id, was = was, now = now),
            Self::StandIn { what, id, name } => say!("store-repair-stand-in", what = *what, id = id, name = name),
            Self::ReferenceLeftOut { what, id, target, target_id } => {
                say!("store-repair-reference", what = *what, id = id, target = *target, target_id = target_id)
            }
            Self::Value { what, id, why } => say!("store-repair-value", what = *what, id = id, why = why),
        })
    }
}
