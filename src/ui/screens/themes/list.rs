//! The list of themes: its keys, colours, names and counts.

use super::send;
use crate::app::themes::{OutlineRow, Place, Shown, ThemesCommand, called};
use crate::app::{Open, Outbox};
use crate::model::{Theme, ThemeKey};
use crate::ui::theme::{self, Face, Icon, Tokens};
use crate::ui::widgets::{Button, ListRow, TextField, key_hint_ui, swatch_ui};
use crate::words;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Id, Key, Layout, Rect, Response, Sense, Ui, UiBuilder, pos2, vec2};

/// How far the list is, between frames.
#[derive(Default)]
pub struct ListPlace {
    /// The field for a new theme is to get the focus.
    wants_focus: bool,
}

impl ListPlace {
    /// Opens the field for a new theme.
    pub fn add_theme(&mut self, out: &mut Outbox) {
        self.wants_focus = true;
        send(out, ThemesCommand::TypeNewTheme(Some(String::new())));
    }
}

/// What is carried while a theme is dragged.
struct Dragged(ThemeKey);

/// Draws the list; whether one of its rows was chosen.
pub fn list_ui(ui: &mut Ui, open: &Open, place: &mut ListPlace, out: &mut Outbox) -> bool {
    let mut chosen = false;
    ui.spacing_mut().item_spacing.y = theme::tokens(ui).space.xs;
    let shown = open.themes.list.shown();
    let all = Row { mark: Mark::Icon(Icon::List), name: say!("themes-all-notes"), notes: open.insight.notes(), depth: 0 };
    if row_ui(ui, &all, *shown == Shown::All, false).clicked() {
        chosen = true;
        send(out, ThemesCommand::Show(Shown::All));
    }
    let untagged = Row { mark: Mark::Icon(Icon::CircleHelp), name: say!("themes-no-theme-yet"), notes: open.insight.untagged(), depth: 0 };
    if row_ui(ui, &untagged, *shown == Shown::Untagged, false).clicked() {
        chosen = true;
        send(out, ThemesCommand::Show(Shown::Untagged));
    }
    ui.separator();
    for (index, row) in open.themes.outline.rows().iter().enumerate() {
        if let Some(theme) = open.session().themes.get(&row.theme) {
            chosen |= ui.push_id(&row.theme, |ui| theme_row_ui(ui, open, theme, row, index, out)).inner;
        }
    }
    new_theme_ui(ui, open, place, out);
    chosen
}

fn theme_row_ui(ui: &mut Ui, open: &Open, theme: &Theme, row: &OutlineRow, index: usize, out: &mut Outbox) -> bool {
    let row = Row {
        mark: Mark::Theme { number: (index < 9).then_some(index + 1), slot: usize::from(theme.palette_slot) },
        name: words::theme::name(&theme.name),
        notes: open.insight.theme(&theme.key).notes,
        depth: row.depth,
    };
    let response = row_ui(ui, &row, open.themes.theme() == Some(&theme.key), true);
    if response.clicked() {
        send(out, ThemesCommand::SelectTheme(Some(theme.key.clone())));
    }
    response.dnd_set_drag_payload(Dragged(theme.key.clone()));
    drop_ui(ui, &response, theme, out);
    response.clicked()
}

/// Where a dragged theme would go, and puts it there.
fn drop_ui(ui: &Ui, response: &Response, theme: &Theme, out: &mut Outbox) {
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let above = pointer.y < response.rect.center().y;
    if response.dnd_hover_payload::<Dragged>().is_some_and(|dragged| dragged.0 != theme.key) {
        let tokens = theme::tokens(ui);
        let y = if above { response.rect.top() } else { response.rect.bottom() };
        ui.painter().hline(response.rect.x_range(), y, tokens.focus_ring());
    }
    if let Some(dragged) = response.dnd_release_payload::<Dragged>()
        && dragged.0 != theme.key
    {
        let key = theme.key.clone();
        let place = if above { Place::Before(key) } else { Place::After(key) };
        send(out, ThemesCommand::Put(dragged.0.clone(), place));
    }
}

/// What a row of the list shows.
struct Row<'a> {
    mark: Mark,
    name: &'a str,
    notes: usize,
    depth: usize,
}

enum Mark {
    Icon(Icon),
    Theme { number: Option<usize>, slot: usize },
}

