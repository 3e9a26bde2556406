//! The room's screen as text at every stage, how it opens, and that nothing private comes on it.

use super::{App, Command, RoomCommand, ToastKind};
use crate::app::agenda::AgendaCommand;
use crate::app::projecting::{Display, Displays, ProjectingCommand};
use crate::app::settings::SettingsCommand;
use crate::app::{Clock, Effect, Open, Screen, file};
use crate::document::Document;
use crate::edit::{Edit, Ids, ItemField};
use crate::model::*;
use crate::store::RoomSettings;
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;
use std::cell::Cell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// A clock that begins at ten; with its seconds, and by how many the time of day was set forward.
struct Hands(Rc<Cell<(i64, i64)>>);

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        let (seconds, set) = self.0.get();
        Timestamp::from_second(1_523_959_200 + seconds + set).unwrap()
    }
    fn since_start(&self) -> Duration {
        Duration::from_secs(u64::try_from(self.0.get().0).unwrap())
    }
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

struct Hall {
    app: App,
    hands: Rc<Cell<(i64, i64)>>,
}

fn id<T: std::str::FromStr<Err = IdError>>(text: &str) -> T {
    text.parse().unwrap()
}

/// A discussion of 20 minutes with a question, a break of 15, and next steps of 10, from 10:00.
fn session() -> Session {
    let mut session = Session::new(id("s1"));
    let about = Arc::make_mut(&mut session.about);
    about.title = "Involvement panel".to_owned();
    (about.date, about.start) = (Some(civil::date(2018, 4, 17)), Some(civil::time(10, 0, 0, 0)));
    let plan = [
        ("talk", ItemKind::TableDiscussion, "Table discussion 1", 20),
        ("rest", ItemKind::Break, "", 15),
        ("steps", ItemKind::NextSteps, "", 10),
    ];
    for ((name, kind, title, minutes), position) in plan.into_iter().zip(Position::first(3)) {
        session.agenda.insert(AgendaItem::new(id(name), position, kind, title, minutes));
    }
    session.agenda.get_mut(&id("talk")).unwrap().questions = vec![" What has to stop? ".to_owned(), String::new()];
    session
}

impl Hall {
    fn with(session: Session) -> Self {
        let hands = Rc::new(Cell::new((0, 0)));
        let mut app = App::new(Box::new(Hands(hands.clone())), Ids::seeded(1));
        let file = file::OpenFile::new(PathBuf::from("/x/day.ron"), None, None);
        app.state.open = Some(Open::new(Document::opened(session), file, app.state.now, &TimeZone::UTC));
        app.state.screen = Screen::Agenda;
        app.dispatch(Command::Room(RoomCommand::Toggle));
        Self { app, hands }
    }

    fn new() -> Self {
        Self::with(session())
    }

    fn send(&mut self, command: AgendaCommand) {
        self.app.dispatch(Command::Agenda(command));
    }

    /// What stands on the screen so many seconds after ten, in lines.
    fn at(&mut self, seconds: i64) -> Vec<String> {
        self.hands.set((seconds, self.hands.get().1));
        self.app.tick();
        self.lines()
    }

    fn lines(&self) -> Vec<String> {
        self.app.state.room.screen().lines().into_iter().map(str::to_owned).collect()
    }

    fn stage(&self) -> super::Stage {
        self.app.state.room.screen().stage
    }

    fn set(&mut self, room: RoomSettings) {
        self.app.dispatch(Command::Settings(SettingsCommand::Room(room)));
    }

    fn errors(&self) -> Vec<&str> {
        let errors = self.app.state.toasts.iter().filter(|toast| toast.kind == ToastKind::Error);
        errors.map(|toast| toast.text.as_str()).collect()
    }
}

