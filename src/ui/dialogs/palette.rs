//! The command palette: a field, and below it what is found for what is typed. The field keeps the keyboard; keys move the choice.

use crate::app::palette::{Entry, Palette, PaletteCommand, Sort};
use crate::app::{AppState, Command, Outbox};
use crate::ui::keys;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{self, Level, TextField, heading_ui, key_hint_ui, marked};
use eframe::egui::{
    Align, Context, Id, Key, KeyboardShortcut, Label, Layout, Modifiers, Rect, Response, Role, ScrollArea, Sense, StrokeKind, Ui,
    UiBuilder, WidgetInfo, accesskit, vec2,
};

/// How far Page Up and Page Down go.
const PAGE: usize = 8;
/// How high the list is at most, in points, and what the window needs besides it.
const LIST: f32 = 420.0;
const BESIDES: f32 = 220.0;

/// Draws the palette.
pub(super) fn palette_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let palette = &state.palette;
    let chosen = keys_of(ctx, palette, out);
    let is_moved = chosen != palette.chosen();
    let output = widgets::Dialog::new("palette", say!("palette-title")).width(640.0).show(ctx, |ui| {
        let field = field_ui(ui, palette, out);
        let list = list_ui(ui, palette, chosen, is_moved, out);
        describe(ui, field, &list);
    });
    if output.closed || keys::take(ctx, KeyboardShortcut::new(Modifiers::COMMAND, Key::K)) {
        out.send(Command::CloseDialog);
    }
}

fn tell(out: &mut Outbox, command: PaletteCommand) {
    out.send(Command::Palette(command));
}

/// Takes the keys that move the choice before the field sees them; the row that is chosen then.
fn keys_of(ctx: &Context, palette: &Palette, out: &mut Outbox) -> usize {
    let pressed = |key| keys::take(ctx, KeyboardShortcut::new(Modifiers::NONE, key));
    let (now, last) = (palette.chosen(), palette.count().saturating_sub(1));
    let mut chosen = now;
    for (key, target) in [
        (Key::ArrowDown, now.saturating_add(1)),
        (Key::ArrowUp, now.saturating_sub(1)),
        (Key::PageDown, now.saturating_add(PAGE)),
        (Key::PageUp, now.saturating_sub(PAGE)),
        (Key::Home, 0),
        (Key::End, last),
    ] {
        if pressed(key) {
            chosen = target.min(last);
        }
    }
    if chosen != now {
        tell(out, PaletteCommand::Choose(chosen));
    }
    if pressed(Key::Enter) {
        tell(out, PaletteCommand::Run(chosen));
    }
    chosen
}

fn field_ui(ui: &mut Ui, palette: &Palette, out: &mut Outbox) -> Id {
    let mut typed = palette.typed().to_owned();
    let field = TextField::single(&mut typed)
        .name(say!("palette-field"))
        .hint(say!("palette-hint"))
        .id(Id::unique("palette-field"))
        .width(ui.available_width())
        .show(ui);
    if field.response.changed() {
        tell(out, PaletteCommand::Type(typed));
    }
    field.response.id
}

/// What a screen reader is told of the list.
struct Listed {
    list: Id,
    chosen: Option<Id>,
}

/// The field is a box that chooses from a list; the chosen row is what a screen reader says.
fn describe(ui: &Ui, field: Id, listed: &Listed) {
    ui.ctx().accesskit_node_builder(field, |node| {
        node.set_role(Role::EditableComboBox);
        node.set_expanded(true);
        node.set_has_popup(accesskit::HasPopup::Listbox);
        node.push_controlled(listed.list.accesskit_id());
        if let Some(chosen) = listed.chosen {
            node.set_active_descendant(chosen.accesskit_id());
        }
    });
}

