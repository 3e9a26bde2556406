//! The matrix: themes by tables, where each was raised, and how often if asked.

use super::matrix_cell::CellPlace;
use super::send;
use crate::app::themes::{Matrix, ThemesCommand};
use crate::app::{Command, Open, Outbox, Screen};
use crate::model::{Table, TableId, Theme, ThemeKey};
use crate::ui::theme::{self, Face, Icon, Tokens};
use crate::ui::widgets::{Toggle, empty_state_ui};
use crate::words;
use eframe::egui::{
    Align, Align2, CornerRadius, EventFilter, Id, Key, Label, Layout, PointerButton, Pos2, Rect, Response, RichText, Role, ScrollArea,
    Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

const ROW: f32 = 36.0;
/// The width of the column that says at how many tables a theme was raised, in points.
const OF_TABLES: f32 = 72.0;
/// The columns before those of the tables.
const HEADS: usize = 2;

/// Where the keyboard is in the matrix, between frames.
#[derive(Default)]
pub struct MatrixPlace {
    row: usize,
    column: usize,
    /// The cell is to get the focus and to come into view.
    wants_focus: bool,
}

impl MatrixPlace {
    /// Gives the keyboard to the cell where it was.
    pub const fn take_focus(&mut self) {
        self.wants_focus = true;
    }
}

/// Draws the matrix with what belongs to it.
pub fn matrix_ui(ui: &mut Ui, open: &Open, place: &mut MatrixPlace, notes: &mut CellPlace, out: &mut Outbox) {
    let matrix = &open.themes.matrix;
    if matrix.themes().is_empty() {
        let sentence = say!("themes-matrix-no-themes");
        if empty_state_ui(ui, Icon::Tags, say!("themes-first-title"), sentence, Some(say!("themes-matrix-add-theme"))) {
            send(out, ThemesCommand::BeginTheme);
        }
        return;
    }
    if matrix.tables().is_empty() {
        let (title, sentence) = (say!("tables-none-yet"), say!("themes-matrix-no-tables"));
        if empty_state_ui(ui, Icon::UsersRound, title, sentence, Some(say!("themes-go-to-tables"))) {
            out.send(Command::GoTo(Screen::Tables));
        }
        return;
    }
    above_ui(ui, open, out);
    grid_ui(ui, open, place, notes, out);
}

fn above_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.l;
        let mut counts = open.themes.counts;
        if ui.add(Toggle::switch(&mut counts, say!("themes-how-many-notes"))).changed() {
            send(out, ThemesCommand::ShowCounts(counts));
        }
        let matrix = &open.themes.matrix;
        let legend = match counts {
            _ if matrix.most() == 0 && matrix.elsewhere() == 0 => say!("themes-legend-nothing"),
            true if open.insight.joined().next().is_some() => say!("themes-legend-counts-joined"),
            true => say!("themes-legend-counts"),
            false => say!("themes-legend-marks"),
        };
        ui.add(Label::new(tokens.second(legend)).wrap());
    });
    let elsewhere = open.themes.matrix.elsewhere();
    if elsewhere > 0 {
        ui.add(Label::new(tokens.second(words::theme::elsewhere(elsewhere))).wrap());
    }
}

/// Where everything of the grid stands; the names and heads stay in view when it scrolls.
struct Grid {
    /// The top left corner, scrolled along.
    origin: Pos2,
    /// What is in view.
    view: Rect,
    names: f32,
    cell: f32,
}

impl Grid {
    fn new(width: f32, columns: usize) -> Self {
        let names = (width * 0.3).clamp(110.0, 260.0);
        let cell = ((width - names - OF_TABLES) / columns.max(1) as f32).clamp(36.0, 96.0);
        Self { origin: Pos2::ZERO, view: Rect::NOTHING, names, cell }
    }

    fn size(&self, rows: usize, columns: usize) -> Vec2 {
        vec2(self.names + OF_TABLES + self.cell * columns as f32, ROW * (rows as f32 + 1.0))
    }