#[test]
fn every_stage_as_it_is_read() {
    let mut hall = Hall::new();
    assert_eq!(hall.at(0), ["Involvement panel", "10:00", "10:00", "Next: Table discussion 1 at 10:00"]);
    assert_eq!(hall.stage(), super::Stage::NothingRuns);
    hall.send(AgendaCommand::FinishAndStartNext);
    let calm = ["Table discussion 1", "10:10", "What has to stop?", "09:48", "Until 10:20 · then Break, back at 10:35"];
    assert_eq!(hall.at(612), calm);
    assert_eq!((hall.stage(), hall.app.state.room.screen().used), (super::Stage::Calm, Some(510)));
    assert_eq!(hall.at(900)[3..5], ["05:00", "Last 5 minutes"]);
    assert_eq!(hall.stage(), super::Stage::FiveMinutes);
    assert_eq!(hall.at(1140)[3..5], ["01:00", "Last minute"]);
    assert_eq!(hall.stage(), super::Stage::OneMinute);
    assert_eq!(hall.at(1325)[3..], ["+02:05", "Time is over", "Next: Break, back at 10:37"]);
    assert_eq!(hall.stage(), super::Stage::Over);
    hall.send(AgendaCommand::FinishAndStartNext);
    assert_eq!(hall.at(1325), ["Break", "10:22", "15:00", "Back at 10:37 · then Next steps"]);
    assert_eq!(hall.stage(), super::Stage::Break);
    hall.send(AgendaCommand::StartOrPause);
    assert_eq!(hall.at(1385), ["Break", "10:23", "15:00", "Paused", "Next: Next steps"]);
    hall.send(AgendaCommand::FinishAndStartNext);
    assert_eq!(hall.at(1385), ["Next steps", "10:23", "10:00", "Until 10:33"]);
    hall.send(AgendaCommand::Finish);
    assert_eq!(hall.lines(), ["Involvement panel", "10:23", "10:23", "Thank you for coming"]);
    assert_eq!(hall.stage(), super::Stage::DayOver);
}

#[test]
fn minutes_only_and_stopping_at_zero_are_choices() {
    let mut hall = Hall::new();
    hall.send(AgendaCommand::FinishAndStartNext);
    hall.set(RoomSettings { minutes_only: true, ..RoomSettings::default() });
    assert_eq!([0, 61, 1199, 1200, 1261].map(|seconds| hall.at(seconds)[3].clone()), ["20 min", "19 min", "1 min", "0 min", "+1 min"]);
    hall.set(RoomSettings { stops_at_zero: true, ..RoomSettings::default() });
    assert_eq!([1199, 1200, 1261].map(|seconds| hall.at(seconds)[3].clone()), ["00:01", "00:00", "00:00"]);
}

#[test]
fn rounds_stand_below_the_clock_until_the_time_is_over() {
    let mut hall = Hall::new();
    for field in [ItemField::Rounds(2), ItemField::MovingMinutes(2)] {
        hall.app.dispatch(Command::commit(Edit::set_item(id("talk"), field)));
    }
    hall.send(AgendaCommand::FinishAndStartNext);
    assert_eq!(hall.at(110)[4], "Round 1 of 2 · 07:10");
    assert_eq!(hall.at(620)[4], "Change tables · 00:40");
    assert_eq!(hall.at(660)[4], "Round 2 of 2", "its clock is that of the item");
    assert_eq!(hall.at(1230)[4], "Time is over");
    assert!(!hall.lines().iter().any(|line| line.contains("Round")));
}

#[test]
fn agreed_steps_are_shown_as_they_are_typed_while_next_steps_run() {
    let mut session = session();
    for (name, position) in ["one", "two"].into_iter().zip(Position::first(2)) {
        let mut step = NextStep::new(id(name), position, name);
        step.status = if name == "one" { StepStatus::Agreed } else { StepStatus::Proposed };
        (step.lead, step.due) = ("The trust".to_owned(), Some(civil::date(2018, 5, 3)));
        session.next_steps.insert(step);
    }
    let mut hall = Hall::with(session);
    hall.send(AgendaCommand::Start(id("talk")));
    assert!(!hall.lines().iter().any(|line| line == "one"), "not while the tables talk");
    hall.send(AgendaCommand::Start(id("steps")));
    assert_eq!(hall.app.state.room.screen().steps.len(), 1);
    assert!(hall.lines().ends_with(&["one".to_owned(), "The trust · by 3 May".to_owned()]));
    hall.app.dispatch(Command::commit(Edit::NextSteps(crate::edit::NextStepEdit::Step(crate::edit::Change::Set(
        id("one"),
        crate::edit::NextStepField::What("one and more".to_owned()),
    )))));
    assert!(hall.lines().contains(&"one and more".to_owned()));
}

#[test]
fn the_newest_notes_are_shown_only_where_they_are_switched_on() {
    let mut session = session();
    for number in 1..=5u32 {
        let at = Timestamp::from_second(i64::from(number)).unwrap();
        let mut note = Note::new(NoteId::from_random(u64::from(number)), number, format!("note {number}"), Source::Plenary, at);
        note.item = Some(id("talk"));
        note.quoting = [None, Some(Quoting::Yes), None, Some(Quoting::ChairOnly), Some(Quoting::UseOnly)][number as usize - 1];
        note.public = (number == 2).then(|| "open words".to_owned());
        session.notes.insert(note);
    }
    let mut hall = Hall::with(session);
    hall.send(AgendaCommand::FinishAndStartNext);
    assert_eq!(hall.app.state.room.screen().notes, [""; 0]);
    hall.set(RoomSettings { notes: true, ..RoomSettings::default() });
    assert_eq!(hall.app.state.room.screen().notes, ["note 1", "open words", "note 3"]);
    let _ = hall.at(901);
    assert_eq!(hall.app.state.room.screen().notes, [""; 0], "time gets short");
    hall.send(AgendaCommand::FinishAndStartNext);
    assert_eq!(hall.app.state.room.screen().notes, [""; 0], "a break has none");
}

