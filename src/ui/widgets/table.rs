//! Rows under the same column heads, with numbers in digits of one width at the right.

use eframe::egui::epaint::RectShape;
use eframe::egui::{
    Align, Id, Label, Layout, Rect, Response, RichText, Role, Sense, Shape, Stroke, StrokeKind, TextWrapMode, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::paint::{corner, focus_ring};
use super::pose::is_hovered;
use crate::ui::theme::{self, Face, Tokens};

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// What stands at its head; empty for a column of marks.
    pub name: &'a str,
    /// Width in points; what is left over is shared among the columns without one.
    pub width: Option<f32>,
    /// Numbers: Mono, at the right.
    pub number: bool,
}

impl<'a> Column<'a> {
    /// Words, in what room is left.
    pub fn grow(name: &'a str) -> Self {
        Self { name, width: None, number: false }
    }

    /// Words or marks in a fixed width.
    pub fn fixed(name: &'a str, width: f32) -> Self {
        Self { name, width: Some(width), number: false }
    }

    /// Numbers or clock times in a fixed width.
    pub fn number(name: &'a str, width: f32) -> Self {
        Self { name, width: Some(width), number: true }
    }
}

/// A table: column heads once, then a call of [`Rows::row`] for each row.
pub struct Table<'a> {
    name: &'a str,
    columns: &'a [Column<'a>],
    row_height: f32,
    heads: bool,
    sense: Sense,
}

impl<'a> Table<'a> {
    /// A table with a name that screen readers say.
    pub fn new(name: &'a str, columns: &'a [Column<'a>]) -> Self {
        Self { name, columns, row_height: 54.0, heads: true, sense: Sense::click_and_drag() }
    }

    /// The least height of a row in points.
    pub fn row_height(mut self, points: f32) -> Self {
        self.row_height = points;
        self
    }

    /// Leaves the column heads out.
    pub fn without_heads(mut self) -> Self {
        self.heads = false;
        self
    }

    /// Its rows are not to be pressed: only what stands in them.
    pub fn at_rest(mut self) -> Self {
        self.sense = Sense::hover();
        self
    }

    /// Draws it.
    pub fn show<R>(self, ui: &mut Ui, add: impl FnOnce(&mut Rows<'_>) -> R) -> R {
        let builder = UiBuilder::new().layout(Layout::top_down(Align::Min)).accessibility_role(Role::Table).accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let spans = spans(ui.available_width(), self.columns, theme::tokens(ui).space.m);
            if self.heads {
                heads_ui(ui, self.columns, &spans);
            }
            let mut rows = Rows { ui, columns: self.columns, spans, row_height: self.row_height, sense: self.sense, count: 0 };
            add(&mut rows)
        })
        .inner
    }
}

/// Left edge and width of each column, in points from the left of the table.
fn spans(width: f32, columns: &[Column<'_>], gap: f32) -> Vec<(f32, f32)> {
    let fixed: f32 = columns.iter().filter_map(|column| column.width).sum();
    let growing = columns.iter().filter(|column| column.width.is_none()).count().max(1);
    let left_over = (width - fixed - gap * (columns.len() as f32 + 1.0)).max(0.0);
    let mut x = gap;
    columns
        .iter()
        .map(|column| {
            let width = column.width.unwrap_or(left_over / growing as f32);
            let span = (x, width);
            x += width + gap;
            span
        })
        .collect()
}

fn heads_ui(ui: &mut Ui, columns: &[Column<'_>], spans: &[(f32, f32)]) {
    let tokens = theme::tokens(ui);
    let size = vec2(ui.available_width(), tokens.shape.control_height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    for (column, span) in columns.iter().zip(spans) {
        if column.name.is_empty() {
            continue;
        }
        let mut cell = cell(ui, rect, *span, column.number, column.name);
        let text = tokens.second(column.name);
        let response = cell.add(Label::new(text).truncate());
        cell.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::ColumnHeader);
            node.clear_value();
            node.set_label(column.name);
        });
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), tokens.hairline());
}

/// A child for one cell of a row.
fn cell(ui: &mut Ui, row: Rect, span: (f32, f32), number: bool, salt: &str) -> Ui {
    let left = row.left() + span.0;
    let rect = Rect::from_min_max(pos2(left, row.top()), pos2(left + span.1, row.bottom()));
    let layout = if number { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    let mut cell = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout).id_salt(salt));
    cell.shrink_clip_rect(Rect::from_x_y_ranges(rect.x_range(), ui.clip_rect().y_range()));
    cell
}

/// Draws the rows of a table.
pub struct Rows<'u> {
    ui: &'u mut Ui,
    columns: &'u [Column<'u>],
    spans: Vec<(f32, f32)>,
    row_height: f32,
    sense: Sense,
    count: usize,
}

