//! Every dialog.

use crate::camera::{Album, LOOKS};
use crate::day::during_the_day;
use crate::support::{Desk, photo};
use jiff::SignedDuration;
use saltaire::app::agenda::{AgendaCommand, GivingCommand};
use saltaire::app::erase::{Done, EraseCommand, EraseDialog};
use saltaire::app::file::{DamageCommand, ElsewhereCommand, FileCommand, FileDialog, RecoveryCommand, VersionsCommand};
use saltaire::app::home::{HomeCommand, HomeDialog, NewSession, ReuseCommand};
use saltaire::app::next_steps::{AnswerDraft, AnswersCommand, AnswersDialog, NewStep, NextStepsCommand, NextStepsDialog, UpdateDraft};
use saltaire::app::packs::{PackCommand, PackDialog};
use saltaire::app::replace::ReplaceCommand;
use saltaire::app::tables::{
    ImportCommand, ListCommand, PhotoCommand, SameCommand, SavedCommand, SheetCommand, TablesCommand, TablesDialog,
};
use saltaire::app::themes::{ThemesCommand, ThemesDialog};
use saltaire::app::write_up::{ExportChoice, WriteUpCommand, WriteUpDialog};
use saltaire::app::{Command, Dialog, Erased, HelpPage, Left, PathPurpose, Screen, Why};
use saltaire::edit::{Change, Edit, NextStepField, NoteEdit, NoteField};
use saltaire::erase::exports;
use saltaire::model::{
    Audience, Checked, EntryId, ItemId, NextStep, Note, NoteFilter, NoteId, NoteSort, Quoting, SavedFilter, Source, Stage, TableId,
    ThemeIs, ThemeKey, Withdrawn,
};
use saltaire::pack::{Wanted, hand_out};
use saltaire::store;
use std::collections::BTreeSet;

/// Tells dialogs from each other and lists them: a dialog that is new does not compile, and then wants a picture.
macro_rules! kinds {
    ($($dialog:pat => $name:literal,)+) => {
        /// What the pictures of each dialog are called.
        const KINDS: &[&str] = &[$($name),+];

        fn kind(dialog: &Dialog) -> &'static str {
            match dialog { $($dialog => $name,)+ }
        }
    };
}

kinds! {
    Dialog::File(FileDialog::TypePath { .. }) => "file-path",
    Dialog::File(FileDialog::ChangedOnDisk) => "file-changed",
    Dialog::File(FileDialog::ConflictCopy) => "conflict-copy",
    Dialog::File(FileDialog::NotSaved(_)) => "file-not-saved",
    Dialog::File(FileDialog::LeftBehind) => "left-behind",
    Dialog::File(FileDialog::Versions) => "versions",
    Dialog::File(FileDialog::Damaged) => "damaged",
    Dialog::File(FileDialog::Lost) => "lost",
    Dialog::File(FileDialog::CopyLoses) => "copy-loses",
    Dialog::Erase(EraseDialog::Ask(_)) => "erase",
    Dialog::Erase(EraseDialog::Running) => "erasing",
    Dialog::Erase(EraseDialog::Done(_)) => "erased",
    Dialog::Home(HomeDialog::New(_)) => "new-session",
    Dialog::Home(HomeDialog::LastTime { .. }) => "last-time",
    Dialog::Home(HomeDialog::SaveTemplate { .. }) => "save-template",
    Dialog::Home(HomeDialog::RemoveTemplate(_)) => "remove-template",
    Dialog::Session => "session",
    Dialog::Settle => "settle",
    Dialog::GivingWay => "giving-way",
    Dialog::RescueSheet(_) => "rescue-sheet",
    Dialog::Answers(AnswersDialog::Enter) => "answers-enter",
    Dialog::Answers(AnswersDialog::File) => "answers-file",
    Dialog::Settings => "settings",
    Dialog::Room => "room-settings",
    Dialog::Palette => "palette",
    Dialog::Help(HelpPage::Screen(_)) => "help",
    Dialog::Help(HelpPage::Shortcuts) => "shortcuts",
    Dialog::Tables(TablesDialog::Table(_)) => "table",
    Dialog::Tables(TablesDialog::Sheet) => "sheet",
    Dialog::Tables(TablesDialog::Photo(..)) => "sheet-photo",
    Dialog::Tables(TablesDialog::Import) => "import",
    Dialog::Tables(TablesDialog::Filters) => "saved-filters",
    Dialog::Tables(TablesDialog::Same) => "same",
    Dialog::Tables(TablesDialog::JoinWith(_)) => "join-with",
    Dialog::Packs(PackDialog::HandOut(_)) => "hand-out",
    Dialog::Packs(PackDialog::BringBack { .. }) => "bring-back",
    Dialog::Packs(PackDialog::GivenBack) => "given-back",
    Dialog::Packs(PackDialog::Remove) => "remove-pack",
    Dialog::Themes(ThemesDialog::Delete { .. }) => "theme-delete",
    Dialog::Themes(ThemesDialog::Merge { .. }) => "theme-merge",
    Dialog::NextSteps(NextStepsDialog::New(_)) => "step-new",
    Dialog::NextSteps(NextStepsDialog::Explain(_)) => "step-explain",
    Dialog::NextSteps(NextStepsDialog::Update(_)) => "step-update",
    Dialog::NextSteps(NextStepsDialog::Link { .. }) => "step-link",
    Dialog::WriteUp(WriteUpDialog::Export(_)) => "export",
    Dialog::Replace => "replace",
    Dialog::PrintDay(_) => "print-day",
}

