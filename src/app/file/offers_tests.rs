//! Earlier versions and damaged sessions, without a window: what is asked of the world outside, and when.

use super::super::effect::{DamageEffect, Effect, Event, VersionsEffect, VersionsEvent};
use super::super::tests::{Desk, stamp};
use super::super::*;
use super::*;
use crate::model::{Pack, Position, Session, Table, TableId};
use crate::store::{BackupEntry, LoadError, Loaded, RestoreError, SaveError};
use std::path::{Path, PathBuf};
use std::time::Duration;

fn leeds() -> PathBuf {
    PathBuf::from("/x/leeds.ron")
}

fn entry(name: &str) -> BackupEntry {
    BackupEntry { file: PathBuf::from("/kept").join(name), saved_at: "2018-04-17T08:35:00Z".parse().unwrap(), bytes: 1, crc32: 1 }
}

fn titled(title: &str) -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    std::sync::Arc::make_mut(&mut session.about).title = title.to_owned();
    session
}

fn loaded(document: Session) -> Loaded<Session> {
    Loaded { document, version: crate::store::CURRENT_VERSION, remarks: Vec::new(), newer: None }
}

fn tell(desk: &mut Desk, event: VersionsEvent) {
    desk.app.handle(Event::Versions(event));
}

fn send(desk: &mut Desk, command: VersionsCommand) {
    desk.app.dispatch(Command::File(FileCommand::Versions(command)));
}

/// What is asked of versions since the last look.
fn asked(desk: &mut Desk) -> Vec<VersionsEffect> {
    desk.app.take_effects().filter_map(|effect| if let Effect::Versions(effect) = effect { Some(effect) } else { None }).collect()
}

/// Which version is looked into now.
fn looked_into(desk: &mut Desk) -> Vec<String> {
    let name = |effect| match effect {
        VersionsEffect::LookInto { entry, .. } => Some(words::file::name_of(&entry.file)),
        _ => None,
    };
    asked(desk).into_iter().filter_map(name).collect()
}

fn look(desk: &mut Desk, name: &str, session: Session) {
    let now = desk.app.state.open.as_ref().map(|open| open.session().clone());
    let contents = Ok(Box::new(compare(&loaded(session), now.as_ref())));
    tell(desk, VersionsEvent::LookedInto { path: leeds(), version: entry(name).file, contents });
}

/// Three versions of the open session, of which nobody has looked into one.
fn listed() -> Desk {
    let mut desk = Desk::with_session();
    send(&mut desk, VersionsCommand::Show(leeds()));
    assert_eq!(asked(&mut desk), [VersionsEffect::List(leeds())], "what is open is not read again");
    tell(&mut desk, VersionsEvent::Listed { path: leeds(), entries: ["c", "b", "a"].map(entry).to_vec() });
    desk
}

#[test]
fn versions_are_looked_into_one_at_a_time_and_the_chosen_one_first() {
    let mut desk = listed();
    assert_eq!(looked_into(&mut desk), ["c"]);
    send(&mut desk, VersionsCommand::Choose(entry("a").file));
    assert_eq!(looked_into(&mut desk), [""; 0]);
    look(&mut desk, "c", titled("C"));
    assert_eq!(looked_into(&mut desk), ["a"]);
    tell(&mut desk, VersionsEvent::Listed { path: "/x/york.ron".into(), entries: Vec::new() });
    assert_eq!(desk.app.state.versions.as_ref().unwrap().list.as_ref().unwrap().len(), 3, "those of another session are not these");
    desk.app.dispatch(Command::CloseDialog);
    look(&mut desk, "a", titled("A"));
    assert_eq!(looked_into(&mut desk), [""; 0], "nobody looks any more");
    assert!(desk.app.state.versions.is_none());
}

#[test]
fn what_there_is_now_is_saved_before_a_version_comes_back_and_kept_by_the_save_after_it() {
    let mut desk = listed();
    desk.title("Leeds now");
    send(&mut desk, VersionsCommand::Restore(entry("c").file));
    assert_eq!(saves(&mut desk), [(1, false)]);
    desk.saved(1, Duration::ZERO);
    assert!(asked(&mut desk).contains(&VersionsEffect::Read { path: leeds(), entry: entry("c") }));
    tell(&mut desk, VersionsEvent::Read { path: leeds(), version: entry("c").file, session: Ok(Box::new(titled("Leeds then"))) });
    assert_eq!(desk.open().session().about.title, "Leeds then");
    assert_eq!(saves(&mut desk), [(2, true)]);
    desk.not_saved(SaveError::Busy { file: leeds() });
    desk.wait(15.0);
    assert_eq!(saves(&mut desk), [(2, true)], "a save that failed has kept nothing");
    desk.saved(2, Duration::ZERO);
    desk.app.dispatch(Command::Undo);
    assert_eq!(desk.open().session().about.title, "Leeds now");
    desk.wait(30.0);
    assert_eq!(saves(&mut desk), [(1, false)]);
}

fn saves(desk: &mut Desk) -> Vec<(u64, bool)> {
    let effects = desk.app.take_effects();
    effects
        .filter_map(|effect| if let Effect::Save { revision, keeps_before, .. } = effect { Some((revision, keeps_before)) } else { None })
        .collect()
}

