//! What it takes for several laptops to come together: what was withdrawn, what is still to be settled, what was handed out.

use super::keyed::{Entity, is_default};
use super::{EntryId, FormatKey, GroupKey, ItemId, NoteId, StepId, TableId, ThemeKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::RangeInclusive;

/// That someone withdrew what they said. Nothing of the words remains, and no merge brings the note back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    /// The note that was erased.
    pub note: NoteId,
    /// The number behind its reference; it is not given out again.
    pub number: u32,
    /// When it was erased.
    pub at: Timestamp,
}

impl Entity for Withdrawn {
    type Id = NoteId;
    type Order<'a> = u32;

    fn name() -> &'static str {
        say!("model-withdrawn")
    }
    fn id(&self) -> NoteId {
        self.note
    }
    fn order(&self) -> u32 {
        self.number
    }
}

/// Something of a session that has values of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// What, where, when and what for.
    About,
    /// What people were told and promised.
    Told,
    /// The acronyms.
    Acronyms,
    /// A group.
    Group(GroupKey),
    /// A format.
    Format(FormatKey),
    /// An agenda item.
    Item(ItemId),
    /// A table.
    Table(TableId),
    /// A theme.
    Theme(ThemeKey),
    /// A note.
    Note(NoteId),
    /// A next step.
    NextStep(StepId),
    /// A paragraph of the write-up.
    Paragraph(EntryId),
    /// A decision.
    Decision(EntryId),
    /// That someone needed someone.
    Concern(EntryId),
    /// An entry in the log of what was exported.
    Sending(EntryId),
    /// A rescue sheet that came back.
    SheetAnswer(EntryId),
    /// A filter that was saved under a name.
    SavedFilter(EntryId),
}

/// Its place in the file: "notes/n1".
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::About => f.write_str("about"),
            Self::Told => f.write_str("told"),
            Self::Acronyms => f.write_str("acronyms"),
            Self::Group(key) => write!(f, "groups/{key}"),
            Self::Format(key) => write!(f, "formats/{key}"),
            Self::Item(id) => write!(f, "agenda/{id}"),
            Self::Table(id) => write!(f, "tables/{id}"),
            Self::Theme(key) => write!(f, "themes/{key}"),
            Self::Note(id) => write!(f, "notes/{id}"),
            Self::NextStep(id) => write!(f, "next_steps/{id}"),
            Self::Paragraph(id) => write!(f, "write_up/{id}"),
            Self::Decision(id) => write!(f, "decisions/{id}"),
            Self::Concern(id) => write!(f, "concerns/{id}"),
            Self::Sending(id) => write!(f, "sent/{id}"),
            Self::SheetAnswer(id) => write!(f, "sheet_answers/{id}"),
            Self::SavedFilter(id) => write!(f, "saved_filters/{id}"),
        }
    }
}

/// A value that two laptops changed in two ways: the session says one, this keeps the other until the facilitator settles it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unsettled {
    /// Its id, which follows from the two values and what they are of, so that every laptop that finds the same makes the same.
    pub id: EntryId,
    /// What it is a value of.
    pub of: Part,
    /// Which value: the field's name in the file.
    pub field: String,
    /// The other value as JSON, in the form of [`crate::edit::Field`]; where several things stand in one value (people at a table,
    /// updates of a step, acronyms), only the one that differs.
    pub other: String,
}

impl Unsettled {
    /// Keeps `other` as the other value of a field, in place of which the session says `said`; both are JSON.
    #[must_use]
    pub fn new(of: Part, field: impl Into<String>, said: &str, other: impl Into<String>) -> Self {
        let (field, other) = (field.into(), other.into());
        let id = EntryId::from_random(stable_hash([of.to_string().as_str(), &field, said, &other]));
        Self { id, of, field, other }
    }
}

/// FNV-1a of 64 bits: the same on every machine and in every version, which the standard library's hashes do not promise.
pub(super) fn stable_hash<'a>(texts: impl IntoIterator<Item = &'a str>) -> u64 {
    let bytes = texts.into_iter().flat_map(|text| text.bytes().chain([0xff]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

impl Entity for Unsettled {
    type Id = EntryId;
    type Order<'a> = (&'a Part, &'a str);

    fn name() -> &'static str {
        say!("model-unsettled")
    }
    fn id(&self) -> EntryId {
        self.id
    }
    fn order(&self) -> (&Part, &str) {
        (&self.of, &self.field)
    }
}

/// That a session is a table pack: what one table's note-taker needs of a workshop. What it does not have was not deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Its id: the same for a pack as it was handed out and as it comes back.
    pub id: EntryId,
    /// The table whose notes it is for.
    pub table: TableId,
    /// Whether the themes came along.
    #[serde(default, skip_serializing_if = "is_default")]
    pub themes: bool,
    /// When it was handed out.
    pub handed_out: Timestamp,
    /// The number of its first note, so that a reference which is read out at the table stays what it is; zero: as in a whole session.
    #[serde(default, skip_serializing_if = "is_default")]
    pub first_number: u32,
}

impl Pack {
    /// How many numbers the packs of one table have between them.
    pub const NUMBERS: u32 = 1000;

    /// The numbers that the packs of a table have, which stands at a place in the list, counted from 0: N4001 is the first note of a pack
    /// for the fourth.
    #[must_use]
    pub fn numbers_of(place: usize) -> RangeInclusive<u32> {
        let first = u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1).saturating_mul(Self::NUMBERS).saturating_add(1);
        first..=first.saturating_add(Self::NUMBERS - 1)
    }

    /// Whether a whole session leaves a number to packs, as long as it has others.
    #[must_use]
    pub const fn has_number(number: u32) -> bool {
        number > Self::NUMBERS && number <= Self::NUMBERS * Self::NUMBERS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_what_is_unsettled_follow_from_what_it_is() {
        let of = |note: &str, other: &str| Unsettled::new(Part::Note(note.parse().unwrap()), "written", "said", other);
        assert_eq!(of("n1", "a").id.to_string(), "5oq6oacb4d2r", "other laptops have this id in their files");
        assert_eq!(of("n1", "a"), of("n1", "a"));
        assert_ne!(of("n1", "a").id, of("n2", "a").id);
        assert_ne!(of("n1", "a").id, of("n1", "b").id);
    }
}