const fn answers(command: AnswersCommand) -> Command {
    Command::NextSteps(NextStepsCommand::Answers(command))
}

/// The first three steps of the board stand on the rescue sheet.
fn put_on_sheet(desk: &mut Desk) {
    let steps: Vec<_> = desk.session().next_steps.in_order().iter().take(3).map(|step| step.id).collect();
    for (number, step) in (1..).zip(steps) {
        desk.dispatch(Command::commit(Edit::set_step(step, NextStepField::OnSheet(Some(number)))));
    }
}

/// What opens each dialog.
const OPENED_BY: [fn(&mut Desk) -> Command; 47] = [
    |desk| {
        desk.dispatch(Command::Replace(ReplaceCommand::AskFor("surgery".to_owned())));
        Command::Replace(ReplaceCommand::Choose(desk.opened().replace.choice.clone()))
    },
    |_| Command::Agenda(AgendaCommand::AskPrint),
    |desk| {
        put_on_sheet(desk);
        let sheets = [("1 3", "The ward manager", "A lift that works"), ("3", "", ""), ("2 3", "Us", "")];
        for (ticked, who, missing) in sheets {
            let mut draft = AnswerDraft { ticked: ticked.to_owned(), missing: missing.to_owned(), ..AnswerDraft::default() };
            draft.say_who(3, who.to_owned());
            draft.group = desk.session().groups.in_order().first().map(|group| group.key.clone());
            desk.dispatch(answers(AnswersCommand::Type(draft)));
            desk.dispatch(answers(AnswersCommand::Add));
        }
        let draft = AnswerDraft { ticked: "1 40".to_owned(), ..AnswerDraft::default() };
        desk.dispatch(answers(AnswersCommand::Type(draft)));
        answers(AnswersCommand::Enter)
    },
    |desk| {
        put_on_sheet(desk);
        let path = desk.path("answers.csv");
        let rows = "Completion time,Email,R1,R2,R3,R40,R3 who should act,Is anything missing?,Group\n\
                    9:01,a,x,,x,,The ward,A lift that works,Patients\n9:02,b,x,x,x,x,,,Neighbours\n9:03,c,,,,,,,Patients\n";
        std::fs::write(&path, rows).expect("room on the disk");
        desk.world.borrow_mut().picks.push_back(Some(path));
        answers(AnswersCommand::Ask)
    },
    |_| {
        let error = Some("There is no file there.".to_owned());
        Command::dialog(Dialog::File(FileDialog::TypePath { purpose: PathPurpose::Open, text: "workshops/leeds.ron".to_owned(), error }))
    },
    |_| Command::dialog(Dialog::File(FileDialog::NotSaved("The disk is full. Nothing that was saved before is lost.".to_owned()))),
    |_| {
        // Where documents are differs from one computer to the next.
        let file = Some("Documents/Involvement panel.ron".into());
        let new = NewSession { file, place_chosen: true, ..NewSession::from_template("half-day-involvement-panel") };
        Command::dialog(Dialog::Home(HomeDialog::New(Box::new(new))))
    },
    |_| Command::dialog(Dialog::Home(HomeDialog::LastTime { error: None })),
    |_| {
        let name = "Involvement panel".to_owned();
        Command::dialog(Dialog::Home(HomeDialog::SaveTemplate { name, taken: true, error: None }))
    },
    |desk| {
        let keep = ReuseCommand::Save { name: "Involvement panel".to_owned(), replace: true };
        desk.dispatch(Command::Home(HomeCommand::Reuse(keep)));
        let name = desk.app().state().home.own.templates.first().expect("a template of one's own").name.clone();
        Command::Home(HomeCommand::Reuse(ReuseCommand::AskRemove(name)))
    },
    |desk| {
        let note = repeated(desk);
        Command::Erase(EraseCommand::Ask(note))
    },
    |_| Command::dialog(Dialog::Erase(EraseDialog::Running)),
    |desk| {
        let note = repeated(desk);
        let withdrawn = vec![Withdrawn { note, number: 12, at: "2018-04-17T12:00:00Z".parse().expect("a moment") }];
        let exports = exports(desk.session(), desk.session().notes.get(&note).expect("the note"));
        let left = vec![Left { file: "saltaire/journals/s1-0a1b2c3d-1.unreadable".into(), why: Why::Unreadable { has_words: true } }];
        let copies = vec!["Documents/Involvement panel (copy).ron".into()];
        let done = Erased { backups: 14, journals: 1, others: 0, photos: 1, left, copies };
        Command::dialog(Dialog::Erase(EraseDialog::Done(Box::new(Done { withdrawn, exports, done }))))
    },
    |_| Command::dialog(Dialog::Session),
    |_| Command::dialog(Dialog::Settings),
    |_| Command::dialog(Dialog::Room),
    |_| Command::dialog(Dialog::Palette),
    |_| Command::dialog(Dialog::Help(HelpPage::Screen(Screen::Tables))),
    |_| Command::dialog(Dialog::Help(HelpPage::Shortcuts)),
    |desk| {
        let table = desk.session().tables.in_order()[0].id;
        Command::dialog(Dialog::Tables(TablesDialog::Table(table)))
    },
    |desk| {
        desk.dispatch(Command::Tables(TablesCommand::Sheet(SheetCommand::Begin)));
        let typed = "Ring people back before the next meeting\nWe filled in the form and heard nothing\nAsk those who never come";
        Command::Tables(TablesCommand::Sheet(SheetCommand::Write(typed.to_owned())))
    },
    |desk| {
        let path = desk.path("comments.csv");
        let comments =
            "comment,table\nRing people back before the next meeting,Table 1\n\"We filled in the form, and heard nothing\",Table 2\n";
        std::fs::write(&path, comments).expect("room on the disk");
        desk.world.borrow_mut().picks.push_back(Some(path));
        Command::Tables(TablesCommand::Import(ImportCommand::Ask))
    },
    |desk| {
        let theme = themes(desk).swap_remove(0);
        let list = |command| Command::Tables(TablesCommand::List(command));
        let saved = |command| Command::Tables(TablesCommand::Saved(command));
        let of_theme = NoteFilter { theme: Some(ThemeIs::Tagged(theme)), checked: Some(Checked::NotYet), ..NoteFilter::default() };
        let gone = NoteFilter { item: Some(ItemId::from_random(1)), ..NoteFilter::default() };
        let questions = NoteFilter { sort: Some(NoteSort::UnansweredQuestion), ..NoteFilter::default() };
        desk.dispatch(list(ListCommand::Everywhere(true)));
        for (filter, name) in [(of_theme, "To check with the tables"), (gone, "Of the first round"), (questions, "Still to answer")] {
            // What is gone was there when it was saved.
            desk.dispatch(list(ListCommand::Filter(filter.clone())));
            let wanted = NoteFilter { source: None, ..filter };
            let (id, at) = (EntryId::from_random(name.len() as u64), desk.app().state().now);
            let saved = SavedFilter { id, at, name: name.to_owned(), wanted };
            desk.dispatch(Command::commit(Edit::Filters(Change::Add(Box::new(saved)))));
        }
        desk.dispatch(saved(SavedCommand::Show));
        saved(SavedCommand::Name("Unanswered".to_owned()))
    },
    |desk| Command::Themes(ThemesCommand::AskDelete(themes(desk)[0].clone())),
    |desk| {
        let themes = themes(desk);
        Command::Themes(ThemesCommand::AskMerge(themes[0].clone(), Some(themes[1].clone())))
    },
    |_| Command::dialog(Dialog::NextSteps(NextStepsDialog::New(NewStep::at(Stage::Proposed)))),
    |desk| {
        let step = step(desk).id;
        Command::NextSteps(NextStepsCommand::Place { step, stage: Stage::NotPossible, before: None })
    },
    |desk| {
        let (step, today) = (step(desk), desk.app().state().today());
        let draft = UpdateDraft::new(step.id, step.status.stage(), "Leeds City Council", today);
        Command::dialog(Dialog::NextSteps(NextStepsDialog::Update(draft)))
    },
    |desk| Command::dialog(Dialog::NextSteps(NextStepsDialog::Link { step: step(desk).id, search: "phone".to_owned() })),
    |_| Command::WriteUp(WriteUpCommand::AskExport),
    |desk| {
        let path = desk.path("leeds.ron");
        std::fs::write(&path, written(desk)).expect("room on the disk");
        let (mut before, now) = (desk.session().clone(), desk.app().state().now);
        for (minutes, notes) in [(2000, 3), (75, 20), (25, 40)] {
            let fewer: Vec<_> = before.notes.in_order().into_iter().skip(notes).map(|note| note.id).collect();
            for id in fewer {
                before.notes.remove(&id);
            }
            let saved_at = (now - SignedDuration::from_mins(minutes)).to_string();
            desk.keep_version(&path, &store::write(&before).expect("a session to write"), &saved_at);
            before = desk.session().clone();
        }
        desk.keep_version(&path, b"damaged", &(now - SignedDuration::from_hours(30)).to_string());
        Command::File(FileCommand::Versions(VersionsCommand::Show(path)))
    },
    |desk| {
        let path = desk.path("damaged.ron");
        let text = written(desk).replacen("written: ", "writ#en; ", 1).replacen("kind: ", "ki%nd; ", 1);
        std::fs::write(&path, text).expect("room on the disk");
        desk.keep_version(&path, written(desk).as_bytes(), "2018-04-16T15:00:00Z");
        Command::File(FileCommand::Open(path))
    },
    // What these do to the session is seen in whatever comes after them.
    |desk| {
        desk.dispatch(Command::File(FileCommand::Open(desk.path("damaged.ron"))));
        let copy = desk.path("copy.ron");
        desk.world.borrow_mut().picks.push_back(Some(copy));
        Command::File(FileCommand::Damage(DamageCommand::AskCopy))
    },
    |desk| {
        let path = desk.path("newer.ron");
        let first = "Saltaire(version: 2, reads_from: 1, since: \"0.4.0\", session:";
        let text = written(desk).replacen("Saltaire(version: 1, session:", first, 1).replace("written: ", "mood: Glad, written: ");
        std::fs::write(&path, text).expect("room on the disk");
        desk.dispatch(Command::File(FileCommand::Open(path)));
        Command::File(FileCommand::AskCopy)
    },
    |desk| {
        desk.dispatch(Command::File(FileCommand::Open(desk.path("session.ron"))));
        desk.leave_behind();
        Command::File(FileCommand::Recovery(RecoveryCommand::Show))
    },
    |desk| {
        desk.changed_elsewhere("session.ron");
        Command::dialog(Dialog::File(FileDialog::ChangedOnDisk))
    },
    |desk| {
        desk.changed_elsewhere("session-LAPTOP7.ron");
        Command::File(FileCommand::Elsewhere(ElsewhereCommand::ShowCopies))
    },
    |desk| {
        desk.merge_two_ways();
        Command::dialog(Dialog::Settle)
    },
    |desk| {
        let table = desk.session().tables.in_order()[3].id;
        Command::Packs(PackCommand::AskHandOut(table))
    },
    |desk| {
        let (path, damaged) = (pack_with_a_note(desk), desk.path("table-2.txt"));
        std::fs::write(&damaged, "Dear all,").expect("room on the disk");
        Command::Packs(PackCommand::BringBack(vec![path, damaged]))
    },
    |desk| {
        let path = pack_with_a_note(desk);
        desk.dispatch(Command::File(FileCommand::Close));
        desk.dispatch(Command::File(FileCommand::Abandon));
        desk.dispatch(Command::File(FileCommand::Open(path)));
        Command::Packs(PackCommand::GiveBack)
    },
    |_| Command::Packs(PackCommand::AskRemove),
    |desk| {
        *desk = during_the_day();
        desk.dispatch(Command::Agenda(AgendaCommand::AddMinutes(15)));
        Command::GiveWay(GivingCommand::Compare)
    },
    |desk| {
        *desk = during_the_day();
        let lost = desk.session().agenda.iter().find(|item| item.protected).map(|item| item.id).expect("a protected item");
        desk.dispatch(Command::Agenda(AgendaCommand::Skip(lost)));
        Command::NextSteps(NextStepsCommand::AskSheet)
    },
    |desk| {
        *desk = during_the_day();
        said_again(desk);
        Command::Tables(TablesCommand::Same(SameCommand::Review))
    },
    |desk| {
        let note = said_again(desk);
        Command::Tables(TablesCommand::Same(SameCommand::AskJoin(note)))
    },
    show_photo,
];