    fn cell(&self, row: usize, column: usize) -> Rect {
        let x = self.origin.x + self.names + OF_TABLES + self.cell * column as f32;
        Rect::from_min_size(pos2(x, self.origin.y + ROW * (row as f32 + 1.0)), vec2(self.cell, ROW))
    }

    /// A cell that stays at the left of the view.
    fn name(&self, row: usize, from: f32, width: f32) -> Rect {
        let y = self.origin.y + ROW * (row as f32 + 1.0);
        Rect::from_min_size(pos2(self.view.left() + from, y), vec2(width, ROW))
    }

    /// A cell that stays at the top of the view.
    fn head(&self, column: usize) -> Rect {
        self.cell(0, column).translate(vec2(0.0, self.view.top() - self.origin.y - ROW))
    }

    /// Where cells are seen: right of the names and below the heads.
    fn body(&self) -> Rect {
        Rect::from_min_max(self.view.min + vec2(self.names + OF_TABLES, ROW), self.view.max)
    }
}

fn grid_ui(ui: &mut Ui, open: &Open, place: &mut MatrixPlace, notes: &mut CellPlace, out: &mut Outbox) {
    let matrix = &open.themes.matrix;
    let (rows, columns) = (matrix.themes().len(), matrix.tables().len());
    place.row = place.row.min(rows - 1);
    place.column = place.column.min(columns - 1);
    let mut grid = Grid::new(ui.available_width() - theme::tokens(ui).space.l, columns);
    let tables: Vec<&Table> = matrix.tables().iter().filter_map(|table| open.session().tables.get(table)).collect();
    let builder = UiBuilder::new().accessibility_role(Role::Grid).accessibility_label(say!("themes-by-table"));
    ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_row_count(rows + 1);
            node.set_column_count(columns + HEADS);
        });
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            let (space, _) = ui.allocate_exact_size(grid.size(rows, columns), Sense::hover());
            grid.origin = space.min;
            grid.view = Rect::from_min_max(space.min.max(ui.clip_rect().min), ui.clip_rect().max);
            heads_ui(ui, &grid, &tables);
            for (row, key) in matrix.themes().iter().enumerate() {
                let is_seen = ui.is_rect_visible(grid.name(row, 0.0, grid.names));
                if let Some(theme) = open.session().themes.get(key)
                    && (is_seen || row == place.row)
                {
                    row_ui(ui, open, &grid, &GridRow { row, theme, tables: &tables }, &mut Reached { place, notes }, out);
                }
            }
            keys_ui(ui, matrix, place);
        });
    });
}

/// A part of the grid that is seen only inside `clip`.
fn part(ui: &mut Ui, clip: Rect, builder: UiBuilder) -> Ui {
    let mut part = ui.new_child(builder);
    part.set_clip_rect(clip.intersect(ui.clip_rect()));
    part
}

fn heads_ui(ui: &mut Ui, grid: &Grid, tables: &[&Table]) {
    let tokens = theme::tokens(ui);
    let all = Rect::from_min_max(grid.view.min, pos2(grid.view.right(), grid.view.top() + ROW));
    let builder =
        UiBuilder::new().max_rect(all).id_salt("heads").accessibility_role(Role::Row).accessibility_label(say!("themes-head-tables"));
    let mut still = part(ui, all, builder);
    let narrow = grid.cell < 64.0;
    still.ctx().accesskit_node_builder(still.unique_id(), |node| node.set_row_index(0));
    let place = Rect::from_min_size(grid.view.min, vec2(grid.names, ROW));
    let named = left_ui(&mut still, place, tokens.second(say!("themes-head-theme")));
    describe(&still, &named, Role::ColumnHeader, say!("themes-head-theme"), 0);
    let place = Rect::from_min_size(grid.view.min + vec2(grid.names, 0.0), vec2(OF_TABLES, ROW));
    let named = left_ui(&mut still, place, tokens.second(say!("themes-head-raised-at")));
    describe(&still, &named, Role::ColumnHeader, say!("themes-head-raised-at"), 1);
    let scrolled = Rect::from_min_max(pos2(grid.body().left(), all.top()), all.max);
    let mut heads = part(&mut still, scrolled, UiBuilder::new().max_rect(all).id_salt("table-heads"));
    for (column, table) in tables.iter().enumerate() {
        let short = if narrow { words::theme::short_table(&table.name) } else { &table.name };
        let place = grid.head(column).shrink2(vec2(tokens.space.xs, 0.0));
        let response = heads.place(place, Label::new(tokens.second(short)).truncate());
        let named = if short == table.name { response } else { response.on_hover_text(&table.name) };
        describe(&heads, &named, Role::ColumnHeader, &table.name, column + HEADS);
    }
}