/// Stands in every text that is not for the whole room.
const PRIVATE: &str = "qzprivate";

/// A session in which every text that the room may not read says so.
fn private_session() -> Session {
    let mut session = session();
    let private = |what: &str| format!("{PRIVATE} {what}");
    let about = Arc::make_mut(&mut session.about);
    (about.place, about.finish_reason) = (private("place"), private("reason"));
    let told = Arc::make_mut(&mut session.told);
    (told.wording, told.safeguarding_contact) = (private("wording"), private("contact"));
    for name in ["talk", "rest", "steps"] {
        let item = session.agenda.get_mut(&id(name)).unwrap();
        (item.lead, item.facilitator_notes, item.materials) = (private("lead"), private("facilitator"), private("materials"));
        (item.decided, item.open, item.who_decides) = (private("decided"), private("open"), private("decides"));
        item.starts_at_reason = private("starts");
    }
    let first = Position::default();
    let mut table = Table::new(id("t1"), first.clone(), private("table"));
    (table.host, table.note_taker) = (private("host"), private("taker"));
    session.tables.insert(table);
    session.groups.insert(SpeakerGroup::new(id("g1"), first.clone(), private("group")));
    session.themes.insert(Theme::new(id("th1"), first.clone(), private("theme"), 0));
    let at = Timestamp::UNIX_EPOCH;
    session.concerns.insert(Concern { id: id("c1"), at, table: Some(id("t1")), told: private("told"), told_at: None });
    for (number, quoting) in [Some(Quoting::ChairOnly), Some(Quoting::UseOnly)].into_iter().enumerate() {
        let words = format!("{} the third word of it {number}", private("note"));
        let mut note = Note::new(NoteId::from_random(number as u64), number as u32 + 1, words.clone(), Source::Table(id("t1")), at);
        (note.item, note.quoting, note.themes, note.groups) = (Some(id("talk")), quoting, vec![id("th1")], vec![id("g1")]);
        // What a theme is about may be said where someone may know of a note that has it.
        note.themes.truncate(1 - number);
        (note.tidied, note.public) = (Some(private("tidied")), Some(private("public")));
        let mut step = NextStep::new(StepId::from_random(number as u64), first.clone(), words);
        (step.status, step.answers, step.themes) = (StepStatus::Agreed, vec![note.id], vec![id("th1")]);
        step.partners = vec![private("partner")];
        let (date, stage, organisation) = (civil::date(2018, 4, 17), Stage::Agreed, private("organisation"));
        step.updates.push(StepUpdate { id: id("u1"), date, stage, words: private("update"), organisation, told_attendees: None });
        let mut answer = SheetAnswer::new(EntryId::from_random(number as u64), at);
        (answer.matters, answer.missing) = (vec![step.id], Some(note.id));
        answer.who.insert(step.id, private("who"));
        session.sheet_answers.insert(answer);
        session.next_steps.insert(step);
        session.notes.insert(note);
    }
    session
}

#[test]
fn nothing_that_is_not_for_the_whole_room_comes_on_it() {
    let mut hall = Hall::with(private_session());
    hall.set(RoomSettings { notes: true, ..RoomSettings::default() });
    let mut steps = 0;
    for seconds in [0, 10, 1000, 1190, 1300] {
        for command in [None, Some("talk"), Some("rest"), Some("steps")] {
            if let Some(item) = command {
                hall.send(AgendaCommand::Start(id(item)));
            }
            let _ = hall.at(seconds);
            let all = format!("{:?}", hall.app.state.room.screen());
            assert!(!all.contains(PRIVATE), "{all}");
            steps = steps.max(hall.app.state.room.screen().steps.len());
        }
    }
    assert_eq!(steps, 2, "the steps are there, in other words");
}

const LAPTOP: Display = Display { position: (0, 0), size: (1920, 1080) };
const BEAMER: Display = Display { position: (1920, 0), size: (1280, 800) };

