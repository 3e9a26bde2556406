//! Finding notes: by their words, and by what is known of them.

use super::Seen;
use crate::app::tables::{FocusOn, ListCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::insight::{GroupIs, NoteFilter, NoteSort, QuotingIs, ThemeIs};
use crate::model::{Checked, Quoting};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Choice, TextField};
use crate::words;
use eframe::egui::{Align, Id, Layout, Ui, Vec2, vec2};

/// Draws the search field and, where they are wanted, the filters.
pub(super) fn filters_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let view = &seen.open.tables;
    let mut filter = view.filter.clone();
    let size = vec2(ui.available_width(), theme::tokens(ui).shape.control_height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| search_ui(ui, seen, &mut filter, out));
    if view.filters_are_shown {
        ui.vertical(|ui| choices_ui(ui, seen, &mut filter));
    }
    if filter != view.filter {
        out.send(tell(ListCommand::Filter(filter)));
    }
    if !view.listed.is_empty() && (!view.filter.is_empty() || view.everywhere) {
        found_ui(ui, seen, out);
    }
}

const fn tell(command: ListCommand) -> Command {
    Command::Tables(TablesCommand::List(command))
}

fn search_ui(ui: &mut Ui, seen: Seen<'_>, filter: &mut NoteFilter, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let view = &seen.open.tables;
    ui.add(Icon::Search.image(tokens.shape.icon, tokens.soft));
    TextField::single(&mut filter.words)
        .name("Search notes")
        .hint("Search notes, or N037")
        .id(Id::unique("search notes"))
        .width((ui.available_width() - 190.0).max(120.0))
        .focus(seen.focus == Some(FocusOn::Search))
        .show(ui);
    if ui.add(Button::plain("All tables").selected(view.everywhere).hover("Notes from everywhere, not from one place only")).clicked() {
        out.send(tell(ListCommand::Everywhere(!view.everywhere)));
    }
    let shown = view.filters_are_shown;
    if ui.add(Button::plain("Filter").icon(Icon::Filter).selected(shown)).clicked() {
        out.send(tell(ListCommand::ShowFilters(!shown)));
    }
}

/// Two rows of three, as wide as there is room.
fn choices_ui(ui: &mut Ui, seen: Seen<'_>, filter: &mut NoteFilter) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing = Vec2::splat(tokens.space.xs);
    let width = (ui.available_width() - 2.0 * tokens.space.xs) / 3.0;
    ui.horizontal(|ui| about_ui(ui, seen, filter, width));
    ui.horizontal(|ui| handling_ui(ui, filter, width));
}

/// What notes are about, who said them, what sort they are.
fn about_ui(ui: &mut Ui, seen: Seen<'_>, filter: &mut NoteFilter, width: f32) {
    let mut themes = vec![(None, "Any theme".to_owned()), (Some(ThemeIs::Untagged), "No theme yet".to_owned())];
    themes.extend(seen.session.themes.in_order().into_iter().map(|theme| (Some(ThemeIs::Tagged(theme.key.clone())), theme.name.clone())));
    Choice::new("Filter by theme", &mut filter.theme).hide_label().width(width).show(ui, &themes);
    let mut groups = vec![(None, "Any group".to_owned()), (Some(GroupIs::NotMarked), words::note::NOT_MARKED.to_owned())];
    groups.extend(seen.session.groups.in_order().into_iter().map(|group| (Some(GroupIs::Marked(group.key.clone())), group.name.clone())));
    Choice::new("Filter by group", &mut filter.group).hide_label().width(width).show(ui, &groups);
    let mut sorts = vec![(None, "Any kind")];
    sorts.extend(NoteSort::ALL.map(|sort| (Some(sort), words::note::sort(sort))));
    Choice::new("Filter by kind", &mut filter.sort).hide_label().width(width).show(ui, &sorts);
}

/// What may be done with notes, whether tables have seen them, which are starred.
fn handling_ui(ui: &mut Ui, filter: &mut NoteFilter, width: f32) {
    let answers = [
        (None, "Quoting: any"),
        (Some(QuotingIs::Answered(Quoting::Yes)), "May be quoted"),
        (Some(QuotingIs::Answered(Quoting::UseOnly)), "Do not quote"),
        (Some(QuotingIs::Answered(Quoting::ChairOnly)), "Chair only"),
        (Some(QuotingIs::NotAsked), "Not asked"),
    ];
    Choice::new("Filter by quoting", &mut filter.quoting).hide_label().width(width).show(ui, &answers);
    let mut checks = vec![(None, "Checked or not")];
    checks.extend(super::note_marks::CHECKED.map(|checked: Checked| (Some(checked), words::note::checked(checked))));
    Choice::new("Filter by check", &mut filter.checked).hide_label().width(width).show(ui, &checks);
    if ui.add(Button::plain("Starred").icon(Icon::Star).selected(filter.starred)).clicked() {
        filter.starred = !filter.starred;
    }
}

fn found_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let view = &seen.open.tables;
    let all = if view.everywhere { seen.open.insight.notes() } else { seen.open.insight.from(view.source()) };
    ui.horizontal(|ui| {
        ui.label(tokens.second(words::note::found(view.listed.len(), all)));
        if ui.add(Button::quiet("Show all again").small()).clicked() {
            out.send(tell(ListCommand::Clear));
        }
    });
}
