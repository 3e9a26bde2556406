use proptest::prelude::*;

use super::*;

fn disk() -> (SimDisk, PathBuf) {
    (SimDisk::new(&["/a"]), PathBuf::from("/a/one"))
}

/// What the file may hold after every power cut; none: it is not there.
fn found(disk: &SimDisk, file: &Path, mark: &str) -> Vec<Option<String>> {
    let mut found = std::collections::BTreeSet::new();
    disk.for_each_crash_state(|crash, restarted| {
        if crash.has(mark) {
            found.insert(restarted.read(file).ok().map(|bytes| String::from_utf8(bytes).unwrap()));
        }
    });
    found.into_iter().collect()
}

fn texts(texts: &[&str]) -> Vec<Option<String>> {
    texts.iter().map(|text| if *text == "-" { None } else { Some((*text).to_owned()) }).collect()
}

#[test]
fn what_is_not_flushed_is_there_in_part_or_not_at_all() {
    let (disk, file) = disk();
    let mut writing = disk.create(&file, Access::Usual).unwrap();
    writing.write(b"abcd").unwrap();
    disk.mark("done");
    assert_eq!(found(&disk, &file, "done"), texts(&["-", "", "\0\0\0\0", "\0\0cd", "a", "ab", "abc", "abcd"]));
    writing.flush().unwrap();
    disk.mark("flushed");
    assert_eq!(found(&disk, &file, "flushed"), texts(&["-", "abcd"]), "its name may be lost");
    disk.flush_folder(Path::new("/a")).unwrap();
    disk.mark("kept");
    assert_eq!(found(&disk, &file, "kept"), texts(&["abcd"]));
}

#[test]
fn writes_come_through_in_any_order() {
    let (disk, file) = disk();
    disk.put(&file, b"");
    let mut writing = disk.append(&file).unwrap();
    writing.write(b"a").unwrap();
    writing.write(b"b").unwrap();
    disk.mark("done");
    assert_eq!(found(&disk, &file, "done"), texts(&["", "\0", "\0\0", "\0b", "a", "a\0", "ab"]));
    writing.flush().unwrap();
    writing.cut(1).unwrap();
    disk.mark("cut");
    assert_eq!(found(&disk, &file, "cut"), texts(&["a", "ab"]));
}

#[test]
fn a_rename_is_the_old_or_the_new_and_perhaps_both_names() {
    let (disk, file) = disk();
    let other = PathBuf::from("/a/other");
    disk.put(&file, b"old");
    disk.put(&other, b"new");
    disk.rename(&other, &file, true).unwrap();
    let mut found = Vec::new();
    disk.for_each_crash_state(|crash, restarted| {
        if crash.after == disk.steps() {
            let text = |path| restarted.read(path).map_or("-".to_owned(), |bytes| String::from_utf8(bytes).unwrap());
            found.push(format!("{} {}", text(&file), text(&other)));
        }
    });
    found.sort();
    assert_eq!(found, ["new -", "new new", "old new"]);
}

#[test]
fn what_is_in_a_folder_goes_with_it() {
    let (disk, _) = disk();
    let file = PathBuf::from("/a/b/c/file");
    disk.make_folder(Path::new("/a/b/c")).unwrap();
    disk.create(&file, Access::Private).unwrap().flush().unwrap();
    disk.flush_folder(Path::new("/a/b/c")).unwrap();
    disk.flush_folder(Path::new("/a")).unwrap();
    disk.mark("half");
    assert_eq!(found(&disk, &file, "half"), texts(&["-", ""]));
    disk.flush_folder(Path::new("/a/b")).unwrap();
    disk.mark("done");
    assert_eq!(found(&disk, &file, "done"), texts(&[""]));
}

/// The ways of saving that others have used, so that this disk is known to find what they lose.
#[test]
fn ways_that_lose_are_found_to_lose() {
    let (disk, file) = disk();
    let folder = Path::new("/a");
    let temporary = PathBuf::from("/a/temporary");
    let lost = |flush_file: bool, flush_folder: bool| {
        let disk = SimDisk::new(&["/a"]);
        disk.put(&file, b"old");
        let mut writing = disk.create(&temporary, Access::Usual).unwrap();
        writing.write(b"new").unwrap();
        if flush_file {
            writing.flush().unwrap();
        }
        disk.rename(&temporary, &file, true).unwrap();
        if flush_folder {
            disk.flush_folder(folder).unwrap();
        }
        disk.mark("saved");
        let mut lost = 0;
        let crashes = disk.for_each_crash_state(|crash, restarted| {
            let found = restarted.read(&file).unwrap_or_default();
            lost += usize::from(if crash.has("saved") { found != b"new" } else { found != b"new" && found != b"old" });
        });
        assert!(!crashes.is_bounded);
        lost
    };
    assert_eq!((lost(true, true), lost(true, false) > 0, lost(false, true) > 0), (0, true, true));

    disk.put(&file, b"old");
    disk.remove(&file).unwrap();
    let mut writing = disk.create(&file, Access::Usual).unwrap();
    writing.write(b"new").unwrap();
    writing.flush().unwrap();
    disk.flush_folder(folder).unwrap();
    let mut gone = 0;
    disk.for_each_crash_state(|_, restarted| gone += usize::from(restarted.read(&file).unwrap_or_default().len() != 3));
    assert!(gone > 0, "written over in place");
}