fn list_ui(ui: &mut Ui, palette: &Palette, chosen: usize, is_moved: bool, out: &mut Outbox) -> Listed {
    let tokens = theme::tokens(ui);
    let height = LIST.min((ui.ctx().content_rect().height() - BESIDES).max(theme::tokens(ui).shape.small_height));
    status_ui(ui, palette);
    let builder = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(say!("palette-found"));
    ui.scope_builder(builder, |ui| {
        let list = ui.unique_id();
        let mut chosen_id = None;
        // Another list begins at its top.
        let area = ScrollArea::vertical().id_salt(("palette", palette.typed())).auto_shrink([false, false]).max_height(height);
        area.min_scrolled_height(height).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut row = 0;
            for group in palette.groups() {
                ui.add_space(tokens.space.xs);
                let heading = heading_ui(ui, Level::Part, name_of(group.sort));
                for (place, entry) in group.entries.iter().enumerate() {
                    let response = ui.push_id((group.sort as u8, place), |ui| row_ui(ui, &tokens, entry, row == chosen)).inner;
                    if response.clicked() {
                        tell(out, PaletteCommand::Run(row));
                    }
                    if row == chosen {
                        chosen_id = Some(response.id);
                        if is_moved {
                            // With the first row the heading over it comes into view, too.
                            let rect = if row == 0 { response.rect.union(heading.rect) } else { response.rect };
                            ui.scroll_to_rect_animation(rect, None, eframe::egui::style::ScrollAnimation::none());
                        }
                    }
                    row += 1;
                }
            }
        });
        Listed { list, chosen: chosen_id }
    })
    .inner
}

/// How much is found, which a screen reader says when it changes.
fn status_ui(ui: &mut Ui, palette: &Palette) {
    let tokens = theme::tokens(ui);
    let said = match (palette.count(), palette.typed().trim()) {
        (0, typed) => say!("palette-nothing", typed = typed),
        (_, "") => say!("palette-begin").to_owned(),
        (count, _) => say!("palette-count", count = count),
    };
    let label = ui.add(Label::new(tokens.second(said)).truncate());
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_role(Role::Status);
        node.set_live(accesskit::Live::Polite);
    });
}

fn name_of(sort: Sort) -> &'static str {
    match sort {
        Sort::Recent => say!("palette-group-recent"),
        Sort::Screens => say!("palette-group-screens"),
        Sort::Here => say!("palette-group-here"),
        Sort::Commands => say!("palette-group-commands"),
        Sort::Begin => say!("palette-group-begin"),
        Sort::Tables => say!("palette-group-tables"),
        Sort::Themes => say!("palette-group-themes"),
        Sort::Steps => say!("palette-group-steps"),
        Sort::Filters => say!("palette-group-filters"),
        Sort::Notes => say!("palette-group-notes"),
    }
}

/// A row: it can be pressed, but the field keeps the keyboard.
fn row_ui(ui: &mut Ui, tokens: &Tokens, entry: &Entry, is_chosen: bool) -> Response {
    let size = vec2(ui.available_width(), tokens.shape.small_height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), name(entry)));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(is_chosen);
        if !entry.key.is_empty() {
            node.set_keyboard_shortcut(entry.key.as_str());
        }
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if is_chosen || response.hovered() {
        let corner = eframe::egui::CornerRadius::same(tokens.shape.corner as u8);
        ui.painter().rect_filled(rect, corner, if is_chosen { tokens.accent_soft } else { tokens.sunk });
        if is_chosen {
            ui.painter().rect_stroke(rect, corner, tokens.focus_ring(), StrokeKind::Inside);
        }
    }
    let inside = rect.shrink2(vec2(tokens.space.s, 0.0));
    contents_ui(ui, tokens, entry, inside);
    response
}

fn contents_ui(ui: &mut Ui, tokens: &Tokens, entry: &Entry, rect: Rect) {
    // Screen readers have it all in the row's name.
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)).accessibility_role(Role::GenericContainer);
    let mut ui = ui.new_child(builder);
    if !entry.key.is_empty() {
        key_hint_ui(&mut ui, &entry.key);
    }
    if !entry.beside.is_empty() {
        let most = rect.width() * 0.4;
        ui.scope(|ui| {
            ui.set_max_width(most);
            ui.add(Label::new(tokens.second(entry.beside.as_str())).selectable(false).truncate());
        });
    }
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.add(Label::new(marked(tokens, &entry.label, &entry.marks, tokens.amber_soft)).selectable(false).truncate())
            .on_hover_text(entry.label.as_str());
    });
}

/// What a screen reader says of a row.
fn name(entry: &Entry) -> String {
    let parts = [entry.label.as_str(), entry.beside.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
