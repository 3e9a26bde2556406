//! The controller without a window: when it saves, what it does when that fails, and that nothing is lost on the way.

use super::file::{FileCommand, FileDialog, SaveState};
use super::*;
use crate::document::Document;
use crate::edit::{AboutField, SessionEdit};
use crate::model::Session;
use crate::store::{FileStamp, Keep, Over, RealDisk, SaveError, save_atomic};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

/// A clock that stands still until it is told to go on.
struct Standing(Rc<Cell<Duration>>, Rc<Cell<SignedDuration>>);

impl Clock for Standing {
    fn now(&self) -> Timestamp {
        let now = "2018-04-17T09:00:00Z".parse::<Timestamp>().unwrap() + self.0.get();
        now.saturating_add(self.1.get()).unwrap()
    }
    fn since_start(&self) -> Duration {
        self.0.get()
    }
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

pub(super) struct Desk {
    pub(super) app: App,
    time: Rc<Cell<Duration>>,
    /// How far the time of day was put forward or back.
    jump: Rc<Cell<SignedDuration>>,
}

impl Desk {
    /// A session that is open and on the disk.
    pub(super) fn with_session() -> Self {
        let (time, jump) = (Rc::new(Cell::new(Duration::ZERO)), Rc::new(Cell::new(SignedDuration::ZERO)));
        let mut app = App::new(Box::new(Standing(time.clone(), jump.clone())), Ids::seeded(1));
        let session = Session::new("s1".parse().unwrap());
        let file = file::OpenFile::new(PathBuf::from("/x/leeds.ron"), None, None);
        app.state.open = Some(Open::new(Document::opened(session), file, app.state.now, &TimeZone::UTC));
        Self { app, time, jump }
    }

    pub(super) fn wait(&mut self, seconds: f64) {
        self.time.set(self.time.get() + Duration::from_secs_f64(seconds));
        self.app.tick();
    }

    pub(super) fn title(&mut self, title: &str) {
        self.app.dispatch(Command::commit(Edit::Session(SessionEdit::About(AboutField::Title(title.to_owned())))));
    }

    /// The revisions that are to be saved.
    pub(super) fn saves(&mut self) -> Vec<u64> {
        let effects = self.app.take_effects();
        effects.filter_map(|effect| if let Effect::Save { revision, .. } = effect { Some(revision) } else { None }).collect()
    }

    pub(super) fn saved(&mut self, revision: u64, took: Duration) {
        self.app.handle(Event::Saved { path: PathBuf::from("/x/leeds.ron"), revision, stamp: stamp(), took });
    }

    /// The save that is on its way fails.
    pub(super) fn not_saved(&mut self, error: SaveError) {
        self.app.handle(Event::NotSaved { path: PathBuf::from("/x/leeds.ron"), error });
    }

    pub(super) fn open(&self) -> &Open {
        self.app.state.open.as_ref().unwrap()
    }
}

pub(super) fn stamp() -> FileStamp {
    let folder = tempfile::tempdir().unwrap();
    save_atomic(&RealDisk, &folder.path().join("x"), b"x", Over::Nothing, Keep::Nothing).unwrap().stamp
}

#[test]
fn it_saves_two_seconds_after_a_pause_and_only_then() {
    let mut desk = Desk::with_session();
    desk.wait(60.0);
    assert_eq!(desk.saves(), [0u64; 0], "nothing changed, nothing is written");
    desk.title("L");
    desk.wait(1.5);
    desk.title("Le");
    desk.wait(1.9);
    assert_eq!(desk.saves(), [0u64; 0]);
    assert!(desk.app.next_wake() <= Duration::from_millis(100));
    desk.wait(0.1);
    assert_eq!(desk.saves(), [2]);
    desk.wait(30.0);
    assert_eq!(desk.saves(), [0u64; 0], "one save at a time");
    desk.saved(2, Duration::from_millis(5));
    assert!(desk.open().document.is_saved());
}

#[test]
fn someone_who_never_pauses_is_saved_all_the_same() {
    let mut desk = Desk::with_session();
    for letter in 0..40 {
        desk.title(&"x".repeat(letter + 1));
        desk.wait(0.5);
    }
    assert_eq!(desk.saves().len(), 1);
}

#[test]
fn two_saves_are_never_on_their_way_at_once() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.wait(2.0);
    assert_eq!(desk.saves(), [1]);
    desk.title("Le");
    desk.app.dispatch(Command::File(FileCommand::Save));
    desk.app.dispatch(Command::File(FileCommand::Close));
    assert_eq!(desk.saves(), [0u64; 0], "the second would take what the first wrote for a stranger's change");
    desk.saved(1, Duration::from_millis(5));
    assert_eq!(desk.saves(), [2], "what was typed meanwhile is saved before the session is let go of");
    desk.saved(2, Duration::from_millis(5));
    assert!(desk.app.state.open.is_none());
}

