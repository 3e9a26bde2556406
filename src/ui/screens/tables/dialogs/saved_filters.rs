//! The filters that are saved under a name, and saving the present one.

use crate::app::tables::{SavedCommand, TablesCommand, called};
use crate::app::{Command, Open, Outbox};
use crate::edit::{Change, Edit, SavedFilterField};
use crate::model::SavedFilter;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Dialog, IconButton, Level, TextField, dialog_buttons_ui, heading_ui};
use crate::words;
use eframe::egui::{Align, Context, Id, Label, Layout, ScrollArea, Ui};

/// What stands in the dialog besides the list, in points.
const BESIDES: f32 = 360.0;

/// What stands beside a name, in points.
const SIDE: f32 = 160.0;

/// Draws it.
pub(super) fn saved_filters_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let shown = Dialog::new("saved-filters", say!("tables-saved")).width(620.0).show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = theme::tokens(ui).space.s;
        present_ui(ui, open, out);
        list_ui(ui, open, out);
        dialog_buttons_ui(ui, |ui| ui.add(Button::plain(say!("widgets-done"))).clicked())
    });
    if shown.closed || shown.inner {
        out.send(Command::EndTyping);
        out.send(Command::CloseDialog);
    }
}

fn send(out: &mut Outbox, command: SavedCommand) {
    out.send(Command::Tables(TablesCommand::Saved(command)));
}

/// The present filter, with a field for its name.
fn present_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let view = &open.tables;
    if view.filter.is_empty() {
        ui.add(Label::new(tokens.second(say!("tables-saved-nothing-to-save"))).wrap());
        return;
    }
    heading_ui(ui, Level::Part, say!("tables-saved-present"));
    ui.add(Label::new(tokens.body(words::filter::described(&view.whole_filter(), open.session()))).wrap());
    let mut name = view.filter_name.clone();
    let is_there = called(open.session(), &name).is_some();
    let label = if is_there { say!("tables-saved-replace") } else { say!("tables-saved-save") };
    let mut saves = false;
    ui.horizontal(|ui| {
        let field = TextField::single(&mut name)
            .name(say!("tables-saved-name"))
            .hint(say!("tables-saved-name"))
            .id(Id::unique("name-of-the-filter"))
            .width((ui.available_width() - SIDE).max(120.0))
            .show(ui);
        saves = field.submitted;
        saves |= ui.add_enabled(!name.trim().is_empty(), Button::main(label)).clicked();
    });
    if name != view.filter_name {
        send(out, SavedCommand::Name(name));
    }
    if saves {
        send(out, SavedCommand::Save);
    }
}

fn list_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let filters = open.session().saved_filters.in_order();
    if filters.is_empty() {
        ui.add(Label::new(tokens.second(say!("tables-saved-none"))).wrap());
        return;
    }
    heading_ui(ui, Level::Part, say!("tables-saved-list"));
    let height = (ui.ctx().content_rect().height() - BESIDES).clamp(120.0, 360.0);
    ScrollArea::vertical().id_salt("saved-filters").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for filter in filters {
            ui.push_id(filter.id, |ui| filter_ui(ui, open, filter, out));
        }
    });
}

/// One: its name, to be typed over, what it wants, and what can be done with it.
fn filter_ui(ui: &mut Ui, open: &Open, filter: &SavedFilter, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let called = words::filter::name(&filter.name);
    let is_whole = filter.wanted.is_whole_in(open.session());
    ui.horizontal(|ui| {
        let mut name = filter.name.clone();
        let field = TextField::single(&mut name)
            .name(&say!("tables-saved-name-of", name = called))
            .id(Id::unique(("saved-filter", filter.id)))
            .width((ui.available_width() - SIDE).max(120.0))
            .show(ui);
        if field.response.changed() {
            out.edit(Edit::Filters(Change::Set(filter.id, SavedFilterField::Name(name))));
        }
        if field.response.lost_focus() {
            out.send(Command::EndTyping);
        }
        let choose = Button::plain(say!("tables-saved-choose"));
        let response = ui.add_enabled(is_whole, choose);
        let spoken = say!("tables-saved-choose-name", name = called);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(spoken.as_str()));
        if response.clicked() {
            send(out, SavedCommand::Choose(filter.id));
        }
        if ui.add(IconButton::new(Icon::Trash2, &say!("tables-saved-remove", name = called)).colour(tokens.soft)).clicked() {
            send(out, SavedCommand::Remove(filter.id));
        }
    });
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        let wants = words::filter::described(&filter.wanted, open.session());
        if is_whole {
            ui.add(Label::new(tokens.second(wants)).wrap());
        } else {
            ui.add(Label::new(tokens.second(say!("tables-saved-names-what-is-gone", filter = wants)).color(tokens.amber)).wrap());
        }
    });
}