fn show_photo(desk: &mut Desk) -> Command {
    let (table, sheet) = photographed(desk);
    Command::Tables(TablesCommand::Photo(PhotoCommand::Show(table, sheet)))
}

/// Takes a photo of the next sheet of the first table, which is being entered, and says which that is.
fn photographed(desk: &mut Desk) -> (TableId, u32) {
    let table = desk.session().tables.in_order()[0].id;
    desk.dispatch(Command::Tables(TablesCommand::Sheet(SheetCommand::Begin)));
    desk.dispatch(Command::Tables(TablesCommand::Sheet(SheetCommand::From(Source::Table(table)))));
    let path = desk.path("IMG_0001.JPG");
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(&path, photo::from_phone(600, 800)).expect("room on the disk");
    desk.dispatch(Command::Tables(TablesCommand::Photo(PhotoCommand::Add(vec![path]))));
    let sheet = desk.opened().tables.sheet.number;
    (table, sheet)
}

#[test]
fn a_sheet_with_its_photo() {
    let (mut album, mut desk) = (Album::default(), during_the_day());
    photographed(&mut desk);
    let typed = "Ring people back before the next meeting\nWe filled in the form and heard nothing\nAsk those who never come";
    desk.dispatch(Command::Tables(TablesCommand::Sheet(SheetCommand::Write(typed.to_owned()))));
    album.take_dialog(&mut desk, "dialog-sheet-with-photo", &LOOKS);
}

