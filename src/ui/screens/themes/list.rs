//! The list of themes: its keys, colours, names and counts.

use super::send;
use crate::app::themes::{OutlineRow, Place, Shown, ThemesCommand, ThemesView, called};
use crate::app::{AppState, Open, Outbox};
use crate::model::{Theme, ThemeKey};
use crate::ui::theme::{self, Face, Icon, Tokens};
use crate::ui::widgets::{Button, ListRow, TextField, hold_arrows, key_hint_ui, swatch_ui};
use crate::words;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Id, Key, Label, Layout, Rect, Response, Role, Sense, Ui, UiBuilder, pos2, vec2};

/// How far the list is, between frames.
#[derive(Default)]
pub struct ListPlace {
    /// The last time that a new theme was asked for, as far as its field got the keyboard.
    begun: u64,
    /// The last time that a theme took the place of another, as far as its row got the keyboard.
    moves: u64,
    /// A row is to get the keyboard, in so many frames more.
    wants_row: u8,
    /// The field for a new theme is to get the keyboard.
    wants_field: bool,
    /// What opens that field is to get the keyboard.
    wants_button: bool,
    /// The row that has the keyboard, from the top.
    at: Option<usize>,
    /// Another row was asked for by key: it is to get the keyboard once it is what is shown.
    steps: bool,
}

/// The first row of a theme, below all notes and those without one.
const FIRST: usize = 2;

/// So many frames a row asks for the keyboard: a dialog that closes gives it back to what had it before.
const FRAMES: u8 = 2;

impl ListPlace {
    /// Takes up what was asked for since the frame before; whether the list has to be seen for it.
    pub fn begin(&mut self, view: &ThemesView) -> bool {
        let (begins, moved) = (self.begun != view.begun, self.moves != view.moves);
        (self.begun, self.moves) = (view.begun, view.moves);
        if begins {
            self.wants_field = true;
        }
        if moved {
            self.wants_row = FRAMES;
        } else if std::mem::take(&mut self.steps) {
            self.wants_row = 1;
        }
        begins
    }
}

/// What is carried while a theme is dragged.
struct Dragged(ThemeKey);

/// Draws the list; whether one of its rows was chosen.
pub fn list_ui(ui: &mut Ui, state: &AppState, open: &Open, place: &mut ListPlace, out: &mut Outbox) -> bool {
    let mut chosen = false;
    ui.spacing_mut().item_spacing.y = theme::tokens(ui).space.xs;
    keys_ui(ui, state, open, place, out);
    place.at = None;
    let builder = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(say!("themes-list"));
    ui.scope_builder(builder, |ui| {
        let all = Row {
            mark: Mark::Icon(Icon::List),
            name: say!("themes-all-notes"),
            notes: open.insight.notes(),
            points: open.insight.notes(),
            depth: 0,
        };
        chosen |= choice_ui(ui, open, 0, Shown::All, &all, place, out).clicked();
        let (name, notes) = (say!("themes-no-theme-yet"), open.insight.untagged());
        let untagged = Row { mark: Mark::Icon(Icon::CircleHelp), name, notes, points: notes, depth: 0 };
        chosen |= choice_ui(ui, open, 1, Shown::Untagged, &untagged, place, out).clicked();
        ui.separator();
        for (index, row) in open.themes.outline.rows().iter().enumerate() {
            if let Some(theme) = open.session().themes.get(&row.theme) {
                chosen |= theme_row_ui(ui, open, theme, row, index, place, out);
            }
        }
    });
    new_theme_ui(ui, open, place, out);
    chosen
}

/// The arrow keys go from row to row while one has the keyboard, and what is shown goes with them.
fn keys_ui(ui: &Ui, state: &AppState, open: &Open, place: &mut ListPlace, out: &mut Outbox) {
    let Some(now) = place.at.filter(|_| state.dialog.is_none()) else { return };
    let rows = open.themes.outline.rows();
    let last = rows.len() + FIRST - 1;
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    let target = match () {
        () if pressed(Key::ArrowUp) => now.saturating_sub(1),
        () if pressed(Key::ArrowDown) => (now + 1).min(last),
        () if pressed(Key::Home) => 0,
        () if pressed(Key::End) => last,
        () => return,
    };
    place.steps = true;
    let theme = target.checked_sub(FIRST).and_then(|at| rows.get(at)).map(|row| Shown::Theme(row.theme.clone()));
    send(out, ThemesCommand::Show(theme.unwrap_or(if target == 0 { Shown::All } else { Shown::Untagged })));
}

