use super::kinds::Kind;
use super::*;
use crate::model::{Note, NoteId, Quoting, SessionId, Source, Table, faults};
use crate::store::write;
use std::collections::{BTreeMap, BTreeSet};

/// The numbers of a small generator: always the same ones.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below).unwrap()).unwrap()
    }
}

fn file() -> &'static Path {
    Path::new("panel.ron")
}

fn golden() -> Vec<u8> {
    include_bytes!("../versions/golden/version-1.ron").to_vec()
}

fn leeds() -> Vec<u8> {
    include_bytes!("../../../sessions/leeds-involvement-panel.ron").to_vec()
}

/// The Leeds workshop with more notes, each joined with one before it.
fn large(count: u32) -> Vec<u8> {
    let mut session = read::<Session>(&leeds(), file()).unwrap().document;
    let tables: Vec<_> = session.tables.iter().map(|table| table.id).collect();
    let first = u32::try_from(session.notes.len()).unwrap() + 1;
    for number in first..=count {
        let source = Source::Table(tables[number as usize % tables.len()]);
        let words = format!("It is said {number} times,  written: \"that\" (id: nobody) told us कुछ नहीं;\nwhat became of it?");
        let id: NoteId = format!("x{number}").parse().unwrap();
        session.notes.insert(Note::new(id, number, words, source, "2018-04-17T10:20:00Z".parse().unwrap()));
    }
    write(&session).unwrap()
}

/// The lines of every part of a file that Saltaire wrote, found without any of what is tested: by list and id.
fn parts(bytes: &[u8]) -> Vec<(String, String, RangeInclusive<usize>)> {
    let text = std::str::from_utf8(bytes).unwrap();
    let id_in = |line: &str| line.split('"').nth(1).unwrap().to_owned();
    let (mut list, mut first, mut id) = (String::new(), 0, String::new());
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let number = at + 1;
        if let Some(name) = line.strip_suffix(": [").and_then(|line| line.strip_prefix("  ")).filter(|name| !name.starts_with(' ')) {
            list = name.to_owned();
        } else if line == "    (" {
            (first, id) = (number, String::new());
        } else if line == "    )," && first > 0 {
            found.push((list.clone(), id.clone(), first..=number));
            first = 0;
        } else if line.starts_with("    (") {
            found.push((list.clone(), id_in(line), number..=number));
        } else if first > 0 && id.is_empty() && (line.starts_with("      id: ") || line.starts_with("      key: ")) {
            id = id_in(line);
        }
    }
    found
}

/// Each part as it is written, without references to notes and steps that are not in `there`: those are left out when they are lost.
fn written(session: &Session, there: &Session) -> BTreeMap<(String, String), String> {
    let mut session = session.clone();
    let is_there = |id: &NoteId| there.notes.contains(id);
    for id in session.notes.iter().map(|note| note.id).collect::<Vec<_>>() {
        session.notes.get_mut(&id).unwrap().joined_with.retain(is_there);
        session.notes.get_mut(&id).unwrap().not_same_as.retain(is_there);
    }
    for id in session.next_steps.iter().map(|step| step.id).collect::<Vec<_>>() {
        session.next_steps.get_mut(&id).unwrap().answers.retain(is_there);
    }
    for id in session.write_up.iter().map(|paragraph| paragraph.id).collect::<Vec<_>>() {
        session.write_up.get_mut(&id).unwrap().stands_on.retain(is_there);
    }
    for id in session.sheet_answers.iter().map(|answer| answer.id).collect::<Vec<_>>() {
        let answer = session.sheet_answers.get_mut(&id).unwrap();
        answer.missing.take_if(|note| !is_there(note));
        answer.matters.retain(|step| there.next_steps.contains(step));
        answer.who.retain(|step, _| there.next_steps.contains(step));
    }
    let bytes = write(&session).unwrap();
    let lines: Vec<&str> = std::str::from_utf8(&bytes).unwrap().lines().collect();
    parts(&bytes).into_iter().map(|(list, id, at)| ((list, id), lines[at.start() - 1..*at.end()].join("\n"))).collect()
}

