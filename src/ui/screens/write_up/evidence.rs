//! The notes beside the words, and which of them a paragraph stands on.

use super::WriteUpScreen;
use crate::app::write_up::{ShownNotes, WriteUpCommand};
use crate::app::{Command, Open, Outbox, Screen};
use crate::model::{Note, Paragraph, Quoting, Section};
use crate::ui::hidden::hidden_notes_ui;
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Card, Chip, Level, TextField, Toggle, empty_state_ui, heading_ui, tabs_ui};
use crate::words;
use eframe::egui::{Align, Frame, Id, Label, Layout, Margin, Role, ScrollArea, Ui, UiBuilder};

pub(super) fn evidence_ui(ui: &mut Ui, open: &Open, screen: &mut WriteUpScreen, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let chosen = open.write_up.selected.and_then(|id| open.session().write_up.get(&id));
    Card::new().padding(tokens.space.m).show(ui, |ui| {
        heading_ui(ui, Level::Card, say!("write-up-notes"));
        // Without a note there is nothing to choose from.
        if !open.notes.is_empty() {
            choice_ui(ui, open, chosen, screen, out);
        }
        if chosen.is_none() && !open.write_up.evidence.rows().is_empty() {
            ui.add(Label::new(tokens.second(say!("write-up-choose-a-paragraph"))).wrap());
        }
        list_ui(ui, open, chosen, screen, out);
    });
}

/// Which notes, and words to find some of them.
fn choice_ui(ui: &mut Ui, open: &Open, chosen: Option<&Paragraph>, screen: &mut WriteUpScreen, out: &mut Outbox) {
    let evidence = &open.write_up.evidence;
    let linked = say!("write-up-notes-behind", count = chosen.map_or(0, |it| it.stands_on.len()));
    let of_part = match open.write_up.part {
        Section::Theme(_) => Some(say!("write-up-notes-this-theme")),
        Section::QuestionsAndAnswers => Some(say!("write-up-notes-questions")),
        _ => None,
    };
    let all = say!("write-up-notes-all");
    let options: Vec<(ShownNotes, &str)> = match of_part {
        Some(of_part) => vec![(ShownNotes::OfPart, of_part), (ShownNotes::All, all), (ShownNotes::Linked, &linked)],
        None => vec![(ShownNotes::OfPart, all), (ShownNotes::Linked, &linked)],
    };
    let mut shown = evidence.shown;
    if tabs_ui(ui, say!("write-up-which-notes"), &mut shown, &options) {
        out.send(Command::WriteUp(WriteUpCommand::ShowNotes(shown)));
    }
    let mut words = evidence.words.clone();
    let field = TextField::single(&mut words).name(say!("write-up-search-notes")).hint(say!("write-up-search-notes")).id(search_id());
    let response = field.show(ui).response;
    if std::mem::take(&mut screen.search_focus) {
        response.request_focus();
    }
    if response.changed() {
        out.send(Command::WriteUp(WriteUpCommand::SearchNotes(words)));
    }
}

fn search_id() -> Id {
    Id::unique("write-up-note-search")
}

fn list_ui(ui: &mut Ui, open: &Open, chosen: Option<&Paragraph>, screen: &mut WriteUpScreen, out: &mut Outbox) {
    hidden_notes_ui(ui, open);
    let evidence = &open.write_up.evidence;
    let rows = evidence.rows();
    if rows.is_empty() {
        screen.look_focus = None;
        return nothing_ui(ui, open, chosen, screen, out);
    }
    if screen.look_seen != evidence.look_asked {
        (screen.look_seen, screen.look_focus) = (evidence.look_asked, evidence.looked_at.filter(|_| chosen.is_some()));
        let place = evidence.looked_at.and_then(|note| open.notes.position_of(note));
        if let Some(row) = place.and_then(|place| rows.binary_search(&place).ok()) {
            screen.notes.show_row(row);
        }
    }
    let focus = &mut screen.look_focus;
    screen.notes.show(ui, say!("write-up-notes"), rows.len(), |ui, row| {
        if let Some(note) = rows.get(row).and_then(|place| open.notes.get(*place)) {
            let wants_focus = focus.take_if(|wanted| *wanted == note.id).is_some();
            let builder = UiBuilder::new().scope_id(Id::unique(("write-up-note", note.id)));
            ui.scope_builder(builder, |ui| note_ui(ui, open, chosen, note, wants_focus, out));
        }
    });
}