/// Says at another table what was said at one, but for a word.
fn said_again(desk: &mut Desk) -> NoteId {
    let (said, now) = (desk.session().notes.in_order()[11].as_ref().clone(), desk.app().state().now);
    let number = desk.opened().insight.next_number();
    let id = NoteId::from_random(u64::from(number));
    let elsewhere = desk.session().tables.in_order().into_iter().rev().map(|table| Source::Table(table.id)).find(|at| *at != said.source);
    let mut note = Note::new(id, number, format!("{} Again", said.wording()), elsewhere.expect("another table"), now);
    note.item = said.item;
    desk.dispatch(Command::commit(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))));
    id
}

/// The open session as its file has it.
fn written(desk: &Desk) -> String {
    String::from_utf8(store::write(desk.session()).expect("a session to write")).expect("text")
}

/// A note whose words stand in a next step, too.
fn repeated(desk: &mut Desk) -> NoteId {
    let (note, step) = (desk.session().notes.in_order()[11].as_ref().clone(), step(desk).id);
    let what = format!("Look into this: {}", note.wording());
    desk.dispatch(Command::commit(Edit::set_step(step, NextStepField::What(what))));
    note.id
}

/// A table's file with a note in it.
pub fn pack_with_a_note(desk: &Desk) -> std::path::PathBuf {
    let (table, now) = (desk.session().tables.in_order()[3].id, desk.app().state().now);
    let mut pack = hand_out(desk.session(), Wanted { id: EntryId::from_random(7), table, themes: false, now }).expect("a table");
    let source = Source::Table(table);
    pack.notes.insert(Note::new(NoteId::from_random(8), 4001, "Ring people back before the next meeting", source, now));
    let path = desk.path("involvement-panel-workshop-table-4.ron");
    std::fs::write(&path, store::write(&pack).expect("a pack to write")).expect("room on the disk");
    path
}