/// Rescues a damaged file and holds that everything whose lines are not in `hit` came through as it was.
#[track_caller]
fn holds(sound: &[u8], damaged: &[u8], hit: &BTreeSet<usize>) -> Rescued {
    let rescued = rescue(damaged, file());
    assert_eq!(faults(&rescued.session), []);
    let before = read::<Session>(sound, file()).unwrap().document;
    let (before, after) = (written(&before, &rescued.session), written(&rescued.session, &rescued.session));
    for (list, id, lines) in parts(sound) {
        if hit.range(lines).next().is_none() {
            let key = (list, id);
            assert_eq!(after.get(&key), before.get(&key), "{key:?}, with lines {hit:?} hit; lost: {:#?}", rescued.lost);
        }
    }
    let again = read::<Session>(&write(&rescued.session).unwrap(), file()).unwrap();
    assert_eq!((again.document, again.remarks), (rescued.session.clone(), vec![]));
    rescued
}

/// The lines that bytes stand on; the break at the end of a line is on it.
fn lines_of(bytes: &[u8], range: std::ops::Range<usize>) -> BTreeSet<usize> {
    let line = |at: usize| bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    (line(range.start)..=line(range.end - 1)).collect()
}

#[test]
fn a_sound_file_needs_no_rescue() {
    for bytes in [golden(), leeds()] {
        let rescued = rescue(&bytes, file());
        assert!(rescued.lost_nothing() && rescued.brings_anything());
        assert_eq!(write(&rescued.session).unwrap(), bytes);
        assert_eq!(rescued.kept, rescued.said);
    }
}

/// Were the whole not tried first, line by line would find the same.
#[test]
fn line_by_line_a_sound_file_gives_all_that_is_in_it() {
    for bytes in [golden(), leeds(), large(1_000)] {
        for text in [String::from_utf8(bytes.clone()).unwrap(), String::from_utf8(bytes.clone()).unwrap().replace('\n', "\r\n")] {
            let gathered = gather(&text);
            assert_eq!((&gathered.lost[..], &gathered.repairs[..]), (&[][..], &[][..]));
            assert_eq!(write(&gathered.session).unwrap(), bytes);
        }
    }
}

#[test]
fn each_byte_of_a_file_can_be_overwritten() {
    let sound = golden();
    let mut numbers = Numbers(7);
    for at in 0..sound.len() {
        for byte in [b'X', b'\n', b'"', 0, 0xff, u8::try_from(numbers.next(256)).unwrap()] {
            if numbers.next(24) == 0 {
                let mut damaged = sound.clone();
                damaged[at] = byte;
                holds(&sound, &damaged, &lines_of(&sound, at..at + 1));
            }
        }
    }
}

#[test]
fn whatever_stands_where_the_break_after_a_bracket_was_costs_no_part() {
    let sound = golden();
    for list in ["\n  notes: [", "\n  withdrawn: [", "\n  unsettled: ["] {
        let at = String::from_utf8_lossy(&sound).find(list).unwrap() + list.len();
        for byte in *b"\"(,[{ Xn0" {
            let mut damaged = sound.clone();
            damaged[at] = byte;
            holds(&sound, &damaged, &lines_of(&sound, at..at + 1));
        }
    }
}

#[test]
fn a_file_cut_anywhere_keeps_what_is_before() {
    let sound = leeds();
    for length in (0..sound.len()).step_by(61) {
        holds(&sound, &sound[..length], &lines_of(&sound, length..sound.len()));
    }
}

#[test]
fn blocks_of_anything_cost_the_parts_that_they_touch() {
    for (sound, times) in [(leeds(), 60), (golden(), 75), (large(10_000), 6)] {
        let mut numbers = Numbers(11);
        for time in 0..times {
            let mut damaged = sound.clone();
            let length = [1, 8, 60, 512, 4096][time % 5].min(sound.len() / 3);
            let at = numbers.next(sound.len() - length);
            for byte in &mut damaged[at..at + length] {
                *byte = match time % 3 {
                    0 => 0,
                    1 => u8::try_from(numbers.next(256)).unwrap(),
                    _ => b'x',
                };
            }
            let rescued = holds(&sound, &damaged, &lines_of(&sound, at..at + length));
            assert!(!rescued.said.is_empty() || at + length + 200 > sound.len());
        }
    }
}

