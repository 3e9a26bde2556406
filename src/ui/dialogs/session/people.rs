//! The groups that people speak from, with how many were invited, came, and were there at the end.

use super::{Adding, Deleting};
use crate::app::session::{SessionCommand, SessionDraft};
use crate::app::typed::{Headcount, TypedField};
use crate::app::{Command, Open, Outbox};
use crate::edit::{Change, Edit, GroupField, PeopleEdit};
use crate::ui::fields::BoundField;
use crate::ui::theme;
use crate::ui::widgets::{Column, Table};
use eframe::egui::{Label, Ui};

/// Draws the groups.
pub(super) fn people_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let groups = open.session().groups.in_order();
    let list = Deleting { list: "groups", count: groups.len() };
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
            for (at, group) in groups.into_iter().enumerate() {
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
                        if list.button_ui(ui, at, &group.name) {
                            out.send(Command::Session(SessionCommand::DeleteGroup(group.key.clone())));
                        }
                    });
                });
            }
        });
    }
    let draft = &open.about.draft;
    let adding = Adding { list, label: say!("session-new-group"), button: say!("session-add-group"), text: &draft.group };
    if adding.show(ui, out, |group| SessionCommand::Draft(SessionDraft { group, ..draft.clone() })) {
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