fn themes(desk: &Desk) -> Vec<ThemeKey> {
    desk.session().themes.in_order().into_iter().map(|theme| theme.key.clone()).collect()
}

fn step(desk: &Desk) -> NextStep {
    desk.session().next_steps.in_order()[0].as_ref().clone()
}

#[test]
fn the_export_dialog_with_what_was_found() {
    let mut desk = during_the_day();
    let ids: Vec<NoteId> = desk.session().notes.in_order().iter().map(|note| note.id).collect();
    let named =
        ["Ask Mrs Ahmed on 0113 496 0000", "Dr Patel never wrote back", "The PCN and the ICB both said no", "Write to jo@example.org"];
    for (id, words) in ids.into_iter().zip(named) {
        for field in [NoteField::Public(Some(words.to_owned())), NoteField::Quoting(Some(Quoting::Yes))] {
            desk.dispatch(Command::commit(Edit::set_note(id, field)));
        }
    }
    let choice = ExportChoice { audience: Audience::Attendees, ..ExportChoice::default() };
    desk.dispatch(Command::dialog(Dialog::WriteUp(WriteUpDialog::Export(choice))));
    Album::default().take_dialog(&mut desk, "dialog-export-findings", &LOOKS);
}

#[test]
fn every_dialog() {
    let (mut album, mut taken) = (Album::default(), BTreeSet::new());
    let mut desk = during_the_day();
    for opened_by in OPENED_BY {
        let command = opened_by(&mut desk);
        desk.dispatch(command);
        let name = kind(desk.app().state().dialog.as_ref().expect("a dialog is open"));
        album.take_dialog(&mut desk, &format!("dialog-{name}"), &LOOKS);
        taken.insert(name);
        desk.dispatch(Command::CloseDialog);
    }
    assert_eq!(taken, KINDS.iter().copied().collect(), "a dialog has no picture");
}
