//! Finding notes: by their words, and by what is known of them.

use super::Seen;
use super::note_list::ListPlace;
use crate::app::tables::{FocusOn, ListCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::insight::{GroupIs, NoteFilter, NoteSort, QuotingIs, SaidIs, ThemeIs};
use crate::model::{Checked, Quoting};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Choice, TextField};
use crate::words;
use eframe::egui::{Align, Id, Layout, Ui, Vec2, vec2};

/// Draws the search field and, where they are wanted, the filters.
pub(super) fn filters_ui(ui: &mut Ui, seen: Seen<'_>, place: &mut ListPlace, out: &mut Outbox) {
    let view = &seen.open.tables;
    let mut filter = view.filter.clone();
    let size = vec2(ui.available_width(), theme::tokens(ui).shape.control_height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| search_ui(ui, seen, place, &mut filter, out));
    if view.filters_are_shown {
        ui.vertical(|ui| choices_ui(ui, seen, place, &mut filter));
    }
    if filter != view.filter {
        out.send(tell(ListCommand::Filter(filter)));
    }
    if !view.listed().is_empty() && (!view.filter.is_empty() || view.everywhere) {
        found_ui(ui, seen, place, out);
    }
}

const fn tell(command: ListCommand) -> Command {
    Command::Tables(TablesCommand::List(command))
}

fn search_ui(ui: &mut Ui, seen: Seen<'_>, place: &mut ListPlace, filter: &mut NoteFilter, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let view = &seen.open.tables;
    ui.add(Icon::Search.image(tokens.shape.icon, tokens.soft));
    TextField::single(&mut filter.words)
        .name(say!("tables-search"))
        .hint(say!("tables-search-hint"))
        .id(Id::unique("search-notes"))
        .width((ui.available_width() - 190.0).max(120.0))
        .focus(seen.focus == Some(FocusOn::Search))
        .show(ui);
    if ui.add(Button::plain(say!("tables-everywhere")).selected(view.everywhere).hover(say!("tables-everywhere-hover"))).clicked() {
        out.send(tell(ListCommand::Everywhere(!view.everywhere)));
    }
    let shown = view.filters_are_shown;
    let button = ui.add(Button::plain(say!("tables-filter")).icon(Icon::Filter).selected(shown));
    place.before = Some(button.id);
    if button.clicked() {
        out.send(tell(ListCommand::ShowFilters(!shown)));
    }
}

/// Three rows, as wide as there is room.
fn choices_ui(ui: &mut Ui, seen: Seen<'_>, place: &mut ListPlace, filter: &mut NoteFilter) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing = Vec2::splat(tokens.space.xs);
    let width = (ui.available_width() - 2.0 * tokens.space.xs) / 3.0;
    ui.horizontal(|ui| about_ui(ui, seen, filter, width));
    ui.horizontal(|ui| handling_ui(ui, filter, width));
    ui.horizontal(|ui| starred_ui(ui, place, filter));
}

/// What notes are about, who said them, what sort they are.
fn about_ui(ui: &mut Ui, seen: Seen<'_>, filter: &mut NoteFilter, width: f32) {
    let mut themes = vec![(None, say!("tables-any-theme").to_owned()), (Some(ThemeIs::Untagged), say!("themes-no-theme-yet").to_owned())];
    themes.extend(seen.session.themes.in_order().into_iter().map(|theme| (Some(ThemeIs::Tagged(theme.key.clone())), theme.name.clone())));
    let first = Choice::new(say!("tables-filter-by-theme"), &mut filter.theme).hide_label().width(width).show(ui, &themes);
    if seen.focus == Some(FocusOn::Filters) {
        first.request_focus();
    }
    let mut groups = vec![(None, say!("tables-any-group").to_owned()), (Some(GroupIs::NotMarked), say!("notes-not-marked").to_owned())];
    groups.extend(seen.session.groups.in_order().into_iter().map(|group| (Some(GroupIs::Marked(group.key.clone())), group.name.clone())));
    Choice::new(say!("tables-filter-by-group"), &mut filter.group).hide_label().width(width).show(ui, &groups);
    let mut sorts = vec![(None, say!("tables-any-kind"))];
    sorts.extend(NoteSort::ALL.map(|sort| (Some(sort), words::note::sort(sort))));
    Choice::new(say!("tables-filter-by-kind"), &mut filter.sort).hide_label().width(width).show(ui, &sorts);
}

/// What may be done with notes, whether tables have seen them, how often they were said.
fn handling_ui(ui: &mut Ui, filter: &mut NoteFilter, width: f32) {
    let answers = [
        (None, say!("tables-any-quoting")),
        (Some(QuotingIs::Answered(Quoting::Yes)), say!("notes-short-may-be-quoted")),
        (Some(QuotingIs::Answered(Quoting::UseOnly)), say!("notes-short-do-not-quote")),
        (Some(QuotingIs::Answered(Quoting::ChairOnly)), say!("notes-short-chair-only")),
        (Some(QuotingIs::NotAsked), say!("tables-quoting-not-asked")),
    ];
    Choice::new(say!("tables-filter-by-quoting"), &mut filter.quoting).hide_label().width(width).show(ui, &answers);
    let mut checks = vec![(None, say!("tables-any-check"))];
    checks.extend(super::note_marks::CHECKED.map(|checked: Checked| (Some(checked), words::note::checked(checked))));
    Choice::new(say!("tables-filter-by-check"), &mut filter.checked).hide_label().width(width).show(ui, &checks);
    let said = [
        (None, say!("tables-any-often")),
        (Some(SaidIs::Once), say!("notes-said-once")),
        (Some(SaidIs::InSeveralPlaces), say!("notes-said-several")),
    ];
    Choice::new(say!("tables-filter-by-often"), &mut filter.said).hide_label().width(width).show(ui, &said);
}

fn starred_ui(ui: &mut Ui, place: &mut ListPlace, filter: &mut NoteFilter) {
    let starred = ui.add(Button::plain(say!("tables-starred")).icon(Icon::Star).selected(filter.starred));
    place.before = Some(starred.id);
    if starred.clicked() {
        filter.starred = !filter.starred;
    }
}

fn found_ui(ui: &mut Ui, seen: Seen<'_>, place: &mut ListPlace, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let view = &seen.open.tables;
    let all = if view.everywhere { seen.open.insight.notes() } else { seen.open.insight.from(view.source()) };
    ui.horizontal(|ui| {
        ui.label(tokens.second(words::note::found(view.listed().len(), all)));
        let again = ui.add(Button::quiet(say!("tables-show-all")).small());
        place.before = Some(again.id);
        if again.clicked() {
            out.send(tell(ListCommand::Clear));
        }
    });
}