impl Rows<'_> {
    /// A row to press, with what a screen reader says of it. `id` tells it from the others over time.
    pub fn row(&mut self, id: impl eframe::egui::AsIdSalt, name: &str, selected: bool, add: impl FnOnce(&mut Cells<'_>)) -> Response {
        let tokens = theme::tokens(self.ui);
        let id = self.ui.make_persistent_id(id);
        // Cells stand in the middle of their row; how high it became is known from the frame before.
        let remembered = self.ui.data(|data| data.get_temp::<f32>(id));
        let height = remembered.unwrap_or(self.row_height).max(self.row_height);
        let size = vec2(self.ui.available_width(), height);
        let (_, rect) = self.ui.allocate_space(size);
        let behind = self.ui.painter().add(Shape::Noop);
        let response = self.ui.interact(rect, id, self.sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Row, self.ui.is_enabled(), name));
        self.ui.ctx().accesskit_node_builder(id, |node| {
            node.set_selected(selected);
            node.set_row_index(self.count);
        });
        self.count += 1;
        if self.ui.is_rect_visible(rect) {
            let needed = {
                let mut cells = Cells { ui: self.ui, columns: self.columns, spans: &self.spans, row: rect, id, next: 0, needed: 0.0 };
                add(&mut cells);
                cells.needed
            };
            self.remember(id, height, (needed + tokens.space.m).max(self.row_height));
            paint_row(self.ui, &tokens, &response, behind, selected);
        }
        response
    }

    fn remember(&self, id: Id, before: f32, now: f32) {
        if (before - now).abs() > 0.5 {
            self.ui.data_mut(|data| data.insert_temp(id, now));
            self.ui.ctx().request_repaint();
        }
    }
}

fn paint_row(ui: &Ui, tokens: &Tokens, response: &Response, behind: eframe::egui::layers::ShapeIdx, selected: bool) {
    let rect = response.rect;
    let ground = match (selected, is_hovered(ui, response)) {
        (true, _) => Some(tokens.accent_soft),
        (false, true) if response.sense.senses_click() => Some(tokens.accent_soft.gamma_multiply(0.5)),
        _ => None,
    };
    if let Some(ground) = ground {
        let shape = RectShape::new(rect, corner(0.0), ground, Stroke::NONE, StrokeKind::Inside);
        ui.painter().set(behind, shape);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), tokens.hairline());
    let inside = rect.shrink(tokens.shape.focus + tokens.shape.line);
    focus_ring(ui, tokens, response, inside, 0.0);
}

/// Draws the cells of a row, from the left.
pub struct Cells<'c> {
    ui: &'c mut Ui,
    columns: &'c [Column<'c>],
    spans: &'c [(f32, f32)],
    row: Rect,
    id: Id,
    next: usize,
    needed: f32,
}

impl Cells<'_> {
    /// The next cell, with whatever is in it, one below the other, in the middle of the row.
    /// Without a column left nothing is drawn.
    pub fn ui(&mut self, add: impl FnOnce(&mut Ui)) {
        let index = self.next;
        self.next += 1;
        let (Some(column), Some(span)) = (self.columns.get(index), self.spans.get(index)) else {
            return;
        };
        let tokens = theme::tokens(self.ui);
        let id = self.id.with(index);
        // How high the contents are is known once they are drawn: from the frame before.
        let before = self.ui.data(|data| data.get_temp::<f32>(id));
        let height = before.unwrap_or(tokens.size.body + tokens.space.xs);
        let left = self.row.left() + span.0;
        let top = (self.row.center().y - height / 2.0).round();
        let rect = Rect::from_min_size(pos2(left, top), vec2(span.1, height));
        let align = if column.number { Align::Max } else { Align::Min };
        let builder = UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::top_down(align))
            .id_salt(id)
            .accessibility_parent(self.id)
            .accessibility_role(Role::Cell);
        let mut cell = self.ui.new_child(builder);
        cell.spacing_mut().item_spacing.y = tokens.shape.focus;
        // Shortened rather than drawn over the next column.
        cell.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
        add(&mut cell);
        let now = cell.min_rect().height();
        self.needed = self.needed.max(now);
        if before != Some(now) {
            self.ui.data_mut(|data| data.insert_temp(id, now));
            self.ui.ctx().request_repaint();
        }
    }

    /// The next cell: words in the middle of the row, shortened where there is no room.
    pub fn text(&mut self, text: RichText) {
        self.ui(|ui| {
            ui.add(Label::new(text).truncate());
        });
    }

    /// The next cell: a number or clock time.
    pub fn number(&mut self, text: &str) {
        let tokens = theme::tokens(self.ui);
        self.text(tokens.mono(text));
    }

    /// The next cell: a number or clock time that matters (late, over).
    pub fn number_strong(&mut self, text: &str, colour: eframe::egui::Color32) {
        let tokens = theme::tokens(self.ui);
        self.text(tokens.text(text, Face::MonoBold, tokens.size.body).color(colour));
    }

    /// The next cell: nothing.
    pub fn skip(&mut self) {
        self.next += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, spans};

    #[test]
    fn columns_share_what_is_left_over() {
        let columns = [Column::fixed("", 30.0), Column::grow("Item"), Column::number("Min", 70.0)];
        let spans = spans(500.0, &columns, 10.0);
        assert_eq!(spans, vec![(10.0, 30.0), (50.0, 360.0), (420.0, 70.0)]);
    }

    #[test]
    fn a_table_too_narrow_has_no_negative_columns() {
        let columns = [Column::fixed("", 300.0), Column::grow("Item")];
        assert!(spans(100.0, &columns, 10.0).iter().all(|span| span.1 >= 0.0));
    }
}