/// What stands where no notes are, and what brings some.
fn nothing_ui(ui: &mut Ui, open: &Open, chosen: Option<&Paragraph>, screen: &mut WriteUpScreen, out: &mut Outbox) {
    let evidence = &open.write_up.evidence;
    let part = &open.write_up.part;
    let has_own = matches!(part, Section::Theme(_) | Section::QuestionsAndAnswers);
    let all = WriteUpCommand::ShowNotes(if has_own { ShownNotes::All } else { ShownNotes::OfPart });
    let show_all = (say!("themes-show-all"), Command::WriteUp(all));
    let (title, sentence, (label, command)) = if open.notes.is_empty() {
        let go = (say!("write-up-go-to-tables"), Command::GoTo(Screen::Tables));
        (say!("count-no-notes"), say!("write-up-no-notes-why"), go)
    } else if !evidence.words.trim().is_empty() {
        let clear = (say!("write-up-clear-search"), Command::WriteUp(WriteUpCommand::SearchNotes(String::new())));
        (say!("write-up-nothing-found"), say!("write-up-nothing-found-why"), clear)
    } else if evidence.shown == ShownNotes::Linked && chosen.is_none() {
        let add = (say!("actions-add-paragraph"), Command::WriteUp(WriteUpCommand::Add));
        (say!("write-up-nothing-chosen"), say!("write-up-nothing-chosen-why"), add)
    } else if evidence.shown == ShownNotes::Linked {
        (say!("write-up-nothing-behind"), say!("write-up-nothing-behind-why"), show_all)
    } else if *part == Section::QuestionsAndAnswers {
        (say!("write-up-theme-without-notes"), say!("write-up-no-questions-why"), show_all)
    } else {
        (say!("write-up-theme-without-notes"), say!("write-up-theme-without-notes-why"), show_all)
    };
    ScrollArea::vertical().id_salt("no-notes").auto_shrink([false, false]).show(ui, |ui| {
        if empty_state_ui(ui, Icon::MessageSquare, title, sentence, Some(label)) {
            // The button goes with what it says; above the notes that come stands the search.
            screen.search_focus = matches!(&command, Command::WriteUp(it) if *it != WriteUpCommand::Add);
            out.send(command);
        }
    });
}

fn note_ui(ui: &mut Ui, open: &Open, chosen: Option<&Paragraph>, note: &Note, wants_focus: bool, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let space = tokens.space;
    let reference = note.reference().to_string();
    let looked_at = open.write_up.evidence.looked_at == Some(note.id);
    let mut frame = Frame::new().inner_margin(Margin::symmetric(space.s as i8, space.s as i8));
    if looked_at {
        frame = frame.fill(tokens.accent_soft);
    }
    let builder = UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(reference.as_str());
    let row = ui.scope_builder(builder, |ui| {
        frame.show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = space.xs;
            ui.add(Label::new(tokens.body(note.wording())).wrap());
            ui.horizontal_wrapped(|ui| {
                ui.label(tokens.mono_strong(&reference));
                ui.add(Label::new(tokens.second(origin(open, note))).wrap());
            });
            if let Some(support) = note.support {
                ui.add(Label::new(tokens.second(words::note::support(support))).wrap());
            }
            ui.horizontal(|ui| {
                let Some(paragraph) = chosen else { return quoting_ui(ui, note) };
                stands_ui(ui, open, paragraph, note, wants_focus, out);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| quoting_ui(ui, note));
            });
        });
    });
    let rect = row.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), tokens.hairline());
}

/// Whether the chosen paragraph stands on a note.
fn stands_ui(ui: &mut Ui, open: &Open, paragraph: &Paragraph, note: &Note, wants_focus: bool, out: &mut Outbox) {
    let mut stands = paragraph.stands_on.contains(&note.id);
    let name = say!("write-up-stands-on-note", note = note.reference().to_string());
    let toggle = ui.add(Toggle::new(&mut stands, say!("write-up-stands-on-this"))).accessible_name(name);
    if wants_focus {
        toggle.request_focus();
    }
    if toggle.changed() {
        if open.write_up.evidence.shown == ShownNotes::Linked {
            // The note goes from this list, and the keyboard to what stands above it.
            ui.memory_mut(|memory| memory.request_focus(search_id()));
        }
        out.send(Command::WriteUp(WriteUpCommand::ToggleNote { paragraph: paragraph.id, note: note.id }));
    }
}

/// Where a note comes from: its table or place, and the groups. The chair may know both.
fn origin(open: &Open, note: &Note) -> String {
    let session = open.session();
    let table = note.table().and_then(|table| session.tables.get(&table));
    let mut parts = vec![words::note::source_with_table(note.source, table).to_owned()];
    parts.extend(note.groups.iter().filter_map(|group| session.groups.get(group)).map(|group| group.name.clone()));
    parts.join(" · ")
}

fn quoting_ui(ui: &mut Ui, note: &Note) {
    let Some(quoting) = note.quoting else {
        ui.label(theme::tokens(ui).second(say!("write-up-not-asked")));
        return;
    };
    let tone = if quoting == Quoting::Yes { Tone::Green } else { Tone::Amber };
    ui.add(Chip::tone(tone, words::note::quoting_in_a_line(quoting)));
}
