//! Edits of the session itself: what it is about, what people were told, acronyms.

use super::change::{Field, fields};
use super::{EditError, MergeKey};
use crate::model::{About, Purpose, Session, Told};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A change of the session itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SessionEdit {
    /// Sets a value of what, where, when and what for.
    About(AboutField),
    /// Sets a value of what people were told and promised.
    Told(ToldField),
    /// Sets the acronyms.
    Acronyms(BTreeMap<String, String>),
}

fields! {
    /// One value of what, where, when and what for.
    AboutField of About {
        @typed Title(String) = title,
        @typed Place(String) = place,
        Date(Option<Date>) = date,
        TimeZone(String) = time_zone,
        Start(Option<Time>) = start,
        LatestFinish(Option<Time>) = latest_finish,
        FinishFixed(bool) = finish_fixed,
        @typed FinishReason(String) = finish_reason,
        @typed Purpose(Purpose) = purpose,
        @typed Programme(String) = programme,
        @typed Hosts(Vec<String>) = hosts,
        NamesNobody(Vec<String>) = names_nobody,
        Illustrative(bool) = illustrative,
    }
}

fields! {
    /// One value of what people were told and promised.
    ToldField of Told {
        @typed Wording(String) = wording,
        Date(Option<Date>) = date,
        @typed HowToSayNo(String) = how_to_say_no,
        @typed PrivacyContact(String) = privacy_contact,
        KeepUntil(Option<Date>) = keep_until,
        @typed SafeguardingContact(String) = safeguarding_contact,
        NotesPromisedBy(Option<Date>) = notes_promised_by,
    }
}

impl SessionEdit {
    pub(super) fn apply(self, session: &mut Session) -> Result<Self, EditError> {
        match self {
            Self::About(AboutField::TimeZone(zone)) if !zone.is_empty() && jiff::tz::TimeZone::get(&zone).is_err() => {
                Err(EditError::NoSuchTimeZone(zone))
            }
            Self::About(field) => Ok(Self::About(field.put(Arc::make_mut(&mut session.about)))),
            Self::Told(field) => Ok(Self::Told(field.put(Arc::make_mut(&mut session.told)))),
            Self::Acronyms(acronyms) => Ok(Self::Acronyms(std::mem::replace(Arc::make_mut(&mut session.acronyms), acronyms))),
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        let (what, typed) = match self {
            Self::About(field) => ("about", field.typed()),
            Self::Told(field) => ("told", field.typed()),
            Self::Acronyms(_) => ("session", Some("acronyms")),
        };
        typed.map(|field| MergeKey { what, id: SmolStr::default(), field })
    }
}
