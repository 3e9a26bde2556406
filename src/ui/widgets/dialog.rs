//! A dialog over the window: the focus goes in, Esc closes it, and the focus goes back.

use eframe::egui::{Context, FocusDirection, Frame, Id, Margin, Modal, Rect, Role, ScrollArea, Ui, UiKind, plugin, vec2};

use super::button::Button;
use super::follow_focus;
use super::heading::{Level, heading_ui};
use super::icon_button::IconButton;
use super::paint::corner;
use crate::ui::theme::{self, Icon};

/// What came of showing a dialog.
pub struct DialogOutput<R> {
    /// What the contents returned.
    pub inner: R,
    /// It was closed without an answer: Esc, the cross, or a press beside it.
    pub closed: bool,
}

/// A dialog: `Dialog::new("rename-theme", "Rename theme").show(ctx, |ui| …)`, called every frame
/// while it is open. Draw the buttons last, with [`dialog_buttons_ui`].
#[must_use = "show it with show"]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    width: f32,
}

impl<'a> Dialog<'a> {
    /// A dialog; `id` is any word that no other dialog has.
    pub fn new(id: &str, title: &'a str) -> Self {
        Self { id: Id::unique(("saltaire-dialog", id)), title, width: 480.0 }
    }

    /// Width in points (480 otherwise); less where the window is narrower.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Draws it.
    pub fn show<R>(self, ctx: &Context, add: impl FnOnce(&mut Ui) -> R) -> DialogOutput<R> {
        let tokens = theme::tokens_of(ctx);
        let keeper = ctx.plugin_or_default::<FocusKeeper>();
        keeper.lock().shown(self.id, ctx.memory(|memory| memory.focused()));
        let room = ctx.content_rect().size();
        let padding = tokens.space.xl;
        let frame = Frame::new()
            .fill(tokens.panel)
            .stroke(tokens.hairline())
            .shadow(ctx.global_style().visuals.popup_shadow)
            .corner_radius(corner(tokens.shape.card_corner))
            .inner_margin(Margin::same(padding as i8));
        let width = self.width.min(room.x - 4.0 * padding).max(0.0);
        let height = (room.y - 6.0 * padding).max(0.0);
        let modal = Modal::new(self.id)
            .area(Modal::default_area(self.id).fade_in(false).default_size(vec2(width, room.y)))
            .backdrop_color(tokens.backdrop)
            .frame(frame)
            .show(ctx, |ui| {
                ui.set_width(width);
                // The toolkit's own part round this, which is a dialog already: two in each other would both be said.
                let whole = ui.stack().iter().find(|node| node.kind() == Some(UiKind::Modal)).map_or(ui.unique_id(), |node| node.unique_id);
                ui.ctx().accesskit_node_builder(whole, |node| {
                    node.set_role(Role::Dialog);
                    node.set_label(self.title);
                    node.set_modal();
                });
                ui.scope(|ui| {
                    // In line with the contents, which have room for focus rings round them.
                    let beside = Margin::symmetric(tokens.space.xs as i8, 0);
                    let title = Frame::new().inner_margin(beside).show(ui, |ui| heading_ui(ui, Level::Screen, self.title)).inner;
                    ui.add_space(tokens.space.s);
                    // The first pass only measures, and while another dialog was on top in the last one, nothing can have the focus here.
                    let is_on_top = ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
                    if !is_on_top {
                        ui.ctx().request_repaint();
                    } else if !ui.is_sizing_pass() && keeper.lock().take_entry(self.id) {
                        focus_first(ui);
                    }
                    let inner = ScrollArea::vertical()
                        .min_scrolled_height(height)
                        .max_height(height)
                        .auto_shrink([false, true])
                        .show(ui, |ui| {
                            let inner = add(ui);
                            follow_focus(ui);
                            inner
                        })
                        .inner;
                    let side = tokens.shape.control_height;
                    let corner_rect = Rect::from_min_size(
                        eframe::egui::pos2(ui.max_rect().right() - side, title.rect.center().y - side / 2.0),
                        vec2(side, side),
                    );
                    let closed = ui.place(corner_rect, IconButton::new(Icon::X, say!("widgets-close")).key("Esc")).clicked();
                    (inner, closed)
                })
                .inner
            });
        let closed = modal.inner.1 || modal.should_close();
        DialogOutput { inner: modal.inner.0, closed }
    }
}

/// A row of buttons at the right, under a dialog's contents. Draw the main one first: it stands at
/// the far right and is the first to get the focus.
pub fn dialog_buttons_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = theme::tokens(ui);
    ui.add_space(tokens.space.m);
    let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
    let size = vec2(ui.available_width(), tokens.shape.control_height);
    ui.allocate_ui_with_layout(size, layout, add).inner
}

/// The button that closes a dialog and does nothing: `true` when it was pressed.
pub fn cancel_ui(ui: &mut Ui) -> bool {
    ui.add(Button::plain(say!("widgets-cancel"))).clicked()
}

/// Gives the focus to the next control that is drawn.
fn focus_first(ui: &Ui) {
    ui.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
        memory.move_focus(FocusDirection::Next);
    });
}

/// Remembers what had the focus when a dialog opened and gives it back when the dialog is gone,
/// however it went.
#[derive(Default)]
struct FocusKeeper {
    /// The lowest first.
    open: Vec<Open>,
}

struct Open {
    dialog: Id,
    /// What had the focus before.
    before: Option<Id>,
    /// What had the focus in it last.
    inside: Option<Id>,
    drawn: bool,
    entered: bool,
}

impl FocusKeeper {
    /// Notes that a dialog is drawn.
    fn shown(&mut self, dialog: Id, focused: Option<Id>) {
        if let Some(open) = self.open.iter_mut().find(|open| open.dialog == dialog) {
            open.drawn = true;
        } else {
            // One that takes the place of another goes back to where that would have.
            let replaced = self
                .open
                .iter()
                .position(|open| !open.drawn && (focused.is_none() || open.inside == focused))
                .map(|at| self.open.remove(at));
            let before = replaced.map_or(focused, |open| open.before);
            self.open.push(Open { dialog, before, inside: None, drawn: true, entered: false });
        }
    }

    /// Whether the focus has yet to go in; once.
    fn take_entry(&mut self, dialog: Id) -> bool {
        self.open.iter_mut().find(|open| open.dialog == dialog).is_some_and(|open| !std::mem::replace(&mut open.entered, true))
    }

    /// Forgets the dialogs that were not drawn; what had the focus before the lowest of them, unless something else asked for it since.
    fn gone(&mut self, focused: Option<Id>) -> Option<Id> {
        let is_free = |open: &&Open| focused.is_none() || focused == open.inside;
        let before = self.open.iter().find(|open| !open.drawn).filter(is_free).and_then(|open| open.before);
        self.open.retain(|open| open.drawn);
        for open in &mut self.open {
            open.drawn = false;
            open.inside = focused;
        }
        before
    }
}

impl plugin::Plugin for FocusKeeper {
    fn debug_name(&self) -> &'static str {
        "focus-of-dialogs"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if let Some(id) = self.gone(ui.memory(|memory| memory.focused())) {
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.ctx().request_repaint();
        }
    }
}