fn row_ui(ui: &mut Ui, row: &Row<'_>, selected: bool, draggable: bool) -> Response {
    let name = words::theme::row(row.name, row.notes);
    let mut list_row = ListRow::new(&name).selected(selected).round();
    if draggable {
        list_row = list_row.draggable();
    }
    list_row.show(ui, |ui| row_contents_ui(ui, row)).response
}

/// So many lines of a name are shown; hovering shows the whole.
const MOST_LINES: usize = 2;

/// The name wraps and everything else stands in the middle beside it.
fn row_contents_ui(ui: &mut Ui, row: &Row<'_>) {
    let tokens = theme::tokens(ui);
    let count = row.notes.to_string();
    let indent = tokens.space.l * row.depth.min(3) as f32;
    let lead = tokens.space.xxl + tokens.space.m + 2.0 * tokens.space.s - tokens.space.xs;
    let digits = tokens.space.s * count.len().max(2) as f32 + tokens.space.xs;
    let (lead, room) = match row.mark {
        Mark::Icon(_) => (tokens.space.xxl + tokens.space.xs, ui.available_width()),
        Mark::Theme { .. } => (lead + indent, ui.available_width()),
    };
    let width = (room - lead - digits - tokens.space.s).max(1.0);
    let mut text = LayoutJob::simple(row.name.to_owned(), tokens.font(Face::Semibold, tokens.size.body), tokens.ink, width);
    text.wrap.max_rows = MOST_LINES;
    let text = ui.painter().layout_job(text);
    let height = text.size().y.max(tokens.size.body + tokens.space.s - 1.0);
    let (rect, response) = ui.allocate_exact_size(vec2(room, height), Sense::hover());
    if text.elided {
        response.on_hover_text(row.name);
    }
    mark_ui(ui, &tokens, row, rect, indent);
    let top = rect.center().y - text.size().y / 2.0;
    ui.painter().galley(pos2(rect.left() + lead, top), text, tokens.ink);
    let right = rect.right_center();
    let font = tokens.font(Face::Mono, tokens.size.second);
    ui.painter().text(right, eframe::egui::Align2::RIGHT_CENTER, count, font, tokens.soft);
}

fn mark_ui(ui: &mut Ui, tokens: &Tokens, row: &Row<'_>, rect: Rect, indent: f32) {
    let left = rect.left() + indent;
    match row.mark {
        Mark::Icon(icon) => {
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(tokens.shape.icon, rect.height()));
            icon.paint(ui, place, tokens.shape.icon, tokens.soft);
        }
        Mark::Theme { number, slot } => {
            let place = Rect::from_min_max(pos2(left, rect.top()), rect.max);
            let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
            let mut marks = ui.new_child(builder);
            if let Some(number) = number {
                key_hint_ui(&mut marks, &number.to_string());
            }
            let side = tokens.space.m;
            let swatch = Rect::from_min_size(pos2(left + tokens.space.xxl, rect.center().y - side / 2.0), vec2(side, side));
            swatch_ui(&mut ui.new_child(UiBuilder::new().max_rect(swatch)), slot);
        }
    }
}

fn new_theme_ui(ui: &mut Ui, open: &Open, place: &mut ListPlace, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let Some(typed) = &open.themes.new_theme else {
        if ui.add(Button::quiet(say!("themes-new")).icon(Icon::Plus)).clicked() {
            place.add_theme(out);
        }
        return;
    };
    let mut name = typed.clone();
    let taken = called(open.session(), typed).map(|theme| words::theme::taken(&theme.name));
    ui.add_space(tokens.space.xs);
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    let field = TextField::single(&mut name)
        .name(say!("themes-new-name"))
        .hint(say!("themes-new-hint"))
        .error(taken.as_deref())
        .id(Id::unique("name-of-the-new-theme"))
        .focus(std::mem::take(&mut place.wants_focus))
        .show(ui);
    if field.response.changed() {
        send(out, ThemesCommand::TypeNewTheme(Some(name.clone())));
    }
    if field.submitted {
        place.wants_focus = !name.trim().is_empty();
        send(out, ThemesCommand::AddTheme);
    } else if field.response.lost_focus() && (escaped || name.trim().is_empty()) {
        send(out, ThemesCommand::TypeNewTheme(None));
    }
}
