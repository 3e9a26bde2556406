//! Edits of the record of the day: decisions, who needed someone, what was sent and what came back on the rescue sheet.

use super::change::{Area, Change, InUse, fields};
use crate::model::{Audience, Concern, Decision, EntryId, Finality, ItemId, Keyed, Sending, Session, SheetAnswer, TableId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A change of the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RecordEdit {
    /// Adds, removes or changes a decision.
    Decision(Change<Decision>),
    /// Adds, removes or changes that someone needed someone.
    Concern(Change<Concern>),
    /// Adds, removes or changes an entry in the log of what was exported.
    Sending(Change<Sending>),
    /// Adds, removes or changes a rescue sheet that came back.
    SheetAnswer(Change<SheetAnswer>),
}

fields! {
    /// One value of a decision.
    DecisionField of Decision {
        At(Timestamp) = at,
        @typed What(String) = what,
        @typed Reason(String) = reason,
        Item(Option<ItemId>) = item,
    }
}

fields! {
    /// One value of a concern.
    ConcernField of Concern {
        At(Timestamp) = at,
        Table(Option<TableId>) = table,
        @typed Told(String) = told,
        ToldAt(Option<Timestamp>) = told_at,
    }
}

fields! {
    /// One value of an entry in the log of what was exported.
    SendingField of Sending {
        Audience(Audience) = audience,
        Finality(Finality) = finality,
        FileName(String) = file_name,
    }
}

impl Area for Decision {
    type Field = DecisionField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.decisions
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.decisions
    }
    fn in_use(_: &EntryId, _: &Session) -> Option<InUse> {
        None
    }
}

impl Area for Concern {
    type Field = ConcernField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.concerns
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.concerns
    }
    fn in_use(_: &EntryId, _: &Session) -> Option<InUse> {
        None
    }
}

impl Area for Sending {
    type Field = SendingField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.sent
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.sent
    }
    fn in_use(_: &EntryId, _: &Session) -> Option<InUse> {
        None
    }
}