#[test]
fn too_many_states_are_bounded_and_said() {
    let (disk, file) = disk();
    disk.put(&file, b"");
    let mut writing = disk.append(&file).unwrap();
    for number in 0..12_u8 {
        writing.write(&[number; 8]).unwrap();
    }
    let crashes = disk.for_each_crash_state(|_, _| {});
    assert!(crashes.is_bounded && crashes.states > 500, "{crashes}");
}

#[test]
fn it_behaves_as_a_disk_does() {
    let (disk, file) = disk();
    assert_eq!(disk.read(&file).unwrap_err().kind(), io::ErrorKind::NotFound);
    assert_eq!(disk.create(Path::new("/no/one"), Access::Usual).unwrap_err().kind(), io::ErrorKind::NotFound);
    disk.put(&file, b"abc");
    assert_eq!(disk.create(&file, Access::Usual).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
    assert_eq!(disk.link(&file, &file).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
    let second = Path::new("/a/second");
    disk.link(&file, second).unwrap();
    disk.append(&file).unwrap().write(b"d").unwrap();
    assert_eq!((disk.read(second).unwrap(), disk.look(second).unwrap().length), (b"abcd".to_vec(), 4));
    assert_eq!(disk.rename(&file, second, false).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
    disk.remove(&file).unwrap();
    assert_eq!((disk.names(Path::new("/a")).unwrap(), disk.canonical(second).is_ok()), (vec!["second".into()], true));
}

/// Something done to a disk at one or two of a few places.
#[derive(Debug, Clone, Copy)]
enum Act {
    Create,
    Append,
    Cut,
    Rename { over: bool },
    Link,
    Remove,
    MakeFolder,
    FlushFolder,
}

const PLACES: [&str; 6] = ["a", "b", "f", "f/a", "f/b", "f/g/a"];

/// Does it and says what came of it, and what everything is afterwards.
fn act(disk: &dyn Disk, root: &Path, act: Act, one: usize, other: usize) -> String {
    let (one, other) = (root.join(PLACES[one]), root.join(PLACES[other]));
    let write =
        |opened: io::Result<Box<dyn Writing>>, text: &[u8]| opened.and_then(|mut file| file.write(text).and_then(|()| file.flush()));
    let done = match act {
        Act::Create => write(disk.create(&one, Access::Private), b"new "),
        Act::Append => write(disk.append(&one), b"more "),
        Act::Cut => disk.append(&one).and_then(|mut file| file.cut(3).and_then(|()| file.write(b"!"))),
        Act::Rename { over } => disk.rename(&one, &other, over),
        Act::Link => disk.link(&one, &other),
        Act::Remove => disk.remove(&one),
        Act::MakeFolder => disk.make_folder(&one),
        Act::FlushFolder => disk.flush_folder(&one),
    };
    // Where both places are wrong, either may be said.
    let is_of_two = matches!(act, Act::Rename { .. } | Act::Link);
    let mut said = format!("{:?}", done.map_err(|err| if is_of_two { io::ErrorKind::Other } else { err.kind() }));
    for place in PLACES {
        let path = root.join(place);
        let seen = disk.look(&path).map(|seen| (seen.is_file, seen.is_folder, if seen.is_file { seen.length } else { 0 })).ok();
        let mut names = disk.names(&path).unwrap_or_default();
        names.sort();
        said += &format!("; {place} {seen:?} {:?} {names:?} {}", disk.read(&path).ok(), disk.canonical(&path).is_ok());
    }
    said
}

#[cfg(target_os = "linux")]
proptest! {
    /// The real disk is the oracle: whatever is done, both do the same.
    #[test]
    fn it_does_what_the_real_disk_does(
        acts in prop::collection::vec((0_usize..9, 0..PLACES.len(), 0..PLACES.len()), 1..40)
    ) {
        let folder = tempfile::tempdir().unwrap();
        let sim = SimDisk::new(&["/r"]);
        for (number, one, other) in acts {
            let what = [
                Act::Create, Act::Append, Act::Cut, Act::Rename { over: true }, Act::Rename { over: false }, Act::Link, Act::Remove,
                Act::MakeFolder, Act::FlushFolder,
            ][number];
            // The port gives other names to files only, and flushes folders only.
            let is_folder = sim.look(&Path::new("/r").join(PLACES[one])).is_ok_and(|seen| seen.is_folder);
            let is_meant = match what {
                Act::Rename { .. } | Act::Link => !is_folder,
                Act::FlushFolder => is_folder,
                _ => true,
            };
            if !is_meant {
                continue;
            }
            let (real, simulated) = (act(&super::super::RealDisk, folder.path(), what, one, other), act(&sim, Path::new("/r"), what, one, other));
            prop_assert_eq!(real, simulated, "{:?} {} {}", what, PLACES[one], PLACES[other]);
        }
    }
}
