//! In the dialog before an export: what looks like it names someone, and short forms without a long form.

use crate::app::replace::ReplaceCommand;
use crate::app::session::SessionCommand;
use crate::app::write_up::{ExportChoice, WriteUpCommand, not_spelt};
use crate::app::{Command, Open, Outbox};
use crate::model::Audience;
use crate::report::leaving::{Finding, Leaving, Place, Spot, is_checked};
use crate::ui::theme;
use crate::ui::widgets::{Button, TextField, marked};
use crate::words;
use eframe::egui::{Id, Label, ScrollArea, Ui};

/// So many rows of each kind are drawn; the others come up as these are dealt with.
const MOST: usize = 25;
/// What the rest of the dialog takes, in points.
const BESIDES: f32 = 500.0;

/// Whether something was found that should be looked at.
pub(super) fn is_anything(open: &Open, choice: ExportChoice) -> bool {
    let found = open.write_up.leaving.found(choice).filter(|_| is_checked(choice.audience));
    found.is_some_and(|found| !found.names.is_empty() || not_spelt(open.session(), found) > 0)
}

/// Draws what was found.
pub(super) fn leaving_ui(ui: &mut Ui, open: &Open, choice: ExportChoice, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let says = |ui: &mut Ui, text: &str| {
        ui.add(Label::new(tokens.second(text)).wrap());
    };
    ui.add_space(tokens.space.s);
    match (choice.audience, open.write_up.leaving.found(choice)) {
        (Audience::Chair, _) => says(ui, say!("leaving-not-checked-chair")),
        (Audience::Tables, _) => says(ui, say!("leaving-not-checked-tables")),
        (Audience::Attendees, None) => says(ui, say!("leaving-looking")),
        (Audience::Attendees, Some(found)) => {
            let short_forms: Vec<&Finding> = open.write_up.leaving.short_forms(found).collect();
            if found.names.is_empty() && short_forms.is_empty() {
                return says(ui, say!("leaving-nothing"));
            }
            let height = (ui.ctx().content_rect().height() - BESIDES).max(3.5 * tokens.shape.control_height);
            ScrollArea::vertical().id_salt("leaving").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
                names_ui(ui, open, found, out);
                short_forms_ui(ui, open, found, &short_forms, out);
            });
        }
    }
}

fn names_ui(ui: &mut Ui, open: &Open, found: &Leaving, out: &mut Outbox) {
    if found.names.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    heading_ui(ui, &say!("leaving-names", count = found.names.len()), say!("leaving-names-help"));
    for finding in found.names.iter().take(MOST) {
        let Some(spot) = finding.places.first() else { continue };
        ui.push_id(("name", &finding.words), |ui| {
            finding_ui(ui, open, finding, spot);
            ui.horizontal_wrapped(|ui| {
                open_ui(ui, open, &spot.place, out);
                if matches!(spot.place, Place::Note(_)) && ui.add(Button::plain(say!("leaving-write-public")).small()).clicked() {
                    out.send(Command::WriteUp(WriteUpCommand::OpenPlace(spot.place.clone())));
                }
                if finding.places.iter().any(|spot| matches!(spot.place, Place::Note(_)))
                    && ui.add(Button::plain(say!("replace-everywhere")).small()).clicked()
                {
                    out.send(Command::Replace(ReplaceCommand::AskFor(finding.words.clone())));
                }
                if ui.add(Button::quiet(say!("leaving-names-nobody")).small()).clicked() {
                    out.send(Command::WriteUp(WriteUpCommand::NamesNobody(finding.words.clone())));
                }
            });
        });
        ui.add_space(tokens.space.s);
    }
    more_ui(ui, found.names.len());
}

fn short_forms_ui(ui: &mut Ui, open: &Open, found: &Leaving, short_forms: &[&Finding], out: &mut Outbox) {
    if short_forms.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let count = not_spelt(open.session(), found);
    heading_ui(ui, &say!("leaving-short-forms", count = count), say!("leaving-short-forms-help"));
    for finding in short_forms.iter().take(MOST) {
        let Some(spot) = finding.places.first() else { continue };
        let short = finding.words.as_str();
        ui.push_id(("short", short), |ui| {
            finding_ui(ui, open, finding, spot);
            ui.horizontal_wrapped(|ui| {
                let mut long = open.session().acronyms.get(short).cloned().unwrap_or_default();
                let name = say!("leaving-stands-for", short = short);
                let field = TextField::single(&mut long).name(&name).hint(say!("leaving-stands-for-hint"));
                let field = field.id(Id::unique(("leaving-long-form", short))).width(260.0).show(ui).response;
                if field.changed() {
                    out.send(Command::Session(SessionCommand::SetLongForm(short.to_owned(), long)));
                }
                if field.lost_focus() {
                    out.send(Command::EndTyping);
                }
                if ui.add(Button::quiet(say!("leaving-needs-none")).small()).clicked() {
                    out.send(Command::WriteUp(WriteUpCommand::NamesNobody(short.to_owned())));
                }
                open_ui(ui, open, &spot.place, out);
            });
        });
        ui.add_space(tokens.space.s);
    }
    more_ui(ui, short_forms.len());
}

fn heading_ui(ui: &mut Ui, title: &str, help: &str) {
    let tokens = theme::tokens(ui);
    ui.add(Label::new(tokens.strong(title)).wrap());
    ui.add(Label::new(tokens.second(help)).wrap());
    ui.add_space(tokens.space.xs);
}

fn more_ui(ui: &mut Ui, count: usize) {
    if count > MOST {
        let tokens = theme::tokens(ui);
        ui.add(Label::new(tokens.second(say!("leaving-more", count = count - MOST))).wrap());
    }
}

/// The words with what was found marked, where they stand and why they are here.
fn finding_ui(ui: &mut Ui, open: &Open, finding: &Finding, spot: &Spot) {
    let tokens = theme::tokens(ui);
    ui.add(Label::new(marked(&tokens, &spot.around, std::slice::from_ref(&spot.mark), tokens.amber_soft)).wrap());
    ui.add(Label::new(tokens.second(words::leaving::line(open.session(), finding))).wrap());
}

fn open_ui(ui: &mut Ui, open: &Open, place: &Place, out: &mut Outbox) {
    if ui.add(Button::plain(&words::leaving::open(open.session(), place)).small()).clicked() {
        out.send(Command::WriteUp(WriteUpCommand::OpenPlace(place.clone())));
    }
}