/// Words at the left of a cell, in the middle of its height, shortened where there is no room.
fn left_ui(ui: &mut Ui, place: Rect, text: RichText) -> Response {
    let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
    ui.new_child(builder).add(Label::new(text).truncate())
}

/// Says of words that they are a cell, in which column.
fn describe(ui: &Ui, response: &Response, role: Role, name: &str, column: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.clear_value();
        node.set_label(name);
        node.set_column_index(column);
    });
}

struct GridRow<'a> {
    row: usize,
    theme: &'a Theme,
    tables: &'a [&'a Table],
}

/// Where the keyboard is: in the grid, or in the notes of a cell.
struct Reached<'a> {
    place: &'a mut MatrixPlace,
    notes: &'a mut CellPlace,
}

fn row_ui(ui: &mut Ui, open: &Open, grid: &Grid, at: &GridRow<'_>, reached: &mut Reached<'_>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let name = words::theme::name(&at.theme.name);
    let whole = Rect::from_min_max(grid.name(at.row, 0.0, grid.names).min, grid.cell(at.row, at.tables.len()).left_bottom());
    let below_heads = Rect::from_min_max(pos2(grid.view.left(), grid.body().top()), grid.view.max);
    let builder = UiBuilder::new().max_rect(whole).id_salt(&at.theme.key).accessibility_role(Role::Row).accessibility_label(name);
    let mut row = part(ui, below_heads, builder);
    row.ctx().accesskit_node_builder(row.unique_id(), |node| node.set_row_index(at.row + 1));
    let slot = tokens.slot(usize::from(at.theme.palette_slot));
    let text = tokens.strong(name).color(slot.text);
    let shown = left_ui(&mut row, grid.name(at.row, 0.0, grid.names - tokens.space.s), text);
    describe(&row, &shown, Role::RowHeader, name, 0);
    let of_tables = words::theme::of_tables(open.themes.matrix.tables_of(at.row), at.tables.len());
    let shown = left_ui(&mut row, grid.name(at.row, grid.names, OF_TABLES), tokens.second(of_tables.as_str()));
    describe(&row, &shown, Role::GridCell, &of_tables, 1);
    let mut cells = part(&mut row, grid.body(), UiBuilder::new().max_rect(whole).id_salt("cells"));
    for (column, table) in at.tables.iter().enumerate() {
        let is_place = (at.row, column) == (reached.place.row, reached.place.column);
        let rect = grid.cell(at.row, column);
        if is_place || cells.is_rect_visible(rect) {
            let notes = open.themes.matrix.row(at.row).get(column).copied().unwrap_or_default();
            let cell = CellOf { theme: at.theme, table, notes, rect, column, is_place };
            cell_ui(&mut cells, open, &cell, reached, out);
            if is_place && std::mem::take(&mut reached.place.wants_focus) {
                cells.memory_mut(|memory| memory.request_focus(cell.id()));
                cells.ctx().request_repaint();
                cells.scroll_to_rect(rect.expand2(vec2(OF_TABLES, ROW)), None);
            }
        }
    }
}

struct CellOf<'a> {
    theme: &'a Theme,
    table: &'a Table,
    notes: usize,
    rect: Rect,
    column: usize,
    /// Whether the keyboard is here.
    is_place: bool,
}

fn cell_id(theme: &ThemeKey, table: TableId) -> Id {
    Id::unique(("matrix-cell", theme.as_str(), table.number()))
}

impl CellOf<'_> {
    fn id(&self) -> Id {
        cell_id(&self.theme.key, self.table.id)
    }

    fn key(&self) -> (ThemeKey, TableId) {
        (self.theme.key.clone(), self.table.id)
    }
}

