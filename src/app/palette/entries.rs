//! What the palette finds.

use super::excerpt::excerpt;
use super::{Entry, Group, Sort};
use crate::app::file::FileCommand;
use crate::app::home::{HomeCommand, ReuseCommand};
use crate::app::next_steps::NextStepsCommand;
use crate::app::packs::PackCommand;
use crate::app::selection::Pick;
use crate::app::tables::{ListCommand, NoteCommand, SavedCommand, TableCommand, TablesCommand};
use crate::app::themes::{Shown, ThemesCommand, ThemesTab};
use crate::app::{AppState, Command, Open, Screen, actions};
use crate::insight::{Fit, Query};
use crate::library;
use crate::model::{Note, NoteFilter, Source};
use crate::words;

/// How many of a sort are listed; commands are all.
const MOST: usize = 30;

/// Everything that fits, by sort. Where something is typed, the sort with what fits best comes first, and notes last.
pub(super) fn groups(state: &AppState) -> Vec<Group> {
    let mut search = Search { query: Query::new(state.palette.typed()), found: Vec::new() };
    let is_typed = !search.query.is_empty();
    commands(state, &mut search);
    if is_typed || state.screen == Screen::Home {
        sessions(state, &mut search);
        begin(state, &mut search);
    }
    if let Some(open) = state.open.as_ref().filter(|_| is_typed) {
        tables(open, &mut search);
        themes(open, &mut search);
        steps(open, &mut search);
        filters(open, &mut search);
    }
    let mut groups = search.groups();
    if let Some(open) = state.open.as_ref().filter(|_| is_typed) {
        groups.extend(notes(state, open, &search.query));
    }
    groups
}

/// What was found so far, with how well it fits.
struct Search {
    query: Query,
    found: Vec<(Sort, Fit, Entry)>,
}

impl Search {
    /// Adds an entry, where it fits.
    fn add(&mut self, sort: Sort, label: &str, beside: &str, key: String, commands: Vec<Command>) {
        let label = label.trim();
        let Some(fit) = self.query.fit(&format!("{label} {beside}")) else { return };
        let marks = self.query.marks(label);
        self.found.push((sort, fit, Entry { label: label.to_owned(), marks, beside: beside.to_owned(), key, commands }));
    }

