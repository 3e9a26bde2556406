//! What is looked at before an export leaves.

use super::*;
use crate::app::{LookEffect, LookEvent};

/// The export dialog for attendees, with what was found read over.
fn offered(app: &mut App) -> ExportChoice {
    send(app, WriteUpCommand::AskExport);
    let Some(Dialog::WriteUp(WriteUpDialog::Export(choice))) = &app.state.dialog else { panic!("no dialog") };
    let choice = *choice;
    look_through(app);
    choice
}

fn look_through(app: &mut App) {
    for effect in app.take_effects().collect::<Vec<_>>() {
        if let Effect::Look(LookEffect::Leaving { ticket, session, options, as_rows }) = effect {
            app.handle(Event::Looked(LookEvent::Leaving {
                ticket,
                found: Box::new(report::leaving::leaving(&session, &options, as_rows)),
            }));
        }
    }
}

fn asks_where(app: &mut App) -> bool {
    app.take_effects().any(|effect| matches!(effect, Effect::AskPath { purpose: PathPurpose::Export, .. }))
}

#[test]
fn what_would_leave_is_looked_through_once_a_revision_and_choice() {
    let mut app = app();
    type_words(&mut app, id("p1"), "We thank Dr Khan of the ZQX.");
    let choice = offered(&mut app);
    let names = |app: &App| {
        let found = view(app).leaving.found(choice).expect("looked through");
        found.names.iter().map(|found| found.words.clone()).collect::<Vec<_>>()
    };
    assert!(names(&app).contains(&"Dr Khan".to_owned()), "{:?}", names(&app));
    app.tick();
    assert!(!app.take_effects().any(|effect| matches!(effect, Effect::Look(LookEffect::Leaving { .. }))), "nothing changed");
    send(&mut app, WriteUpCommand::NamesNobody("Dr KHAN".to_owned()));
    assert!(session(&app).about.names_nobody.contains(&"dr khan".to_owned()));
    look_through(&mut app);
    assert!(!names(&app).contains(&"Dr Khan".to_owned()));
    app.dispatch(Command::Undo);
    look_through(&mut app);
    assert!(names(&app).contains(&"Dr Khan".to_owned()), "it is an edit like others");
    // Nothing is looked for where names may be.
    app.dispatch(Command::dialog(Dialog::WriteUp(WriteUpDialog::Export(ExportChoice { audience: Audience::Chair, ..choice }))));
    type_words(&mut app, id("p1"), "Others.");
    assert!(!app.take_effects().any(|effect| matches!(effect, Effect::Look(LookEffect::Leaving { .. }))));
}

#[test]
fn a_short_form_stays_in_the_list_while_it_is_spelt_out() {
    let mut app = app();
    type_words(&mut app, id("p1"), "The ZQX decides.");
    let choice = offered(&mut app);
    let listed = |app: &App| {
        let leaving = &view(app).leaving;
        let found = leaving.found(choice).unwrap();
        (leaving.short_forms(found).any(|form| form.words == "ZQX"), not_spelt(session(app), found))
    };
    let (is_listed, before) = listed(&app);
    assert!(is_listed);
    let long = crate::app::session::SessionCommand::SetLongForm("ZQX".to_owned(), "a board".to_owned());
    app.dispatch(Command::Session(long));
    look_through(&mut app);
    assert_eq!(listed(&app), (true, before - 1));
    app.dispatch(Command::CloseDialog);
    offered(&mut app);
    assert!(!listed(&app).0);
}

#[test]
fn an_export_that_nobody_looked_through_yet_waits_for_that_and_no_longer() {
    let mut app = app();
    send(&mut app, WriteUpCommand::AskExport);
    let Some(Dialog::WriteUp(WriteUpDialog::Export(choice))) = app.state.dialog.clone() else { panic!("no dialog") };
    let looked = |app: &mut App| {
        let asked = app
            .take_effects()
            .find_map(|effect| if let Effect::Look(LookEffect::Leaving { ticket, .. }) = effect { Some(ticket) } else { None });
        asked.expect("it is looked through")
    };
    let ticket = looked(&mut app);
    send(&mut app, WriteUpCommand::Export(choice));
    assert!(!asks_where(&mut app) && app.state.dialog.is_some());
    app.handle(Event::Looked(LookEvent::Leaving { ticket: id("other"), found: Box::default() }));
    assert!(!asks_where(&mut app), "nobody asked for this one");
    app.handle(Event::Looked(LookEvent::Leaving { ticket, found: Box::default() }));
    assert!(asks_where(&mut app) && app.state.dialog.is_none(), "nothing was found");
    // Where something was found, the dialog says so first, and does not stand in the way.
    app.handle(Event::PathChosen { purpose: PathPurpose::Export, path: None });
    type_words(&mut app, id("p1"), "We thank Dr Khan.");
    let other = ExportChoice { format: Format::Csv, ..choice };
    app.dispatch(Command::dialog(Dialog::WriteUp(WriteUpDialog::Export(other))));
    app.dispatch(Command::dialog(Dialog::WriteUp(WriteUpDialog::Export(choice))));
    // One at a time.
    look_through(&mut app);
    look_through(&mut app);
    assert!(view(&app).leaving.found(choice).is_some());
    send(&mut app, WriteUpCommand::Export(choice));
    assert!(asks_where(&mut app));
}

#[test]
fn what_was_found_leads_to_where_it_stands() {
    let mut app = app();
    offered(&mut app);
    let note: NoteId = "n012".parse().unwrap();
    send(&mut app, WriteUpCommand::OpenPlace(Place::Note(note)));
    let open = app.state.open.as_ref().unwrap();
    assert_eq!(
        (app.state.screen, open.tables.note, open.tables.focus().1),
        (Screen::Tables, Some(note), crate::app::tables::FocusOn::Public)
    );
    assert!(app.state.dialog.is_none());
    send(&mut app, WriteUpCommand::OpenPlace(Place::Paragraph(id("p3"))));
    assert_eq!((app.state.screen, view(&app).selected), (Screen::WriteUp, Some(id("p3"))));
    let step = session(&app).next_steps.in_order()[0].id;
    send(&mut app, WriteUpCommand::OpenPlace(Place::Step(step)));
    assert_eq!(app.state.screen, Screen::NextSteps);
}