#[test]
fn what_was_hit_is_kept_in_part_and_its_lines_are_shown() {
    let sound = String::from_utf8(golden()).unwrap();
    let damaged = sound.replace("number: 2, written: \"b\"", "numXer: 2, written: \"b\"");
    let rescued = rescue(damaged.as_bytes(), file());
    let line = sound.lines().position(|line| line.contains("number: 2, written")).unwrap() + 1;
    let text = damaged.lines().nth(line - 1).unwrap().to_owned();
    let what = "note n2: kept in part and, until somebody has looked, for the chair only; what could be read of it: id, written, source, entered_at, entered_by, kind, support, checked, \
                quoting, joined_with, not_same_as"
        .to_owned();
    assert_eq!(rescued.lost, [LostPart { lines: line..=line, what, text }]);
    let before = read::<Session>(&golden(), file()).unwrap().document;
    let mut expected = before.notes.get(&"n2".parse().unwrap()).unwrap().clone();
    expected.number = 10;
    expected.quoting = Some(Quoting::ChairOnly);
    assert_eq!(rescued.session.notes.get(&expected.id), Some(&expected));
}

#[test]
fn the_words_of_a_note_outlive_its_quotation_marks() {
    let sound = String::from_utf8(golden()).unwrap();
    for (was, is, words) in [
        ("written: \"c\"", "written: c\"", "c"),
        ("written: \"c\"", "written: \"c", "c"),
        ("written: \"c\"", "written: \"c\"c\"", "c\"c"),
        ("written: \"c\"", "written: \"C:\\docs\\new\"", "C:\\docs\new"),
        ("written: \"c\"", "written: \"c\\\"", "c\\"),
        ("written: \"c\", source: Wall", "written: \"c\", source: Walls", "c"),
    ] {
        let rescued = rescue(sound.replace(was, is).as_bytes(), file());
        let note = rescued.session.notes.get(&"n3".parse().unwrap());
        assert_eq!(note.map(|note| note.written.as_str()), Some(words), "{is}: {:#?}", rescued.lost);
        assert_eq!((rescued.lost.len(), rescued.session.notes.len()), (1, 5));
    }
}

#[test]
fn curved_quotation_marks_all_over_cost_no_words() {
    let sound = String::from_utf8(large(200)).unwrap();
    let curved = sound.replace("written: \"", "written: “");
    let rescued = rescue(curved.as_bytes(), file());
    let before = read::<Session>(sound.as_bytes(), file()).unwrap().document;
    let words = |session: &Session| session.notes.iter().map(|note| (note.id, note.written.replace('“', ""))).collect::<Vec<_>>();
    assert_eq!(words(&rescued.session), words(&before));
}

#[test]
fn what_is_there_twice_is_kept_under_another_id() {
    let sound = String::from_utf8(golden()).unwrap();
    let line = sound.lines().find(|line| line.contains("id: \"n3\"")).unwrap();
    let other = line.replace("written: \"c\"", "written: \"other\"");
    let doubled = sound.replace(line, &format!("{line}\n{line}\n{other}"));
    let rescued = rescue(doubled.as_bytes(), file());
    assert_eq!((rescued.session.notes.len(), &rescued.lost[..]), (6, &[][..]));
    let second = rescued.session.notes.iter().find(|note| note.written == "other").unwrap();
    let id = second.id.to_string();
    assert_eq!(second.number, 10);
    let at = sound.lines().position(|there| there == line).unwrap() + 2;
    let expected = [
        Repair::Doubled { what: "note", id: "n3".to_owned(), line: at },
        Repair::NewId { what: "note", was: "n3".to_owned(), now: id.clone(), line: at + 1 },
        Repair::NewReference { id, was: "N003".to_owned(), now: "N010".to_owned() },
    ];
    assert_eq!(rescued.repairs, expected);
    assert_eq!(rescue(doubled.as_bytes(), file()), rescued);
}