#[test]
fn a_pack_and_the_whole_are_not_mixed_up() {
    let mut desk = listed();
    let table: TableId = "t1".parse().unwrap();
    let mut pack = titled("Leeds");
    pack.tables.insert(Table::new(table, Position::between(None, None), "Table 1"));
    let handed_out = "2018-04-17T08:00:00Z".parse().unwrap();
    pack.pack = Some(std::sync::Arc::new(Pack { id: "p1".parse().unwrap(), table, themes: false, handed_out, first_number: 4001 }));
    look(&mut desk, "c", pack.clone());
    let state = &desk.app.state;
    let versions = state.versions.as_ref().unwrap();
    assert_eq!(versions.obstacle(versions.chosen().unwrap(), state), Some(Obstacle::OfAnother));
    send(&mut desk, VersionsCommand::Restore(entry("c").file));
    tell(&mut desk, VersionsEvent::Read { path: leeds(), version: entry("c").file, session: Ok(Box::new(pack)) });
    assert_eq!(desk.open().session().pack, None);
    assert!(desk.app.state.versions.as_ref().unwrap().error.is_some());
}

#[test]
fn who_stays_with_the_open_session_gets_no_version_back_later() {
    let mut desk = Desk::with_session();
    desk.title("L");
    let york = PathBuf::from("/x/york.ron");
    send(&mut desk, VersionsCommand::Show(york.clone()));
    tell(&mut desk, VersionsEvent::Listed { path: york.clone(), entries: vec![entry("c")] });
    tell(&mut desk, VersionsEvent::NowRead { path: york.clone(), session: Some(Box::new(titled("York"))) });
    send(&mut desk, VersionsCommand::Restore(entry("c").file));
    let read = |path: &Path| Event::Read {
        path: path.to_owned(),
        loaded: Box::new(loaded(Session::new("s2".parse().unwrap()))),
        stamp: stamp(),
        held: None,
        left: Vec::new(),
    };
    desk.app.handle(read(&york));
    desk.not_saved(SaveError::DiskFull { file: leeds() });
    desk.app.dispatch(Command::CloseDialog);
    assert!(desk.app.state.versions.is_none());
    desk.saved(1, Duration::ZERO);
    asked(&mut desk);
    desk.app.handle(read(&york));
    assert!(desk.open().file.path == york && asked(&mut desk).is_empty());
}

#[test]
fn only_what_is_damaged_empty_or_gone_gives_way_to_a_version() {
    let york = || PathBuf::from("/x/york.ron");
    let damaged = LoadError::Cut { file: york(), line: 3 };
    for (error, gives_way) in [
        (damaged, true),
        (LoadError::NotFound { file: york() }, true),
        (LoadError::Empty { file: york(), zero_bytes: true }, true),
        (LoadError::NotASession { file: york() }, false),
        (LoadError::Unreadable { file: york(), reason: "x".to_owned() }, false),
        (LoadError::TooLarge { file: york(), bytes: 2, limit: 1 }, false),
    ] {
        let mut desk = Desk::with_session();
        send(&mut desk, VersionsCommand::Show(york()));
        tell(&mut desk, VersionsEvent::Listed { path: york(), entries: vec![entry("c")] });
        tell(&mut desk, VersionsEvent::NowRead { path: york(), session: None });
        send(&mut desk, VersionsCommand::Restore(entry("c").file));
        asked(&mut desk);
        desk.app.handle(Event::NotRead { path: york(), error: error.clone() });
        let put_back = VersionsEffect::PutBack { path: york(), entry: entry("c") };
        assert_eq!(asked(&mut desk), if gives_way { vec![put_back] } else { Vec::new() }, "{error:?}");
        if gives_way {
            let done = Err(RestoreError::NotSaved(SaveError::DiskFull { file: york() }));
            tell(&mut desk, VersionsEvent::PutBack { path: york(), done });
        }
        assert!(desk.app.state.versions.as_ref().unwrap().error.is_some(), "{error:?}");
        assert!(desk.app.state.damage.is_none());
    }
}

#[test]
fn a_damaged_session_is_looked_at_and_another_ones_rescue_is_not_taken_for_its_own() {
    let mut desk = Desk::with_session();
    let york = PathBuf::from("/x/york.ron");
    desk.app.handle(Event::NotRead { path: york.clone(), error: LoadError::Cut { file: york.clone(), line: 3 } });
    let effects: Vec<Effect> = desk.app.take_effects().collect();
    assert!(effects.contains(&Effect::Damage(DamageEffect::Rescue(york.clone()))));
    assert!(effects.contains(&Effect::Versions(VersionsEffect::List(york.clone()))));
    let rescued = || Box::new(crate::store::rescue(&crate::store::write(&titled("York")).unwrap(), &york));
    desk.app.handle(Event::Rescued { path: leeds(), rescued: Ok(rescued()) });
    assert!(matches!(desk.app.state.damage.as_ref().unwrap().readable, Readable::Unknown));
    desk.app.handle(Event::Rescued { path: york.clone(), rescued: Ok(rescued()) });
    assert!(matches!(desk.app.state.damage.as_ref().unwrap().readable, Readable::Some(_)));
    desk.app.dispatch(Command::CloseDialog);
    assert!(desk.app.state.damage.is_none());
    assert_eq!(desk.open().file.path, leeds(), "what is open stays");
}
