//! The groups that people speak from, with how many were invited, came, and were there at the end.

use super::add_ui;
use crate::app::session::{SessionCommand, SessionDraft};
use crate::app::typed::{Headcount, TypedField};
use crate::app::{Command, Open, Outbox};
use crate::edit::{Change, Edit, GroupField, PeopleEdit};
use crate::ui::fields::BoundField;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Column, IconButton, Table};
use eframe::egui::{Label, Ui};

/// Draws the groups.
pub(super) fn people_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let groups = open.session().groups.in_order();
    if groups.is_empty() {
        ui.add(Label::new(tokens.body(say!("session-no-groups"))).wrap());
    } else {
        let count = 72.0;
        let columns = [
            Column::grow(say!("session-group")),
            Column::fixed(say!("session-invited"), count),
            Column::fixed(say!("session-came"), count),
            Column::fixed(say!("session-at-end"), count),
            Column::fixed("", 28.0),
        ];
        Table::new(say!("session-groups"), &columns).at_rest().row_height(48.0).show(ui, |rows| {
            for group in groups {
                rows.row(group.key.as_str(), &group.name, false, |cells| {
                    cells.ui(|ui| {
                        let key = group.key.clone();
                        let name = BoundField::new(say!("session-group-name")).hide_label();
                        name.words(ui, ("group", group.key.as_str()), &group.name, out, |text| {
                            Edit::People(PeopleEdit::Group(Change::Set(key, GroupField::Name(text))))
                        });
                    });
                    for field in [Headcount::Invited, Headcount::Came, Headcount::AtEnd] {
                        cells.ui(|ui| {
                            let label = label(&group.name, field);
                            BoundField::new(&label).hide_label().width(count).typed(
                                ui,
                                open,
                                TypedField::Group(group.key.clone(), field),
                                out,
                            );
                        });
                    }
                    cells.ui(|ui| {
                        if ui.add(IconButton::new(Icon::Trash2, &say!("session-delete", name = group.name.as_str())).small()).clicked() {
                            out.send(Command::Session(SessionCommand::DeleteGroup(group.key.clone())));
                        }
                    });
                });
            }
        });
    }
    let draft = &open.about.draft;
    if add_ui(ui, say!("session-new-group"), say!("session-add-group"), &draft.group, out, |group| {
        SessionCommand::Draft(SessionDraft { group, ..draft.clone() })
    }) {
        out.send(Command::Session(SessionCommand::AddGroup));
    }
}

/// What the field for a count of a group is called.
fn label(group: &str, field: Headcount) -> String {
    match field {
        Headcount::Invited => say!("session-group-invited", group = group),
        Headcount::Came => say!("session-group-came", group = group),
        Headcount::AtEnd => say!("session-group-at-end", group = group),
    }
}
