//! From a preview to one edit of a session.

use super::progress::Part;
use super::values::folded;
use super::{ImportError, Preview, Progress, Row, known, values};
use crate::edit::{Change, Edit, Ids, NoteEdit, PeopleEdit};
use crate::model::{
    About, EnteredBy, Entity, GroupKey, ItemId, Keyed, Note, NoteNumbers, Position, Reference, Session, Source, SpeakerGroup, Table,
    TableId, Theme, ThemeKey,
};
use jiff::civil::Time;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// A time of day that lies longer than this before the session's start is one of the night that followed.
const HALF_A_DAY: SignedDuration = SignedDuration::from_hours(12);

/// Where notes go that do not say themselves where they were said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Placement {
    /// The table; none: they were given online.
    pub table: Option<TableId>,
    /// The agenda item.
    pub item: Option<ItemId>,
}

/// What an import does to a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// All of it, as one edit.
    pub edit: Edit,
    /// The references of the new notes, in the order of the rows.
    pub references: Vec<Reference>,
    /// The tables that the session does not have yet and gets, by name.
    pub new_tables: Vec<String>,
    /// The groups that it does not have yet and gets, by name.
    pub new_groups: Vec<String>,
    /// The themes that it does not have yet and gets, by name.
    pub new_themes: Vec<String>,
    /// The titles of agenda items that it does not have; notes that name one belong to none.
    pub unknown_items: BTreeSet<String>,
}

/// The edit that adds the rows of a preview to a session, as notes entered at `now`.
///
/// Tables, groups, themes and items are found by name whatever their case. A note keeps its reference where that is free.
/// A time of day becomes a moment where the session has a date, in its zone or else in `system_zone`.
///
/// # Errors
/// Where it was stopped.
pub fn place(
    preview: &Preview,
    session: &Session,
    placement: &Placement,
    now: Timestamp,
    system_zone: &TimeZone,
    ids: &mut Ids,
    progress: &Progress,
) -> Result<Placed, ImportError> {
    let mut room = Room::of(session, system_zone);
    let mut notes = Vec::with_capacity(preview.rows.len());
    for (at, row) in preview.rows.iter().enumerate() {
        progress.step(Part::Place, at, preview.rows.len())?;
        notes.push(room.note(row, placement, now, ids));
    }
    let references = notes.iter().map(Note::reference).collect();
    let adds = notes.into_iter().map(|note| Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note)))));
    let new_tables = room.tables.new.iter().map(|table| table.name.clone()).collect();
    let new_groups = room.groups.new.iter().map(|group| group.name.clone()).collect();
    let new_themes = room.themes.new.iter().map(|theme| theme.name.clone()).collect();
    let tables = room.tables.new.into_iter().map(|table| Edit::Tables(Change::Add(Box::new(table))));
    let groups = room.groups.new.into_iter().map(|group| Edit::People(PeopleEdit::Group(Change::Add(Box::new(group)))));
    let themes = room.themes.new.into_iter().map(|theme| Edit::Themes(Change::Add(Box::new(theme))));
    let edit = Edit::several(tables.chain(groups).chain(themes).chain(adds));
    Ok(Placed { edit, references, new_tables, new_groups, new_themes, unknown_items: room.unknown_items })
}

/// What a session has, by name, and what it has to get.
struct Room<'a> {
    session: &'a Session,
    zone: TimeZone,
    tables: Named<Table>,
    groups: Named<SpeakerGroup>,
    themes: Named<Theme>,
    items: BTreeMap<String, ItemId>,
    /// The items by what they ask.
    asks: BTreeMap<String, ItemId>,
    numbers: Free,
    unknown_items: BTreeSet<String>,
}

impl<'a> Room<'a> {
    fn of(session: &'a Session, system_zone: &TimeZone) -> Self {
        let zone = TimeZone::get(session.about.time_zone.trim()).unwrap_or_else(|_| system_zone.clone());
        let in_order = session.agenda.in_order();
        let items = by_name(in_order.iter().map(|item| (&item.title, item.id)));
        let asks = by_name(in_order.iter().flat_map(|item| item.questions.iter().map(|question| (question, item.id))));
        Self {
            session,
            zone,
            tables: Named::of(&session.tables, |table| &table.name, |table| &table.position),
            groups: Named::of(&session.groups, |group| &group.name, |group| &group.position),
            themes: Named::of(&session.themes, |theme| &theme.name, |theme| &theme.position),
            items,
            asks,
            numbers: Free::of(session),
            unknown_items: BTreeSet::new(),
        }
    }

    fn note(&mut self, row: &Row, placement: &Placement, now: Timestamp, ids: &mut Ids) -> Note {
        let source = self.source(row, placement, ids);
        let mut note = Note::new(ids.note(), self.numbers.take(row.number), row.text.clone(), source, now);
        note.entered_by = EnteredBy::Import;
        note.item = self.item(row).or(placement.item);
        note.said_at = row.time.and_then(|time| self.moment(time, row.offset));
        note.words = row.words;
        note.kind = row.kind.clone();
        note.quoting = row.quoting;
        note.starred = row.starred;
        note.groups = self.groups(&row.groups);
        note.themes = distinct(row.themes.iter().map(|name| self.theme(name)));
        note
    }