fn cell_ui(ui: &mut Ui, open: &Open, cell: &CellOf<'_>, reached: &mut Reached<'_>, out: &mut Outbox) {
    // Tab comes to one cell of the grid; the arrow keys go on from there.
    let sense = if cell.is_place { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(cell.rect, cell.id(), sense);
    let chosen = open.themes.cell.as_ref() == Some(&cell.key());
    let name = words::theme::cell(words::theme::name(&cell.theme.name), &cell.table.name, cell.notes, open.themes.counts);
    response.widget_info(|| WidgetInfo::selected(Role::GridCell, ui.is_enabled(), chosen, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_column_index(cell.column + HEADS));
    paint_cell(ui, open, cell, &response, chosen);
    if response.clicked() {
        let matrix: &Matrix = &open.themes.matrix;
        let row = matrix.themes().iter().position(|theme| *theme == cell.theme.key);
        let column = matrix.tables().iter().position(|table| *table == cell.table.id);
        let by_key = !response.clicked_by(PointerButton::Primary);
        *reached.place = MatrixPlace { row: row.unwrap_or_default(), column: column.unwrap_or_default(), wants_focus: !by_key };
        if by_key {
            reached.notes.enter();
        }
        send(out, ThemesCommand::ShowCell((by_key || !chosen).then(|| cell.key())));
    }
    response.on_hover_text(name);
}

fn paint_cell(ui: &Ui, open: &Open, cell: &CellOf<'_>, response: &Response, chosen: bool) {
    if !ui.is_rect_visible(cell.rect) {
        return;
    }
    let tokens = theme::tokens(ui);
    let inside = cell.rect.shrink(tokens.shape.line);
    let radius = CornerRadius::same(tokens.shape.small_corner as u8);
    paint_count(ui, open, cell, inside, &tokens);
    if response.hovered() || chosen {
        let width = if chosen { tokens.shape.focus } else { tokens.shape.line };
        ui.painter().rect_stroke(inside, radius, Stroke::new(width, tokens.accent), StrokeKind::Inside);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(inside, radius, tokens.focus_ring(), StrokeKind::Inside);
    }
}

fn paint_count(ui: &Ui, open: &Open, cell: &CellOf<'_>, inside: Rect, tokens: &Tokens) {
    let radius = CornerRadius::same(tokens.shape.small_corner as u8);
    let font = tokens.font(Face::Mono, tokens.size.body);
    let middle = inside.center();
    if cell.notes == 0 {
        ui.painter().text(middle, Align2::CENTER_CENTER, "–", font, tokens.soft);
    } else if open.themes.counts {
        let share = cell.notes as f32 / open.themes.matrix.most().max(1) as f32;
        ui.painter().rect_filled(inside, radius, tokens.heat(share).unwrap_or(tokens.panel));
        ui.painter().text(middle, Align2::CENTER_CENTER, cell.notes.to_string(), font, tokens.ink);
    } else {
        let slot = tokens.slot(usize::from(cell.theme.palette_slot));
        ui.painter().rect_filled(inside, radius, slot.soft);
        ui.painter().circle_filled(middle, tokens.space.xs + tokens.shape.focus, slot.text);
    }
}

/// The arrow keys go from cell to cell.
fn keys_ui(ui: &Ui, matrix: &Matrix, place: &mut MatrixPlace) {
    let (Some(theme), Some(table)) = (matrix.themes().get(place.row), matrix.tables().get(place.column)) else { return };
    let id = cell_id(theme, *table);
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    let (mut row, mut column) = (place.row, place.column);
    if pressed(Key::ArrowUp) {
        row = row.saturating_sub(1);
    } else if pressed(Key::ArrowDown) {
        row = (row + 1).min(matrix.themes().len().saturating_sub(1));
    } else if pressed(Key::ArrowLeft) {
        column = column.saturating_sub(1);
    } else if pressed(Key::ArrowRight) {
        column = (column + 1).min(matrix.tables().len().saturating_sub(1));
    }
    if (row, column) != (place.row, place.column) {
        *place = MatrixPlace { row, column, wants_focus: true };
        ui.ctx().request_repaint();
    }
}