    /// By sort, the best first; what fits alike stays in order.
    fn groups(&mut self) -> Vec<Group> {
        let mut found = std::mem::take(&mut self.found);
        found.sort_by_key(|(sort, fit, _)| (*sort, *fit));
        let mut groups: Vec<(Fit, Group)> = Vec::new();
        for (sort, fit, entry) in found {
            match groups.last_mut().filter(|(_, group)| group.sort == sort) {
                Some((_, group)) if group.entries.len() < MOST || sort <= Sort::Commands => group.entries.push(entry),
                Some(_) => {}
                None => groups.push((fit, Group { sort, entries: vec![entry] })),
            }
        }
        if !self.query.is_empty() {
            groups.sort_by_key(|(fit, group)| (*fit, group.sort));
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }
}

/// What can be done now: on this screen, everywhere, and on other screens after going there.
fn commands(state: &AppState, search: &mut Search) {
    for action in actions::all() {
        let Some((first, command)) = action.by_name(state) else { continue };
        let sort = match (&command, action.place) {
            (Command::GoTo(_), _) => Sort::Screens,
            (_, actions::Where::On(_)) if first.is_none() => Sort::Here,
            _ => Sort::Commands,
        };
        if first.is_some() && search.query.is_empty() {
            continue;
        }
        let key = action.keys().next().map(actions::Chord::text).unwrap_or_default();
        let beside = first.map(Screen::name).unwrap_or_default();
        search.add(sort, (action.label)(), beside, key, first.map(Command::GoTo).into_iter().chain([command]).collect());
    }
}

fn sessions(state: &AppState, search: &mut Search) {
    let there = state.home.recent.sessions.iter().filter(|session| !state.home.gone.contains(&session.path));
    for session in there.filter(|session| state.open.as_ref().is_none_or(|open| open.file.path != session.path)) {
        let title = words::file::title_or_none(&session.title);
        let beside = words::home::where_and_when(&session.place, session.date);
        search.add(Sort::Recent, title, &beside, String::new(), vec![Command::File(FileCommand::Open(session.path.clone()))]);
    }
}

fn begin(state: &AppState, search: &mut Search) {
    for own in &state.home.own.templates {
        let command = HomeCommand::Reuse(ReuseCommand::NewFromOwn(own.name.clone()));
        search.add(Sort::Begin, &say!("palette-new-from", template = own.title()), "", String::new(), vec![Command::Home(command)]);
    }
    for volume in &library::TEMPLATES {
        let label = say!("palette-new-from", template = volume.title());
        search.add(Sort::Begin, &label, "", String::new(), vec![Command::Home(HomeCommand::New(volume.name.to_owned()))]);
    }
    for volume in &library::EXAMPLES {
        let label = say!("palette-open-example-named", example = volume.title());
        search.add(Sort::Begin, &label, "", String::new(), vec![Command::File(FileCommand::OpenExample(volume.name.to_owned()))]);
    }
}

fn tables(open: &Open, search: &mut Search) {
    for table in open.session().tables.in_order() {
        let commands = vec![Command::GoTo(Screen::Tables), TableCommand::choose(Source::Table(table.id))];
        search.add(Sort::Tables, &table.name, &words::count::notes(open.insight.table(table.id).notes), String::new(), commands);
        if open.session().pack.is_none() {
            let hand_out = Command::Packs(PackCommand::AskHandOut(table.id));
            let label = say!("packs-hand-out", table = table.name.as_str());
            search.add(Sort::Tables, &label, "", String::new(), vec![hand_out]);
        }
    }
}

fn themes(open: &Open, search: &mut Search) {
    if open.session().pack.is_some() {
        return;
    }
    for theme in open.session().themes.in_order() {
        let commands = vec![
            Command::GoTo(Screen::Themes),
            Command::Themes(ThemesCommand::ShowTab(ThemesTab::Tag)),
            Command::Themes(ThemesCommand::SelectTheme(Some(theme.key.clone()))),
        ];
        let notes = words::count::notes(open.insight.theme(&theme.key).notes);
        search.add(Sort::Themes, words::theme::name(&theme.name), &notes, String::new(), commands);
    }
}

fn steps(open: &Open, search: &mut Search) {
    for step in open.session().next_steps.in_order() {
        let commands = vec![Command::NextSteps(NextStepsCommand::Show(step.id))];
        search.add(Sort::Steps, &step.what, words::next_step::stage(step.status.stage()), String::new(), commands);
    }
}

fn filters(open: &Open, search: &mut Search) {
    if open.session().pack.is_some() {
        return;
    }
    for filter in open.session().saved_filters.in_order() {
        let choose = Command::Tables(TablesCommand::Saved(SavedCommand::Choose(filter.id)));
        let beside = words::filter::described(&filter.wanted, open.session());
        search.add(Sort::Filters, words::filter::name(&filter.name), &beside, String::new(), vec![Command::GoTo(Screen::Tables), choose]);
    }
}

/// The notes that have these words, those at the beginning of words first; the last row shows all of them among the tables.
fn notes(state: &AppState, open: &Open, query: &Query) -> Option<Group> {
    let best = open.notes.find_best(query, MOST + 1);
    let mut entries: Vec<Entry> =
        best.iter().take(MOST).filter_map(|at| open.notes.get(*at)).map(|note| note_entry(state, open, note, query)).collect();
    if best.len() > MOST {
        let filter = NoteFilter { words: state.palette.typed().to_owned(), ..NoteFilter::default() };
        entries.push(Entry {
            label: say!("palette-all-notes", count = open.notes.find(query).len()),
            marks: Vec::new(),
            beside: String::new(),
            key: String::new(),
            commands: vec![Command::GoTo(Screen::Tables), list(ListCommand::Filter(filter)), list(ListCommand::Everywhere(true))],
        });
    }
    (!entries.is_empty()).then_some(Group { sort: Sort::Notes, entries })
}

fn note_entry(state: &AppState, open: &Open, note: &Note, query: &Query) -> Entry {
    let label = excerpt(note.wording(), query);
    let table = note.table().and_then(|table| open.session().tables.get(&table));
    let from = words::note::source_with_table(note.source, table);
    let commands = if state.screen == Screen::Themes {
        vec![
            Command::Themes(ThemesCommand::ShowTab(ThemesTab::Tag)),
            Command::Themes(ThemesCommand::Show(Shown::All)),
            Command::Themes(ThemesCommand::SelectNote(note.id, Pick::Only)),
        ]
    } else {
        vec![
            Command::GoTo(Screen::Tables),
            TableCommand::choose(note.source),
            list(ListCommand::Clear),
            Command::Tables(TablesCommand::Note(NoteCommand::Open(Some(note.id)))),
        ]
    };
    Entry {
        marks: query.marks(&label),
        label,
        beside: [note.reference().to_string().as_str(), from].join(" · "),
        key: String::new(),
        commands,
    }
}

const fn list(command: ListCommand) -> Command {
    Command::Tables(TablesCommand::List(command))
}
