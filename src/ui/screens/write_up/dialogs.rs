//! The dialog before an export: for whom, how, and what will be in it.

use super::leaving::{is_anything, leaving_ui};
use crate::app::next_steps::count_on_sheet;
use crate::app::write_up::{ExportChoice, WriteUpCommand, WriteUpDialog};
use crate::app::{AppState, Command, Dialog, Open, Outbox};
use crate::export::{Format, Print};
use crate::model::{Audience, Finality};
use crate::report::Paper;
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{self, Banner, Button, Choice, Toggle, cancel_ui, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, Label, Ui};

/// Draws a dialog about the write-up.
pub fn dialog_ui(ctx: &Context, state: &AppState, dialog: &WriteUpDialog, out: &mut Outbox) {
    let (WriteUpDialog::Export(before), Some(open)) = (dialog, &state.open) else { return };
    let mut choice = *before;
    let output = widgets::Dialog::new("export", say!("write-up-export-dialog")).width(640.0).show(ctx, |ui| {
        choices_ui(ui, open, &mut choice);
        holds_ui(ui, state, open, choice, out);
        leaving_ui(ui, open, choice, out);
        dialog_buttons_ui(ui, |ui| {
            let label = if is_anything(open, choice) { say!("leaving-export") } else { say!("write-up-choose-where") };
            let go = ui.add(Button::main(label).icon(Icon::Upload)).clicked();
            if cancel_ui(ui) {
                out.send(Command::CloseDialog);
            }
            go
        })
    });
    if output.inner {
        out.send(Command::WriteUp(WriteUpCommand::Export(choice)));
    } else if output.closed {
        out.send(Command::CloseDialog);
    } else if choice != *before {
        out.send(Command::dialog(Dialog::WriteUp(WriteUpDialog::Export(choice))));
    }
}

fn choices_ui(ui: &mut Ui, open: &Open, choice: &mut ExportChoice) {
    let tokens = theme::tokens(ui);
    let width = ui.available_width();
    if choice.paper == Paper::RescueSheet || count_on_sheet(open.session()) > 0 {
        let papers = [(Paper::Report, say!("rescue-sheet-report")), (Paper::RescueSheet, say!("rescue-sheet-name"))];
        Choice::new(say!("rescue-sheet-document"), &mut choice.paper).width(width).show(ui, &papers);
    }
    if choice.paper == Paper::RescueSheet {
        // It is for those who came, and of drafts, whoever makes it.
        (choice.audience, choice.finality) = (Audience::Attendees, Finality::Draft);
    } else {
        let audiences = Audience::ALL.map(|it| (it, words::record::audience(it)));
        Choice::new(say!("write-up-for-whom"), &mut choice.audience).width(width).show(ui, &audiences);
        let finalities = Finality::ALL.map(|it| (it, words::record::finality(it)));
        Choice::new(say!("write-up-how-finished"), &mut choice.finality).width(width).show(ui, &finalities);
    }
    if !choice.format.can_hold(choice.paper) {
        choice.format = Format::Docx;
    }
    let formats: Vec<_> = Format::ALL.into_iter().filter(|it| it.can_hold(choice.paper)).map(|it| (it, format_name(it))).collect();
    Choice::new(say!("write-up-as"), &mut choice.format).width(width).show(ui, &formats);
    if choice.format.has_large_print() {
        let mut large = choice.print == Print::Large;
        if ui.add(Toggle::new(&mut large, say!("write-up-large-print"))).changed() {
            choice.print = if large { Print::Large } else { Print::Ordinary };
        }
    }
    ui.add_space(tokens.space.xs);
}

/// What the reader will get, and what stands in the way of more.
fn holds_ui(ui: &mut Ui, state: &AppState, open: &Open, choice: ExportChoice, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if choice.paper == Paper::RescueSheet {
        ui.add(Label::new(tokens.body(say!("rescue-sheet-holds"))).wrap());
        return;
    }
    let told = open.session().told.is_recorded();
    let smallest = state.settings.smallest_group_shown;
    let sentence = words::write_up::what_will_be_in_it(choice.audience, choice.format == Format::Csv, told, smallest);
    if choice.audience == Audience::Attendees && !told {
        if Banner::new(Tone::Amber, &sentence).action(say!("agenda-about")).show(ui) {
            out.send(Command::dialog(Dialog::Session));
        }
    } else {
        ui.add(Label::new(tokens.body(sentence)).wrap());
    }
    let held_back = open.write_up.check.held_back().len();
    if choice.audience == Audience::Attendees && choice.format != Format::Csv && held_back > 0 {
        let text = say!("write-up-held-back-in-export", count = held_back);
        ui.add(Label::new(tokens.second(text).color(tokens.red)).wrap());
    }
}

fn format_name(format: Format) -> &'static str {
    match format {
        Format::Docx => say!("write-up-format-docx"),
        Format::Html => say!("write-up-format-html"),
        Format::Text => say!("write-up-format-text"),
        Format::Markdown => say!("write-up-format-markdown"),
        Format::Csv => say!("write-up-format-csv"),
    }
}
