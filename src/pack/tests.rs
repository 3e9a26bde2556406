//! What comes back from tables.

use super::{NotBroughtBack, Wanted, bring_back, hand_out};
use crate::edit::{Change, Edit, Ids, NoteEdit, NoteField};
use crate::insight::Insight;
use crate::library;
use crate::merge::{MergeRemark, Side};
use crate::model::{EnteredBy, EntryId, Note, NoteId, Session, Source, TableId, Withdrawn, faults};
use jiff::Timestamp;

fn leeds() -> Session {
    library::example("leeds-involvement-panel").unwrap().session().unwrap()
}

fn table(session: &Session, at: usize) -> TableId {
    session.tables.in_order()[at].id
}

fn packed(session: &Session, at: usize) -> Session {
    let wanted = Wanted { id: EntryId::from_random(at as u64), table: table(session, at), themes: false, now: Timestamp::UNIX_EPOCH };
    hand_out(session, wanted).unwrap()
}

/// Says something as the capture screen does.
fn say(session: &mut Session, ids: &mut Ids, words: &str) -> NoteId {
    let source = session.pack.as_ref().map_or(Source::Plenary, |pack| Source::Table(pack.table));
    let mut note = Note::new(ids.note(), Insight::of(session).next_number(), words, source, Timestamp::UNIX_EPOCH);
    note.entered_by = if session.pack.is_some() { EnteredBy::NoteTaker } else { EnteredBy::Facilitator };
    let id = note.id;
    session.notes.insert(note);
    id
}

fn numbers(session: &Session, ids: &[NoteId]) -> Vec<String> {
    ids.iter().map(|id| session.notes.get(id).unwrap().reference().to_string()).collect()
}

#[test]
fn references_that_were_read_out_at_the_tables_stay_what_they_are() {
    let (mut whole, mut ids) = (leeds(), Ids::seeded(1));
    let (mut first, mut second) = (packed(&whole, 0), packed(&whole, 1));
    let (first_base, second_base) = (first.clone(), second.clone());
    let one = [say(&mut first, &mut ids, "one"), say(&mut first, &mut ids, "two")];
    let other = [say(&mut second, &mut ids, "three")];
    let own = say(&mut whole, &mut ids, "four");
    assert_eq!(numbers(&first, &one), ["N1001", "N1002"]);
    assert_eq!(faults(&first), []);
    let brought = bring_back(&whole, Some(&first_base), &first, false).unwrap();
    assert_eq!((brought.new_notes(), brought.changes, brought.left_out.len()), (2, true, 0));
    assert_eq!(brought.told, [MergeRemark::NewNotes { side: Side::Theirs, count: 2 }]);
    let mut whole = bring_back(&brought.session, Some(&second_base), &second, false).unwrap().session;
    assert_eq!(faults(&whole), []);
    assert_eq!(numbers(&whole, &one), ["N1001", "N1002"]);
    assert_eq!((numbers(&whole, &other), numbers(&whole, &[own])), (vec!["N2001".to_owned()], vec!["N053".to_owned()]));
    // The room goes on from its own numbers, the table from its own.
    let next = [say(&mut whole, &mut ids, "five"), say(&mut first, &mut ids, "six")];
    assert_eq!(numbers(&whole, &next[..1]), ["N054"]);
    assert_eq!(numbers(&first, &next[1..]), ["N1003"]);
    // Another laptop for the same table goes on where the first was when it came back.
    assert_eq!(packed(&whole, 0).pack.unwrap().first_number, 1003);
}

#[test]
fn it_comes_back_as_often_as_anyone_likes_and_nothing_is_there_twice() {
    for knows_base in [true, false] {
        let (mut whole, mut ids) = (leeds(), Ids::seeded(1));
        let mut pack = packed(&whole, 2);
        let mut base = pack.clone();
        let before = whole.clone();
        for round in 1..=3 {
            say(&mut pack, &mut ids, "again");
            for is_new in [true, false] {
                let brought = bring_back(&whole, knows_base.then_some(&base), &pack, false).unwrap();
                assert_eq!((brought.changes, brought.new_notes()), (is_new, usize::from(is_new)), "{round} {:?}", brought.told);
                whole = brought.session;
                base = pack.clone();
            }
            assert_eq!(whole.notes.len(), before.notes.len() + round);
        }
        assert_eq!(whole.unsettled.len(), 0);
        let mut without = whole.clone();
        pack.notes.iter().for_each(|note| drop(without.notes.remove(&note.id)));
        assert_eq!(without, before, "a pack changes nothing but its own table's notes");
    }
}

#[test]
fn what_is_deleted_on_either_side_is_deleted_and_what_was_undone_can_be_had_again() {
    let (whole, mut ids) = (leeds(), Ids::seeded(1));
    let mut pack = packed(&whole, 0);
    let base = pack.clone();
    let (kept, slip) = (say(&mut pack, &mut ids, "kept"), say(&mut pack, &mut ids, "a slip"));
    let brought = bring_back(&whole, Some(&base), &pack, false).unwrap().session;
    let base = pack.clone();
    // Deleted in the pack since.
    pack.notes.remove(&slip);
    let brought_again = bring_back(&brought, Some(&base), &pack, false).unwrap();
    assert!(brought_again.session.notes.contains(&kept) && !brought_again.session.notes.contains(&slip));
    // Deleted there, changed here: kept, and said.
    let mut tidied = brought;
    Edit::Notes(NoteEdit::Note(Change::Set(slip, NoteField::Starred(true)))).apply(&mut tidied).unwrap();
    let kept_here = bring_back(&tidied, Some(&base), &pack, false).unwrap();
    assert!(kept_here.session.notes.contains(&slip) && kept_here.told.len() == 1, "{:?}", kept_here.told);
    // Undone here: out, until it is asked for.
    let stays_out = bring_back(&whole, Some(&base), &pack, false).unwrap();
    assert_eq!((stays_out.changes, stays_out.left_out.as_slice()), (false, &[kept][..]));
    let again = bring_back(&whole, Some(&base), &pack, true).unwrap();
    assert_eq!((again.new_notes(), again.left_out.len()), (1, 0));
    assert!(again.session.notes.contains(&kept));
    // Withdrawn: never.
    let mut withdrawn = whole;
    withdrawn.withdrawn.insert(Withdrawn { note: kept, number: 1001, at: Timestamp::UNIX_EPOCH });
    let never = bring_back(&withdrawn, Some(&base), &pack, true).unwrap();
    assert_eq!((never.changes, never.left_out.len(), never.session.notes.contains(&kept)), (false, 0, false));
}

#[test]
fn what_is_no_pack_of_this_workshop_is_refused_in_words() {
    let whole = leeds();
    let pack = packed(&whole, 0);
    let other = library::template("half-day-involvement-panel").unwrap().session().unwrap();
    assert_eq!(bring_back(&whole, None, &whole, false), Err(NotBroughtBack::NotAPack));
    assert_eq!(bring_back(&pack, None, &pack, false), Err(NotBroughtBack::IntoAPack));
    let refused = bring_back(&other, None, &pack, false).unwrap_err();
    assert!(refused.to_string().starts_with("it was handed out from another workshop: "), "{refused}");
    let wanted = Wanted { id: EntryId::from_random(1), table: TableId::from_random(1), themes: false, now: Timestamp::UNIX_EPOCH };
    assert_eq!(hand_out(&whole, wanted), None);
}
