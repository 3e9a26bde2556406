//! A large session, made up of plausible words, the same at every run.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
// Each benchmark and test binary compiles this for itself and uses a part of it.
#![allow(dead_code)]

use saltaire::edit::Ids;
use saltaire::model::*;

const WORDS: &[&str] = &[
    "people",
    "want",
    "to",
    "hear",
    "what",
    "was",
    "done",
    "after",
    "the",
    "last",
    "survey",
    "carers",
    "need",
    "a",
    "way",
    "in",
    "each",
    "trust",
    "has",
    "its",
    "own",
    "form",
    "café",
    "listen",
    "first",
    "then",
    "plan",
    "together",
    "honest",
    "answers",
    "when",
    "it",
    "is",
    "no",
    "transport",
    "appointments",
    "letters",
    "nobody",
    "rang",
    "back",
    "volunteers",
    "share",
    "young",
    "meet",
];

/// The sizes that everything is measured at.
pub const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// A session with so many notes at 12 tables, 10 themes, 40 steps.
pub fn session(notes: usize) -> Session {
    let mut ids = Ids::seeded(7);
    let mut session = Session::new(ids.session());
    let places: Vec<Position> = Position::first(40).collect();
    let groups: Vec<GroupKey> = ["patients", "carers", "staff", "volunteers"].iter().map(|key| key.parse().unwrap()).collect();
    for (place, key) in places.iter().zip(&groups) {
        session.groups.insert(SpeakerGroup::new(key.clone(), place.clone(), key.as_str()));
    }
    let themes: Vec<ThemeKey> = (1..=10).map(|n| format!("theme-{n}").parse().unwrap()).collect();
    for (n, key) in themes.iter().enumerate() {
        session.themes.insert(Theme::new(key.clone(), places[n].clone(), format!("Theme {}", n + 1), n as u8));
    }
    let tables: Vec<TableId> = (0..12).map(|_| ids.table()).collect();
    for (n, id) in tables.iter().enumerate() {
        session.tables.insert(Table::new(*id, places[n].clone(), format!("Table {}", n + 1)));
    }
    let items: Vec<ItemId> = (0..10).map(|_| ids.item()).collect();
    for (n, id) in items.iter().enumerate() {
        let kind = ItemKind::ALL[n % ItemKind::ALL.len()];
        session.agenda.insert(AgendaItem::new(*id, places[n].clone(), kind, format!("Item {}", n + 1), 20));
    }
    let start: jiff::Timestamp = "2018-04-17T09:00:00Z".parse().unwrap();
    let mut state = 1u32;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let mut all = Vec::with_capacity(notes);
    for n in 0..notes {
        let words: Vec<&str> = (0..18 + random(12)).map(|_| WORDS[random(WORDS.len())]).collect();
        let table = tables[random(tables.len())];
        let at = start + std::time::Duration::from_secs(n as u64 % 7200);
        let mut note = Note::new(ids.note(), n as u32 + 1, words.join(" "), Source::Table(table), at);
        note.item = Some(items[2]);
        note.said_at = Some(at);
        if random(5) > 0 {
            note.themes.push(themes[random(themes.len())].clone());
        }
        if random(2) == 0 {
            note.groups.push(groups[random(groups.len())].clone());
            note.words = Words::Their;
            note.quoting = Some(Quoting::Yes);
        }
        all.push(note);
    }
    let answered: Vec<NoteId> = all.iter().step_by((notes / 40).max(1)).map(|note| note.id).collect();
    session.notes = all.into_iter().collect();
    for (n, place) in places.iter().enumerate() {
        let mut step = NextStep::new(ids.step(), place.clone(), format!("Step {n}: tell people what was done about what they said"));
        step.answers.extend(answered.get(n));
        step.themes.push(themes[n % themes.len()].clone());
        session.next_steps.insert(step);
    }
    session
}
