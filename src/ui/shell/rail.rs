//! The rail at the left: the screens of a session, and the way out of it.

use crate::app::actions::{self, Chord};
use crate::app::file::FileCommand;
use crate::app::room::RoomCommand;
use crate::app::{AppState, Command, Outbox, Screen};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{ListRow, key_hint_ui};
use eframe::egui::{Align, Frame, Layout, Margin, Panel, Response, Role, ScrollArea, Ui, UiBuilder};

/// Narrower than this the window has icons in its rail, and no words.
const ROOM_FOR_WORDS: f32 = 1000.0;
const WIDTH: f32 = 196.0;
const WIDTH_OF_ICONS: f32 = 60.0;

/// Draws the rail.
pub(super) fn rail_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let words = ui.ctx().content_rect().width() >= ROOM_FOR_WORDS;
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(tokens.space.s as i8, tokens.space.m as i8));
    let width = if words { WIDTH } else { WIDTH_OF_ICONS };
    Panel::left("rail").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        let builder = UiBuilder::new().accessibility_role(Role::Navigation).accessibility_label(say!("shell-screens"));
        ui.scope_builder(builder, |ui| {
            let bottom = ui.max_rect().bottom();
            ui.spacing_mut().item_spacing.y = tokens.space.xs;
            ui.spacing_mut().scroll.content_margin = Margin::ZERO;
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| rows_ui(ui, state, words, bottom, out));
        });
    });
}

fn rows_ui(ui: &mut Ui, state: &AppState, words: bool, bottom: f32, out: &mut Outbox) {
    for (screen, digit) in Screen::OF_SESSION.into_iter().zip(actions::DIGITS).filter(|(screen, _)| state.has_screen(*screen)) {
        let (key, chosen) = (Chord::command(digit).on_keys(), state.screen == screen);
        let row = Row { icon: icon_of(screen), name: screen.name(), key: &key, chosen, shows_key: true };
        if row.show(ui, words).clicked() {
            out.send(Command::GoTo(screen));
        }
    }
    // At the bottom, where there is room below the rest.
    let row_height = theme::tokens(ui).shape.small_height + 2.0 * theme::tokens(ui).space.xs;
    let height = 2.0 * row_height + ui.spacing().item_spacing.y;
    ui.add_space((bottom - height - ui.cursor().top()).max(0.0));
    let full = actions::Key::F(11).text();
    let row = Row { icon: Icon::Monitor, name: say!("room-name"), key: &full, chosen: state.room.is_on(), shows_key: true };
    if row.show(ui, words).clicked() {
        out.send(Command::Room(RoomCommand::Toggle));
    }
    let key = Chord::command("W").on_keys();
    let row = Row { icon: Icon::Library, name: say!("actions-close-session"), key: &key, chosen: false, shows_key: false };
    if row.show(ui, words).clicked() {
        out.send(Command::File(FileCommand::Close));
    }
}

struct Row<'a> {
    icon: Icon,
    name: &'a str,
    key: &'a str,
    chosen: bool,
    shows_key: bool,
}

impl Row<'_> {
    fn show(&self, ui: &mut Ui, words: bool) -> Response {
        let tokens = theme::tokens(ui);
        let colour = if self.chosen { tokens.accent } else { tokens.ink };
        let row = ListRow::new(self.name).selected(self.chosen).round().tight().show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.add(self.icon.image(tokens.shape.icon, colour));
                if words {
                    let text = if self.chosen { tokens.strong(self.name) } else { tokens.body(self.name) };
                    ui.label(text.color(colour));
                }
                if words && self.shows_key {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| key_hint_ui(ui, self.key));
                }
            });
        });
        if words && self.shows_key {
            return row.response;
        }
        row.response.on_hover_ui(|ui| {
            ui.horizontal(|ui| {
                ui.label(self.name);
                key_hint_ui(ui, self.key);
            });
        })
    }
}

fn icon_of(screen: Screen) -> Icon {
    match screen {
        Screen::Home => Icon::Library,
        Screen::Agenda => Icon::CalendarClock,
        Screen::Tables => Icon::UsersRound,
        Screen::Themes => Icon::Tags,
        Screen::NextSteps => Icon::SquareKanban,
        Screen::WriteUp => Icon::FileText,
    }
}