#[test]
fn an_offer_to_undo_goes_when_it_would_undo_something_else() {
    let mut desk = Desk::with_session();
    desk.title("Leeds");
    desk.app.toast(ToastKind::Done, "Deleted".to_owned(), Some(("Undo".to_owned(), Command::Undo)));
    desk.title("Leeds panel");
    assert_eq!(desk.app.state.toasts, []);
}

#[test]
fn a_slow_save_waits_twenty_times_its_length() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.wait(2.0);
    assert_eq!(desk.saves(), [1]);
    desk.title("Leeds");
    desk.saved(1, Duration::from_secs(1));
    assert!(!desk.open().document.is_saved(), "what was typed while it saved is not on the disk");
    desk.wait(19.0);
    assert_eq!(desk.saves(), [0u64; 0]);
    desk.wait(1.0);
    assert_eq!(desk.saves(), [2]);
}

#[test]
fn a_file_that_changed_on_disk_is_never_overwritten() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.wait(2.0);
    assert_eq!(desk.saves(), [1]);
    let path = PathBuf::from("/x/leeds.ron");
    desk.app.handle(Event::NotSaved { path: path.clone(), error: SaveError::ChangedOnDisk { file: path } });
    assert_eq!(desk.app.state.dialog, Some(Dialog::File(FileDialog::ChangedOnDisk)));
    desk.title("Leeds");
    desk.wait(100.0);
    desk.app.dispatch(Command::File(FileCommand::Save));
    assert_eq!(desk.saves(), [0u64; 0]);
    desk.app.dispatch(Command::File(FileCommand::Close));
    assert!(desk.app.state.open.is_some(), "what is only in memory is not let go of");
}

#[test]
fn a_failed_save_is_said_once_and_tried_again() {
    let mut desk = Desk::with_session();
    let full = || SaveError::DiskFull { file: PathBuf::from("/x/leeds.ron") };
    desk.title("L");
    for time in 0..3 {
        desk.wait(12.0);
        assert_eq!(desk.saves(), [1]);
        desk.app.handle(Event::NotSaved { path: PathBuf::from("/x/leeds.ron"), error: full() });
        assert!(matches!(desk.open().file.state, SaveState::Failed(_)));
        let told = matches!(desk.app.state.dialog, Some(Dialog::File(FileDialog::NotSaved(_))));
        assert_eq!(told, time == 0, "the person is asked once, not every ten seconds");
        desk.app.dispatch(Command::CloseDialog);
    }
    desk.app.state.dialog = Some(Dialog::File(FileDialog::NotSaved(String::new())));
    desk.wait(12.0);
    desk.saved(1, Duration::from_millis(5));
    assert!(desk.open().document.is_saved());
    assert_eq!(desk.app.state.dialog, None, "the question went with its cause");
}

#[test]
fn closing_saves_first_and_undo_says_what_it_undid() {
    let mut desk = Desk::with_session();
    desk.title("Leeds");
    desk.app.dispatch(Command::Undo);
    assert_eq!(desk.app.state.toasts.last().unwrap().text, "Undone: change the title");
    assert!(desk.open().document.is_saved());
    desk.app.dispatch(Command::Redo);
    desk.app.dispatch(Command::File(FileCommand::Close));
    let mut effects: Vec<Effect> = desk.app.take_effects().collect();
    desk.saved(1, Duration::ZERO);
    effects.extend(desk.app.take_effects());
    let save = effects.iter().position(|effect| matches!(effect, Effect::Save { session, .. } if session.about.title == "Leeds"));
    let unlock = effects.iter().position(|effect| matches!(effect, Effect::Unlock(path) if path == Path::new("/x/leeds.ron")));
    assert!(save.unwrap() < unlock.unwrap());
    assert!(desk.app.state.open.is_none());
}

#[test]
fn a_session_that_is_open_elsewhere_is_not_changed_here() {
    let mut desk = Desk::with_session();
    desk.app.state.open.as_mut().unwrap().file.read_only = Some(file::ReadOnly::Held { who: "somebody".to_owned(), since: None });
    desk.title("Leeds");
    assert_eq!(desk.open().session().about.title, "");
    let new = next_steps::NewStep { what: "Ring people back".to_owned(), ..next_steps::NewStep::default() };
    let dialog = Dialog::NextSteps(next_steps::NextStepsDialog::New(new.clone()));
    desk.app.state.dialog = Some(dialog.clone());
    desk.app.dispatch(Command::NextSteps(next_steps::NextStepsCommand::Add(new)));
    assert_eq!(desk.app.state.dialog, Some(dialog), "what was typed stays where it was typed");
    assert_eq!(desk.app.state.toasts.len(), 1, "it is said once");
}