/// A row, which shows its notes when it is pressed.
fn choice_ui(ui: &mut Ui, open: &Open, at: usize, shows: Shown, row: &Row<'_>, place: &mut ListPlace, out: &mut Outbox) -> Response {
    let is_shown = *open.themes.list.shown() == shows;
    // Not told apart by its place, so that it keeps the keyboard when it is moved.
    let id = match &shows {
        Shown::All => Id::unique("all-notes"),
        Shown::Untagged => Id::unique("untagged-notes"),
        Shown::Theme(key) => Id::unique(("theme-row", key.as_str())),
    };
    let response =
        ui.scope_builder(UiBuilder::new().scope_id(id), |ui| row_ui(ui, row, is_shown, matches!(row.mark, Mark::Theme { .. }))).inner;
    if is_shown && place.wants_row > 0 {
        place.wants_row -= 1;
        response.request_focus();
        ui.ctx().request_repaint();
    }
    if response.has_focus() {
        place.at = Some(at);
        hold_arrows(ui, &response);
    }
    if response.clicked() {
        send(out, ThemesCommand::Show(shows));
    }
    response
}

fn theme_row_ui(ui: &mut Ui, open: &Open, theme: &Theme, row: &OutlineRow, index: usize, place: &mut ListPlace, out: &mut Outbox) -> bool {
    let count = open.insight.theme(&theme.key);
    let row = Row {
        mark: Mark::Theme { number: (index < 9).then_some(index + 1), slot: usize::from(theme.palette_slot) },
        name: words::theme::name(&theme.name),
        notes: count.notes,
        points: count.points,
        depth: row.depth,
    };
    let response = choice_ui(ui, open, index + FIRST, Shown::Theme(theme.key.clone()), &row, place, out);
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
    /// Notes that say the same are one.
    points: usize,
    depth: usize,
}

enum Mark {
    Icon(Icon),
    Theme { number: Option<usize>, slot: usize },
}

fn row_ui(ui: &mut Ui, row: &Row<'_>, selected: bool, draggable: bool) -> Response {
    let name = words::theme::row(row.name, row.points, row.notes);
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
    let count = row.points.to_string();
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
        place.wants_field = false;
        begin_ui(ui, open, place, out);
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
        .focus(std::mem::take(&mut place.wants_field))
        .show(ui);
    if field.response.changed() {
        send(out, ThemesCommand::TypeNewTheme(Some(name.clone())));
    }
    if field.submitted {
        // Ready for the next; where nothing was typed there is none.
        let is_over = name.trim().is_empty();
        (place.wants_field, place.wants_button) = (!is_over, is_over);
        send(out, ThemesCommand::AddTheme);
    } else if field.response.lost_focus() && (escaped || name.trim().is_empty()) {
        place.wants_button = escaped;
        send(out, ThemesCommand::TypeNewTheme(None));
    }
}

/// What opens the field; where there are no themes, with what they are for.
fn begin_ui(ui: &mut Ui, open: &Open, place: &mut ListPlace, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let is_first = open.themes.outline.rows().is_empty();
    if is_first {
        ui.add_space(tokens.space.xs);
        ui.add(Label::new(tokens.second(say!("themes-first"))).wrap());
        ui.add_space(tokens.space.xs);
    }
    let button = if is_first { Button::main(say!("actions-new-theme")) } else { Button::quiet(say!("actions-new-theme")) };
    let button = button.icon(Icon::Plus).key("T");
    let response = ui.scope_builder(UiBuilder::new().scope_id(Id::unique("new-theme")), |ui| ui.add(button)).inner;
    if std::mem::take(&mut place.wants_button) {
        response.request_focus();
    }
    if response.clicked() {
        send(out, ThemesCommand::BeginTheme);
    }
}
