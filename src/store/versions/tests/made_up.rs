//! Two versions that there never were: one before version 1, to try steps with, and one after it, to try what is newer.

use crate::model::{EntryId, Note, NoteId, Session, SessionId, Source, Table, TableId};
use crate::store::{Count, Document, Nothing, Version};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Version 0, as it would be frozen: it knew its title only, and said of a note at which table, not where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionV0 {
    id: SessionId,
    title: String,
    tables: Vec<Table>,
    notes: Vec<NoteV0>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Note", deny_unknown_fields)]
struct NoteV0 {
    id: NoteId,
    number: u32,
    text: String,
    #[serde(default)]
    table: Option<TableId>,
    at: Timestamp,
}

impl Version for SessionV0 {
    const NUMBER: u32 = 0;
    type Before = Nothing;

    fn step(before: Nothing) -> Self {
        match before {}
    }
}

impl Document for SessionV0 {
    const ONE_LINE: &'static [&'static str] = &["Note"];

    fn counts(&self) -> Vec<Count> {
        vec![Count::new(self.notes.len(), "note", "notes")]
    }
}

/// A program that reads versions 0 and 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct SinceVersion0(pub(super) Session);

impl Version for SinceVersion0 {
    const NUMBER: u32 = 1;
    type Before = SessionV0;

    fn step(before: SessionV0) -> Self {
        let mut session = Session::new(before.id);
        Arc::make_mut(&mut session.about).title = before.title;
        session.tables = before.tables.into_iter().collect();
        session.notes = before
            .notes
            .into_iter()
            .map(|note| Note::new(note.id, note.number, note.text, note.table.map_or(Source::Plenary, Source::Table), note.at))
            .collect();
        Self(session)
    }
}

impl Document for SinceVersion0 {
    const ONE_LINE: &'static [&'static str] = Session::ONE_LINE;

    fn counts(&self) -> Vec<Count> {
        self.0.counts()
    }
}

/// Version 2: notes have a mood, next to what is in one of version 1, and there are songs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionV2 {
    pub(super) id: SessionId,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) songs: Vec<Song>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) notes: Vec<NoteV2>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Song {
    pub(super) id: EntryId,
    pub(super) verses: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Note", deny_unknown_fields)]
pub(super) struct NoteV2 {
    pub(super) id: NoteId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) mood: Option<Mood>,
    pub(super) number: u32,
    pub(super) written: String,
    pub(super) source: SourceV2,
    pub(super) kind: KindV2,
    pub(super) entered_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Mood {
    pub(super) how: String,
    pub(super) since: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) enum SourceV2 {
    Plenary,
    Radio,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) enum KindV2 {
    Question { answer: String, urgent: bool },
}

impl Version for SessionV2 {
    const NUMBER: u32 = 2;
    const READS_FROM: u32 = 1;
    const SINCE: &'static str = "0.4.0";
    type Before = Nothing;

    fn step(before: Nothing) -> Self {
        match before {}
    }
}

impl Document for SessionV2 {
    const ONE_LINE: &'static [&'static str] = &["Note"];

    fn counts(&self) -> Vec<Count> {
        vec![Count::new(self.notes.len(), "note", "notes"), Count::new(self.songs.len(), "song", "songs")]
    }
}