    /// When a clock in the session's place, or one that is so far from UTC, showed this time during the session.
    fn moment(&self, time: Time, offset: Option<Offset>) -> Option<Timestamp> {
        let About { date, start, .. } = &*self.session.about;
        let time = match offset {
            Some(offset) => offset.to_timestamp((*date)?.to_datetime(time)).ok()?.to_zoned(self.zone.clone()).time(),
            None => time,
        };
        // Someone may note down a thing before the start, but not half a day before: that was after midnight.
        let is_after_midnight = start.is_some_and(|start| start.duration_since(time) > HALF_A_DAY);
        let date = if is_after_midnight { date.as_ref()?.tomorrow().ok()? } else { (*date)? };
        self.zone.to_timestamp(date.to_datetime(time)).ok()
    }

    fn source(&mut self, row: &Row, placement: &Placement, ids: &mut Ids) -> Source {
        if row.table.is_empty() {
            return placement.table.map_or(Source::Online, Source::Table);
        }
        let elsewhere = [Source::Plenary, Source::Wall, Source::Online, Source::SentAfterwards];
        if let Some(source) = elsewhere.into_iter().find(|source| values::is(&row.table, crate::words::report::source(*source))) {
            return source;
        }
        // Of a table that has no name of its own the number is its name.
        let digits = row.table.as_str();
        let is_number = digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit()) && !self.tables.has(digits);
        let name = if is_number { known::table_numbered(digits) } else { row.table.clone() };
        Source::Table(self.tables.find_or_add(&name, |name, position, _| Table::new(ids.table(), position, name)))
    }

    fn item(&mut self, row: &Row) -> Option<ItemId> {
        if row.item.is_empty() {
            return self.find_item(&row.question);
        }
        let found = self.find_item(&row.item);
        if found.is_none() {
            self.unknown_items.insert(row.item.clone());
        }
        found
    }

    /// An item by its title or by what it asks.
    fn find_item(&self, said: &str) -> Option<ItemId> {
        self.items.get(&folded(said)).or_else(|| self.asks.get(&folded(said))).copied()
    }

    /// Our export says "Carers and Staff", but a group's own name can hold an "and" too: the names that the session has decide.
    fn groups(&mut self, cells: &[String]) -> Vec<GroupKey> {
        let is_known = |name: &str| self.groups.has(name);
        let names = cells.iter().flat_map(|cell| {
            let readings = [vec![cell.as_str()], values::parted(cell, ";"), values::parted(cell, " and ")];
            let known = readings.into_iter().find(|names| names.iter().all(|name| is_known(name)));
            known.unwrap_or_else(|| values::parted(cell, ";"))
        });
        let names: Vec<&str> = names.collect();
        distinct(names.into_iter().map(|name| self.group(name)))
    }

    fn group(&mut self, name: &str) -> GroupKey {
        self.groups.find_or_add(name, |name, position, taken| SpeakerGroup::new(GroupKey::from_name(name, taken), position, name))
    }

    fn theme(&mut self, name: &str) -> ThemeKey {
        let slot = u8::try_from((self.session.themes.len() + self.themes.new.len()) % 256).unwrap_or_default();
        self.themes.find_or_add(name, |name, position, taken| Theme::new(ThemeKey::from_name(name, taken), position, name, slot))
    }
}

/// Entities by their names, and those that have to be added.
struct Named<E: Entity> {
    by_name: BTreeMap<String, E::Id>,
    ids: BTreeSet<E::Id>,
    last: Option<Position>,
    new: Vec<E>,
}

impl<E: Entity> Named<E> {
    fn of(all: &Keyed<E>, name: impl Fn(&E) -> &String, position: impl Fn(&E) -> &Position) -> Self {
        let in_order = all.in_order();
        let by_name = by_name(in_order.iter().map(|entity| (name(entity), entity.id())));
        let last = in_order.last().map(|entity| position(entity).clone());
        Self { by_name, ids: all.iter().map(Entity::id).collect(), last, new: Vec::new() }
    }

    fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(&folded(name))
    }

    fn find_or_add(&mut self, name: &str, make: impl FnOnce(&str, Position, &dyn Fn(&E::Id) -> bool) -> E) -> E::Id {
        if let Some(id) = self.by_name.get(&folded(name)) {
            return id.clone();
        }
        let position = Position::between(self.last.as_ref(), None);
        let entity = make(name, position.clone(), &|id| self.ids.contains(id));
        let id = entity.id();
        self.last = Some(position);
        self.by_name.insert(folded(name), id.clone());
        self.ids.insert(id.clone());
        self.new.push(entity);
        id
    }
}

/// The numbers of references that are free.
struct Free {
    taken: BTreeSet<u32>,
    numbers: NoteNumbers,
}

impl Free {
    fn of(session: &Session) -> Self {
        let withdrawn = session.withdrawn.iter().map(|gone| gone.number);
        Self { taken: session.notes.iter().map(|note| note.number).chain(withdrawn).collect(), numbers: NoteNumbers::of(session) }
    }

    /// The number that is wished for where it is free, else the next that is.
    fn take(&mut self, wished: Option<u32>) -> u32 {
        if let Some(number) = wished.filter(|number| self.taken.insert(*number)) {
            return number;
        }
        loop {
            let number = self.numbers.give();
            if self.taken.insert(number) {
                return number;
            }
        }
    }
}

/// Things by their names. Of two with the same name the first in the list is meant; one that has none cannot be named.
fn by_name<'a, T>(all: impl DoubleEndedIterator<Item = (&'a String, T)>) -> BTreeMap<String, T> {
    all.rev().map(|(name, thing)| (folded(name), thing)).filter(|(name, _)| !name.is_empty()).collect()
}

fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for one in all {
        if !list.contains(&one) {
            list.push(one);
        }
    }
    list
}