#[test]
fn what_is_gone_and_referred_to_gets_a_stand_in() {
    let mut session = read::<Session>(&golden(), file()).unwrap().document;
    session.tables.remove(&"t1".parse().unwrap());
    session.agenda.remove(&"a3".parse().unwrap());
    session.groups.remove(&"carers".parse().unwrap());
    session.themes.remove(&"access".parse().unwrap());
    session.notes.remove(&"n2".parse().unwrap());
    let rescued = rescue(&write(&session).unwrap(), file());
    assert_eq!(faults(&rescued.session), []);
    let said: Vec<String> = rescued.repairs.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "table t1 is referred to but is not there; an empty one stands in for it: Table t1 (lost in the damage)",
            "agenda item a3 is referred to but is not there; an empty one stands in for it: Agenda item a3 (lost in the damage)",
            "group carers is referred to but is not there; an empty one stands in for it: carers (lost in the damage)",
            "theme access is referred to but is not there; an empty one stands in for it: access (lost in the damage)",
            "note n1 referred to note n2, which is gone; the reference was left out",
            "note n5 referred to note n2, which is gone; the reference was left out",
            "next step s1 referred to note n2, which is gone; the reference was left out",
            "answer on a rescue sheet b1 referred to note n2, which is gone; the reference was left out",
        ]
    );
    let note = rescued.session.notes.get(&"n1".parse().unwrap()).unwrap();
    let table = rescued.session.tables.get(&note.table().unwrap()).map(|table: &Table| table.name.as_str());
    assert_eq!((table, note.themes.len(), note.groups.len()), (Some("Table t1 (lost in the damage)"), 2, 2));
}

#[test]
fn values_that_cannot_be_are_put_right() {
    let text = String::from_utf8(golden()).unwrap();
    let wrong = text
        .replace("least_minutes: 5", "least_minutes: 50")
        .replace("Europe/London", "Europe/Lodon")
        .replace("out_of: 8", "out_of: 1")
        .replace("joined_with: [\"n1\"]", "joined_with: [\"n2\", \"n4\", \"n4\"]")
        .replace("themes: [\"waiting\", \"access\"]", "themes: [\"waiting\", \"waiting\"]")
        .replace("Done(changed: \"All\")", "Done(changed: \" \")")
        .replace("      name: \"Access\",", "      name: \"Access\",\n      parent: \"waiting\",")
        .replace("id: \"n5\", number: 5", "id: \"n5\", number: 4294967295")
        .replace("id: \"n4\", number: 4", "id: \"n4\", number: 4294967295");
    let before = read::<Session>(wrong.as_bytes(), file()).unwrap().document;
    assert!(faults(&before).len() >= 7);
    let rescued = rescue(wrong.as_bytes(), file());
    assert_eq!(faults(&rescued.session), []);
    assert_eq!(rescued.session.notes.len(), 5);
    assert!(rescued.repairs.len() >= 9, "{:#?}", rescued.repairs);
    let numbers: BTreeSet<u32> = rescued.session.notes.iter().map(|note| note.number).collect();
    assert_eq!(numbers, BTreeSet::from([1, 2, 3, 4, u32::MAX]));
}

#[test]
fn lists_are_told_apart_where_the_lines_that_name_them_are_gone() {
    let sound = golden();
    let text = String::from_utf8(sound.clone()).unwrap();
    for kind in Kind::ALL {
        let list = parts(&sound).into_iter().find(|(list, ..)| Kind::of_list(list) == Some(*kind)).unwrap().0;
        for (was, is) in [(format!("  {list}: [\n"), "  ?????\n"), (format!("  ],\n  {list}: [\n"), "")] {
            let damaged = text.replacen(&was, is, 1);
            let rescued = rescue(damaged.as_bytes(), file());
            let counts = |session: &Session| written(session, session).into_keys().collect::<Vec<_>>();
            let before = read::<Session>(&sound, file()).unwrap().document;
            assert_eq!(counts(&rescued.session), counts(&before), "{list} {is:?}");
        }
    }
}

#[test]
fn nothing_comes_of_nothing() {
    for bytes in [&b""[..], b"hello", &[0; 10_000], b"\xff\xfe\x00", b"PK\x03\x04"] {
        let rescued = rescue(bytes, file());
        assert!(!rescued.brings_anything() && rescued.said.is_empty());
        assert_eq!(rescued.session.id, SessionId::from_random(kinds::hash(&lines::readable(bytes))));
    }
}

#[test]
fn a_line_that_was_broken_in_two_costs_no_other_part() {
    for (sound, signs, step) in [(golden(), ":", 1), (leeds(), ":,([\"", 97)] {
        for at in (0..sound.len()).filter(|at| signs.as_bytes().contains(&sound[*at])).step_by(step) {
            let mut damaged = sound.clone();
            damaged[at] = b'\n';
            holds(&sound, &damaged, &lines_of(&sound, at..at + 1));
        }
    }
}
