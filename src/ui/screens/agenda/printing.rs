//! The dialog before the day is printed: which parts, as what, and how many pages of cards and sheets that makes.

use crate::app::agenda::{AgendaCommand, PrintChoice};
use crate::app::{AppState, Command, Dialog, Outbox};
use crate::export::{DayFile, Format, Print};
use crate::report::{self, DayParts, day_pages};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{self, Banner, Button, Choice, Toggle, dialog_buttons_ui};
use eframe::egui::{Context, Label, Ui};

/// Draws it.
pub fn print_ui(ctx: &Context, state: &AppState, before: PrintChoice, out: &mut Outbox) {
    let Some(open) = &state.open else { return };
    let mut choice = before;
    let output = widgets::Dialog::new("print-day", say!("day-print-title")).width(520.0).show(ctx, |ui| {
        parts_ui(ui, &mut choice.parts, day_pages(open.session()));
        let formats = DayFile::PRINTED.map(|format| (format, format_name(format)));
        Choice::new(say!("write-up-as"), &mut choice.format).width(ui.available_width()).show(ui, &formats);
        let mut large = choice.print == Print::Large;
        if ui.add(Toggle::new(&mut large, say!("write-up-large-print"))).changed() {
            choice.print = if large { Print::Large } else { Print::Ordinary };
        }
        if choice.parts.is_private() {
            Banner::new(Tone::Amber, say!("day-facilitators-copy")).text(say!("day-facilitators-copy-why")).show(ui);
        }
        dialog_buttons_ui(ui, |ui| {
            let button = Button::main(say!("write-up-choose-where")).icon(Icon::Upload);
            let go = ui.add_enabled(choice.parts.is_any(), button).clicked();
            if ui.add(Button::plain(say!("widgets-cancel"))).clicked() {
                out.send(Command::CloseDialog);
            }
            go
        })
    });
    if output.inner {
        out.send(Command::Agenda(AgendaCommand::WriteDay(choice.into())));
    } else if output.closed {
        out.send(Command::CloseDialog);
    } else if choice != before {
        out.send(Command::dialog(Dialog::PrintDay(choice)));
    }
}

fn parts_ui(ui: &mut Ui, parts: &mut DayParts, pages: report::DayPages) {
    let tokens = theme::tokens(ui);
    let mut order = parts.running_order.is_some();
    if ui.add(Toggle::new(&mut order, say!("agenda-running-order"))).changed() {
        parts.running_order = order.then(report::Copy::default);
    }
    if let Some(copy) = &mut parts.running_order {
        let copies = [(report::Copy::Everyone, say!("day-copy-everyone")), (report::Copy::Facilitator, say!("day-copy-facilitator"))];
        Choice::new(say!("write-up-for-whom"), copy).width(ui.available_width()).show(ui, &copies);
    }
    ui.add(Toggle::new(&mut parts.question_cards, say!("day-question-cards")));
    ui.add(Label::new(tokens.second(say!("day-cards-in-it", count = pages.question_cards))).wrap());
    ui.add(Toggle::new(&mut parts.capture_sheets, say!("day-capture-sheets")));
    ui.add(Label::new(tokens.second(say!("day-sheets-in-it", count = pages.capture_sheets))).wrap());
    ui.add_space(tokens.space.xs);
}

fn format_name(format: Format) -> &'static str {
    if format == Format::Html { say!("write-up-format-html") } else { say!("write-up-format-docx") }
}
