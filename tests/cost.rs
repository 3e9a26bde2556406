//! Costs that must hold, as counts of work, never as times.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

#[path = "../benches/large.rs"]
mod large;

use saltaire::edit::{Edit, NoteField};

#[test]
fn a_snapshot_and_the_edit_after_it_allocate_little_at_100_000_notes() {
    let mut session = large::session(100_000);
    let ids: Vec<_> = session.notes.iter().map(|note| note.id).step_by(997).collect();
    let mut most = 0;
    for id in ids {
        let edit = Edit::set_note(id, NoteField::Starred(true));
        let mut snapshot = None;
        let used = allocation_counter::measure(|| {
            snapshot = Some(session.clone());
            let _ = edit.apply(&mut session);
        });
        assert_ne!(snapshot.unwrap().notes, session.notes, "the snapshot stays as it was");
        most = most.max(used.bytes_total);
    }
    assert!(most <= 10_000, "{most} bytes");
}