#[test]
fn a_new_session_opens_when_it_is_on_the_disk() {
    let mut desk = Desk::with_session();
    let new = home::NewSession { title: "Spring".to_owned(), ..home::NewSession::from_template("blank") };
    desk.app.dispatch(Command::Home(home::HomeCommand::Make(new)));
    let place = Event::PlaceFound { folder: None, name: "spring.ron".to_owned(), path: PathBuf::from("/x/spring.ron") };
    desk.app.handle(place);
    let made = desk.app.take_effects().find_map(|effect| match effect {
        Effect::Create { path, replace, .. } => Some((path, replace)),
        _ => None,
    });
    assert_eq!(made, Some((PathBuf::from("/x/spring.ron"), false)), "it replaces nothing");
    desk.app.handle(Event::Saved { path: PathBuf::from("/x/spring.ron"), revision: 0, stamp: stamp(), took: Duration::ZERO });
    assert_eq!(desk.open().session().about.title, "Spring");
    assert!(desk.open().document.is_saved() && desk.app.state.dialog.is_none());
}

#[test]
fn the_clock_wakes_the_window_once_a_minute_when_nothing_runs() {
    let desk = Desk::with_session();
    assert!(desk.app.next_wake() > Duration::from_secs(59));
}

#[test]
fn a_clock_that_jumps_breaks_neither_saving_nor_waking() {
    let mut desk = Desk::with_session();
    desk.title("L");
    for hours in [-30, 50, -1_000_000, 2_000_000] {
        desk.jump.set(desk.jump.get() + SignedDuration::from_hours(hours));
        desk.wait(0.1);
        assert!(desk.app.next_wake() <= Duration::from_secs(2), "{:?}", desk.app.next_wake());
    }
    desk.wait(2.0);
    assert_eq!(desk.saves(), [1]);
}

#[test]
fn settings_are_written_once_after_a_pause_and_at_the_end() {
    use settings::SettingsCommand;
    let mut desk = Desk::with_session();
    let writes = |desk: &mut Desk| desk.app.take_effects().filter(|effect| matches!(effect, Effect::WriteSettings(_))).count();
    for people in 1..9 {
        desk.app.dispatch(Command::Settings(SettingsCommand::SmallestGroup(people)));
    }
    assert_eq!(writes(&mut desk), 0);
    assert!(desk.app.next_wake() <= Duration::from_secs(1));
    desk.wait(1.0);
    assert_eq!((writes(&mut desk), desk.app.state.settings.smallest_group_shown), (1, 8));
    desk.app.dispatch(Command::Settings(SettingsCommand::SmallestGroup(0)));
    assert_eq!(desk.app.state.settings.smallest_group_shown, 2, "one person is nobody's group");
    desk.app.dispatch(Command::File(FileCommand::Quit));
    assert_eq!(writes(&mut desk), 1);
}

#[test]
fn everything_grows_only_as_far_as_the_window_has_room() {
    use settings::SettingsCommand;
    let mut desk = Desk::with_session();
    desk.app.dispatch(Command::Settings(SettingsCommand::MostZoom(1.2)));
    for _ in 0..3 {
        desk.app.dispatch(Command::Settings(SettingsCommand::Larger));
    }
    assert_eq!(desk.app.state.zoom(), 1.1);
    assert!(desk.app.state.toasts.iter().any(|toast| toast.text.contains("as large as fits")));
    desk.app.dispatch(Command::Settings(SettingsCommand::MostZoom(0.9)));
    assert_eq!(desk.app.state.zoom(), 0.9, "a smaller window holds less");
    desk.app.dispatch(Command::Settings(SettingsCommand::Smaller));
    assert_eq!(desk.app.state.settings.zoom, 0.8);
    desk.app.dispatch(Command::Settings(SettingsCommand::UsualSize));
    assert_eq!(desk.app.state.settings.zoom, 1.0);
}

#[test]
fn messages_do_not_pile_up() {
    let mut desk = Desk::with_session();
    for title in ["a", "b", "c"] {
        desk.title(title);
        desk.app.dispatch(Command::EndTyping);
    }
    for _ in 0..3 {
        desk.app.dispatch(Command::Undo);
    }
    assert_eq!(desk.app.state.toasts.len(), 1);
}
