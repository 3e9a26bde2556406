//! The formats that people asked for, and how far each is.

use super::{Adding, Deleting};
use crate::app::session::{SessionCommand, SessionDraft};
use crate::app::typed::{FormatCount, TypedField};
use crate::app::{Command, Open, Outbox};
use crate::edit::{Change, Edit, FormatField, PeopleEdit};
use crate::model::AskedFormat;
use crate::ui::fields::BoundField;
use crate::ui::theme;
use crate::ui::widgets::{Column, Table, Toggle};
use eframe::egui::{Label, Ui};

/// Width of a count in points.
const COUNT: f32 = 56.0;

/// Draws the formats.
pub(super) fn formats_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let formats = open.session().formats.in_order();
    let list = Deleting { list: "formats", count: formats.len() };
    if formats.is_empty() {
        ui.add(Label::new(tokens.body(say!("session-no-formats"))).wrap());
    } else {
        let columns = [
            Column::grow(say!("session-format")),
            Column::fixed(say!("session-asked"), COUNT),
            Column::fixed(say!("session-how-far"), 98.0),
            Column::fixed(say!("session-sent-to"), COUNT),
            Column::grow(say!("session-where-it-is")),
            Column::fixed("", 28.0),
        ];
        Table::new(say!("session-formats"), &columns).at_rest().row_height(64.0).show(ui, |rows| {
            for (at, format) in formats.into_iter().enumerate() {
                rows.row(format.key.as_str(), &format.name, false, |cells| {
                    cells.ui(|ui| {
                        let key = format.key.clone();
                        let name = BoundField::new(say!("session-format-name")).hide_label();
                        name.words(ui, ("format", key.as_str()), &format.name, out, |text| set(format, FormatField::Name(text)));
                    });
                    cells.ui(|ui| count_ui(ui, open, format, FormatCount::Asked, out));
                    cells.ui(|ui| state_ui(ui, format, out));
                    cells.ui(|ui| count_ui(ui, open, format, FormatCount::Sent, out));
                    cells.ui(|ui| {
                        let label = say!("session-format-link", format = format.name.as_str());
                        let link = BoundField::new(&label).hide_label();
                        link.words(ui, ("link", format.key.as_str()), &format.link, out, |text| set(format, FormatField::Link(text)));
                    });
                    cells.ui(|ui| {
                        if list.button_ui(ui, at, &format.name) {
                            out.send(Command::Session(SessionCommand::DeleteFormat(format.key.clone())));
                        }
                    });
                });
            }
        });
    }
    let draft = &open.about.draft;
    let adding = Adding { list, label: say!("session-new-format"), button: say!("session-add-format"), text: &draft.format };
    if adding.show(ui, out, |format| SessionCommand::Draft(SessionDraft { format, ..draft.clone() })) {
        out.send(Command::Session(SessionCommand::AddFormat));
    }
}

fn set(format: &AskedFormat, field: FormatField) -> Edit {
    Edit::People(PeopleEdit::Format(Change::Set(format.key.clone(), field)))
}

fn count_ui(ui: &mut Ui, open: &Open, format: &AskedFormat, count: FormatCount, out: &mut Outbox) {
    let label = match count {
        FormatCount::Asked => say!("session-format-asked", format = format.name.as_str()),
        FormatCount::Sent => say!("session-format-sent", format = format.name.as_str()),
    };
    BoundField::new(&label).hide_label().width(COUNT).typed(ui, open, TypedField::Format(format.key.clone(), count), out);
}

fn state_ui(ui: &mut Ui, format: &AskedFormat, out: &mut Outbox) {
    ui.push_id("made", |ui| {
        let mut made = format.made;
        if ui.add(Toggle::new(&mut made, say!("session-made"))).changed() {
            out.edit(set(format, FormatField::Made(made)));
        }
    });
    ui.push_id("checked", |ui| {
        let mut checked = format.checked;
        if ui.add(Toggle::new(&mut checked, say!("session-checked"))).changed() {
            out.edit(set(format, FormatField::Checked(checked)));
        }
    });
}
