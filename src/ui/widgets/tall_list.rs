//! A list of any length with rows of unequal height, of which only those in view are drawn.

use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::{Align, Key, Layout, Margin, Modifiers, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::heights::Heights;
use super::paint::corner;
use crate::ui::theme;

/// How many points of the list the toolkit's scroll area sees at once. Its offsets are `f32`, which
/// are exact to a thirtieth of a point up to here; a longer list is shown through a window that moves along.
const WINDOW: f64 = 500_000.0;

/// How often a wish to see a row is repeated while heights on the way to it turn out differently.
const TRIES: u8 = 4;

/// Where a long list stands, and how high its rows are. A screen keeps one for each list.
#[derive(Clone, Debug)]
pub struct TallList {
    heights: Heights,
    /// First row of the window.
    first: usize,
    /// Where the view begins, in points from the top of the list.
    place: f64,
    /// Height of the view in the frame before.
    view: f64,
    wish: Option<(usize, u8)>,
    /// The place was changed by us and the scroll area has to be told.
    moved: bool,
    role: Role,
}

impl TallList {
    /// A list at its top; rows are taken for `estimate` points high until they are drawn.
    pub fn new(estimate: f32) -> Self {
        Self { heights: Heights::new(estimate), first: 0, place: 0.0, view: 0.0, wish: None, moved: false, role: Role::List }
    }

    /// What a screen reader takes it for, where it is something else than a list.
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Scrolls, with the next frame, as the arrow keys, Page Up and Down, Home and End ask for: for something to read, of which no
    /// row is chosen. To be called after [`Self::show`], while no text field has the focus.
    pub fn scroll_by_keys(&mut self, ui: &Ui) {
        let line = f64::from(theme::tokens(ui).shape.control_height);
        let page = (self.view - line).max(line);
        let keys = [(Key::ArrowDown, line), (Key::ArrowUp, -line), (Key::PageDown, page), (Key::PageUp, -page)];
        let (by, to) = ui.input_mut(|input| {
            let mut pressed = |key: Key| input.consume_key(Modifiers::NONE, key);
            let by = keys.into_iter().find(|(key, _)| pressed(*key)).map(|(_, points)| points);
            (by, [(Key::Home, 0), (Key::End, usize::MAX)].into_iter().find(|(key, _)| pressed(*key)).map(|(_, row)| row))
        });
        if let Some(points) = by {
            self.place = (self.place + points).max(0.0);
            self.moved = true;
            ui.ctx().request_repaint();
        }
        if let Some(row) = to {
            self.show_row(row);
            ui.ctx().request_repaint();
        }
    }

    /// Scrolls, with the next frame, so far that the row is wholly in view.
    pub fn show_row(&mut self, row: usize) {
        self.wish = Some((row, TRIES));
    }

    /// The row that the arrow keys, Page Up and Down, Home and End ask for, from `current`. For a
    /// screen to call while no text field has the focus.
    pub fn key_target(&self, ui: &Ui, current: Option<usize>) -> Option<usize> {
        let last = self.heights.len().checked_sub(1)?;
        let now = current.unwrap_or(0);
        let page = |down: bool| {
            let place = self.heights.top(now) + if down { self.view } else { -self.view };
            self.heights.row_at(place.max(0.0))
        };
        let target = ui.input(|input| {
            if !input.modifiers.is_none() {
                return None;
            }
            let keys: [(Key, &dyn Fn() -> usize); 6] = [
                (Key::ArrowDown, &|| current.map_or(0, |row| row.saturating_add(1))),
                (Key::ArrowUp, &|| now.saturating_sub(1)),
                (Key::PageDown, &|| page(true)),
                (Key::PageUp, &|| page(false)),
                (Key::Home, &|| 0),
                (Key::End, &|| last),
            ];
            keys.iter().find(|(key, _)| input.key_pressed(*key)).map(|(_, row)| row())
        });
        target.map(|row| row.min(last))
    }

    /// Draws the rows in view of `count`, each by `row_ui(ui, index)`. `name` is what a screen
    /// reader says of the list. Takes all the room there is.
    pub fn show(&mut self, ui: &mut Ui, name: &str, count: usize, mut row_ui: impl FnMut(&mut Ui, usize)) {
        self.heights.set_len(count);
        self.grant_wish();
        self.move_window();
        let top = self.heights.top(self.first);
        let end = self.heights.row_at(top + WINDOW).saturating_add(1).min(count);
        let height = self.heights.top(end) - top;
        let windowed = self.heights.total() > WINDOW;
        let outer = ui.available_rect_before_wrap();
        let mut area = ScrollArea::vertical().id_salt(name).auto_shrink([false, false]).content_margin(Margin::ZERO);
        if windowed {
            area = area.scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
        }
        if std::mem::take(&mut self.moved) {
            area = area.vertical_scroll_offset((self.place - top) as f32);
        }
        let shown = area.show_viewport(ui, |ui, view| {
            ui.set_min_height(height as f32);
            let builder = UiBuilder::new().max_rect(ui.max_rect()).accessibility_role(self.role).accessibility_label(name);
            let mut list = ui.new_child(builder);
            self.rows(&mut list, view, self.first..end, &mut row_ui)
        });
        self.view = f64::from(shown.inner_rect.height());
        // What was found higher or lower above the view moves the view along, so that what is
        // being read stays where it is.
        let place = top + f64::from(shown.state.clamped_offset().y) + f64::from(shown.inner);
        self.moved = shown.inner != 0.0;
        self.place = place;
        if windowed {
            self.bar_ui(ui, outer, name);
        }
        if self.moved || self.wish.is_some() {
            ui.ctx().request_repaint();
        }
    }

    /// Draws the rows in view; returns by how many points rows above it were found to differ.
    fn rows(&mut self, ui: &mut Ui, view: Rect, window: std::ops::Range<usize>, row_ui: &mut dyn FnMut(&mut Ui, usize)) -> f32 {
        let window_top = self.heights.top(window.start);
        let begin = window_top + f64::from(view.min.y);
        // One more at each end: measured before it comes into view, and there for Tab to go to.
        let mut row = self.heights.row_at(begin.max(0.0)).saturating_sub(1).max(window.start);
        let left = ui.max_rect().left();
        let width = ui.max_rect().width();
        let origin = ui.max_rect().top();
        let mut y = (self.heights.top(row) - window_top) as f32;
        let (mut above, mut changed, mut after) = (0.0, false, 0);
        while row < window.end && after < 2 {
            let estimate = self.heights.height(row);
            let rect = Rect::from_min_size(pos2(left, origin + y), vec2(width, estimate));
            // A name of its own: what has the keyboard in a row keeps it when rows above come into view.
            let id = ui.scope_id().with(("row", row));
            let builder = UiBuilder::new().max_rect(rect).scope_id(id).layout(Layout::top_down(Align::Min));
            let mut child = ui.new_child(builder);
            row_ui(&mut child, row);
            let height = child.min_rect().height();
            let difference = self.heights.measured(row, height);
            if difference != 0.0 {
                changed = true;
                if y + estimate <= view.min.y {
                    above += difference;
                }
            }
            y += height;
            row += 1;
            if y > view.max.y {
                after += 1;
            }
        }
        if changed {
            ui.ctx().request_repaint();
        }
        above
    }

    /// Moves the place so that the row wished for is in view, as far as heights are known.
    fn grant_wish(&mut self) {
        let Some((row, tries)) = self.wish else {
            return;
        };
        let Some(last) = self.heights.len().checked_sub(1) else {
            self.wish = None;
            return;
        };
        let row = row.min(last);
        let top = self.heights.top(row);
        let bottom = top + f64::from(self.heights.height(row));
        let before = self.place;
        if top < self.place || bottom - top > self.view {
            self.place = top;
        } else if bottom > self.place + self.view {
            self.place = bottom - self.view;
        }
        let settled = (self.place - before).abs() < 0.5 && self.view > 0.0;
        self.moved |= !settled;
        self.wish = (!settled && tries > 1).then_some((row, tries - 1));
    }

    /// Moves the window along with the place, so that offsets within it stay small.
    fn move_window(&mut self) {
        let total = self.heights.total();
        let end = (total - self.view).max(0.0);
        if self.place > end {
            self.place = end;
            self.moved = true;
        }
        if total <= WINDOW {
            self.moved |= self.first != 0;
            self.first = 0;
            return;
        }
        let top = self.heights.top(self.first.min(self.heights.len()));
        let within = self.place - top;
        let at_end = top + WINDOW >= total;
        let too_high = within < WINDOW / 4.0 && self.first > 0;
        let too_low = within + self.view > WINDOW * 0.75 && !at_end;
        if too_high || too_low || within < 0.0 {
            self.first = self.heights.row_at((self.place - WINDOW / 2.0).max(0.0));
            self.moved = true;
        }
    }

    /// The scroll bar of a list that is longer than the window.
    fn bar_ui(&mut self, ui: &Ui, outer: Rect, name: &str) {
        let tokens = theme::tokens(ui);
        let total = self.heights.total();
        let track = Rect::from_min_max(pos2(outer.right() - tokens.space.m, outer.top()), outer.max);
        let length = (f64::from(track.height()) * self.view / total.max(1.0)).max(f64::from(tokens.shape.small_height));
        let travel = (f64::from(track.height()) - length).max(1.0);
        let scrollable = (total - self.view).max(1.0);
        let id = ui.scope_id().with((name, "bar"));
        let response = ui.interact(track, id, Sense::drag());
        response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, ui.is_enabled(), say!("widgets-scroll", list = name)));
        if response.dragged() {
            let delta = f64::from(response.drag_delta().y);
            self.place = (self.place + delta / travel * scrollable).clamp(0.0, scrollable);
            self.moved = true;
            ui.ctx().request_repaint();
        }
        let y = track.top() + (self.place / scrollable * travel) as f32;
        let handle = Rect::from_min_size(pos2(track.left() + tokens.space.xs, y), vec2(tokens.space.s, length as f32));
        let colour = if response.hovered() { tokens.accent } else { tokens.edge };
        ui.painter().rect_filled(handle.shrink(1.0), corner(tokens.space.xs), colour);
    }
}