fn plug_in(hall: &mut Hall, all: &[Display]) {
    let seen = Displays { all: all.to_vec(), current: Some(LAPTOP), main: Some(LAPTOP) };
    hall.app.dispatch(Command::Projecting(ProjectingCommand::Seen(seen)));
}

#[test]
fn with_another_display_it_fills_that_and_one_key_takes_it_back() {
    let mut hall = Hall::new();
    hall.app.dispatch(Command::Room(RoomCommand::Close));
    plug_in(&mut hall, &[LAPTOP, BEAMER]);
    hall.app.dispatch(Command::Room(RoomCommand::Toggle));
    assert_eq!(hall.app.state.room.window(), Some(true));
    for full in [false, true] {
        hall.app.dispatch(Command::Room(RoomCommand::FullScreen));
        assert_eq!(hall.app.state.room.window(), Some(full));
    }
    hall.app.dispatch(Command::Room(RoomCommand::Toggle));
    assert!(!hall.app.state.room.is_on());
}

#[test]
fn with_one_display_it_says_so_and_one_key_goes_to_and_fro() {
    let mut hall = Hall::new();
    assert_eq!(hall.app.state.room.window(), Some(false));
    let said = "There is one display: F11 shows the room screen here, F11 (or Esc) brings you back.";
    assert!(hall.app.state.toasts.iter().any(|toast| toast.text == said));
    hall.app.dispatch(Command::Room(RoomCommand::Close));
    plug_in(&mut hall, &[LAPTOP, LAPTOP]);
    hall.app.dispatch(Command::Room(RoomCommand::FullScreen));
    assert!(hall.app.state.room.is_here());
    hall.app.dispatch(Command::Room(RoomCommand::FullScreen));
    assert!(!hall.app.state.room.is_on());
    hall.app.dispatch(Command::Room(RoomCommand::Windows(false)));
    hall.app.dispatch(Command::Room(RoomCommand::Toggle));
    assert!(hall.app.state.room.is_here(), "there are no other windows");
    hall.app.state.open = None;
    hall.app.tick();
    assert!(!hall.app.state.room.is_on(), "it goes with the session");
}

#[test]
fn it_chimes_once_when_time_is_over_where_that_is_wanted() {
    let mut hall = Hall::new();
    hall.send(AgendaCommand::FinishAndStartNext);
    let chimes = |hall: &mut Hall, seconds| {
        let _ = hall.at(seconds);
        hall.app.take_effects().filter(|effect| *effect == Effect::Chime).count()
    };
    assert_eq!(chimes(&mut hall, 1195), 0);
    hall.set(RoomSettings { chime: true, ..RoomSettings::default() });
    assert_eq!([1199, 1200, 1201, 1300].map(|seconds| chimes(&mut hall, seconds)), [0, 1, 0, 0]);
}

#[test]
fn the_machine_stays_awake_while_an_item_is_under_way() {
    let mut hall = Hall::new();
    let asked = |hall: &mut Hall, command| {
        hall.send(command);
        let effects = hall.app.take_effects();
        effects.filter(|effect| matches!(effect, Effect::StayAwake(_))).collect::<Vec<_>>()
    };
    assert_eq!(asked(&mut hall, AgendaCommand::Start(id("talk"))), [Effect::StayAwake(true)]);
    assert_eq!(asked(&mut hall, AgendaCommand::Start(id("rest"))), []);
    assert_eq!(asked(&mut hall, AgendaCommand::Finish), [Effect::StayAwake(false)]);
}

#[test]
fn a_clock_that_jumps_is_said_once_and_a_sleep_with_what_it_counts_for() {
    let mut hall = Hall::new();
    hall.send(AgendaCommand::Start(id("talk")));
    let _ = hall.at(300);
    hall.hands.set((301, 3600));
    hall.app.tick();
    let jumped = "This computer’s clock went from 10:05 to 11:05. Times of today may need to be put right: “It started…” beside the clock, \
                  and the times of each item.";
    assert_eq!(hall.errors(), [jumped]);
    hall.app.state.toasts.clear();
    let _ = hall.at(310);
    assert_eq!(hall.errors(), [""; 0], "once");
    hall.hands.set((311, 0));
    hall.app.tick();
    assert!(hall.errors()[0].contains("from 11:05 to 10:05"), "{:?}", hall.errors());
    hall.app.state.toasts.clear();
    hall.hands.set((312, 700));
    hall.app.tick();
    let slept = "This computer slept from 10:05 to 10:16. Table discussion 1 went on meanwhile and has been held for 17 min. If that is \
                 not so, put its start right: “It started…” beside the clock.";
    assert_eq!(hall.errors(), [slept]);
}
