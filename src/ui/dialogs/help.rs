//! The help: what each screen is for and how it is used, its keys, and those that act everywhere.

use crate::app::actions::{self, Action, Chord, Where};
use crate::app::{AppState, Command, Dialog, HelpPage, Outbox, Screen};
use crate::ui::theme;
use crate::ui::widgets::{self, Level, heading_ui, key_hint_ui, tabs_ui};
use eframe::egui::{Align, Context, Key, Label, Layout, Ui, vec2};

/// How far an arrow key scrolls, in points.
const LINE: f32 = 48.0;
/// How far Page Up and Page Down scroll, as a share of the window's height.
const PAGE: f32 = 0.6;

/// Something that can be done, with all its keys.
struct Line {
    label: &'static str,
    keys: Vec<String>,
}

/// Draws the dialog.
pub(super) fn help_ui(ctx: &Context, state: &AppState, page: HelpPage, out: &mut Outbox) {
    let output = widgets::Dialog::new("help", say!("help-title")).width(640.0).show(ctx, |ui| {
        scroll(ui);
        let mut shown = page;
        if tabs_ui(ui, say!("help-pages"), &mut shown, &pages(state)) {
            out.send(Command::dialog(Dialog::Help(shown)));
        }
        ui.add_space(theme::tokens(ui).space.s);
        match page {
            HelpPage::Screen(screen) => screen_ui(ui, screen),
            HelpPage::Shortcuts => places_ui(ui, by_place()),
        }
    });
    if output.closed {
        out.send(Command::CloseDialog);
    }
}

/// The page of the screen that one is on, which is what the keyboard is on first, those of the others, and that of all shortcuts.
fn pages(state: &AppState) -> Vec<(HelpPage, &'static str)> {
    let mut screens: Vec<Screen> = Screen::OF_SESSION.into_iter().chain([Screen::Home]).collect();
    screens.sort_by_key(|screen| *screen != state.screen);
    let pages = screens.into_iter().map(|screen| (HelpPage::Screen(screen), screen.name()));
    pages.chain([(HelpPage::Shortcuts, say!("help-keys"))]).collect()
}

/// Nothing in the text has the focus, so the keys that scroll are looked for here. With the tabs, Left and Right are for the focus.
fn scroll(ui: &Ui) {
    let page = ui.ctx().content_rect().height() * PAGE;
    let by = ui.input_mut(|input| {
        let keys = [
            (Key::ArrowDown, -LINE),
            (Key::ArrowUp, LINE),
            (Key::PageDown, -page),
            (Key::PageUp, page),
            (Key::End, f32::MIN / 2.0),
            (Key::Home, f32::MAX / 2.0),
        ];
        keys.into_iter().filter(|(key, _)| input.consume_key(eframe::egui::Modifiers::NONE, *key)).map(|(_, by)| by).sum::<f32>()
    });
    if by != 0.0 {
        ui.scroll_with_delta_animation(vec2(0.0, by), eframe::egui::style::ScrollAnimation::none());
    }
}

/// What a screen is for, how it is used, and its keys.
fn screen_ui(ui: &mut Ui, screen: Screen) {
    let tokens = theme::tokens(ui);
    let mut lines = text(screen).lines().filter(|line| !line.is_empty());
    if let Some(purpose) = lines.next() {
        ui.add(Label::new(tokens.body(purpose)).wrap());
    }
    for line in lines {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space.s;
            ui.label(tokens.body("•"));
            ui.add(Label::new(tokens.body(line)).wrap());
        });
    }
    ui.add_space(tokens.space.m);
    let mut places = vec![(say!("help-keys-here"), lines_at(|place| place == Where::On(screen)))];
    if screen != Screen::Home {
        places.push((say!("help-keys-in-session"), lines_at(|place| place == Where::Session)));
    }
    places.push((say!("help-keys-everywhere"), everywhere()));
    places_ui(ui, places);
}

/// A screen's help: a line that says what it is for, and a line for each thing to do.
fn text(screen: Screen) -> &'static str {
    match screen {
        Screen::Home => say!("help-home"),
        Screen::Agenda => say!("help-agenda"),
        Screen::Tables => say!("help-tables"),
        Screen::Themes => say!("help-themes"),
        Screen::NextSteps => say!("help-next-steps"),
        Screen::WriteUp => say!("help-write-up"),
    }
}

fn places_ui(ui: &mut Ui, places: Vec<(&str, Vec<Line>)>) {
    for (place, lines) in places.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        heading_ui(ui, Level::Part, place);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for line in lines {
                line_ui(ui, &line);
            }
        });
        ui.add_space(theme::tokens(ui).space.m);
    }
}

fn line_ui(ui: &mut Ui, line: &Line) {
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for key in line.keys.iter().rev() {
                key_hint_ui(ui, key);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(tokens.body(line.label)).truncate()));
        });
    });
}

/// Every place with what can be done there by key.
fn by_place() -> Vec<(&'static str, Vec<Line>)> {
    let mut places =
        vec![(say!("help-keys-everywhere"), everywhere()), (say!("help-keys-in-session"), lines_at(|place| place == Where::Session))];
    places.extend(Screen::OF_SESSION.map(|screen| (screen.name(), lines_at(|place| place == Where::On(screen)))));
    places
}

fn everywhere() -> Vec<Line> {
    let mut lines = lines_at(|place| matches!(place, Where::Everywhere | Where::OverDialogs));
    // Keys that the window has of itself.
    let of_the_window = [
        (say!("help-next-control"), say!("actions-key-tab").to_owned()),
        (say!("help-control-before"), format!("{}{}", say!("actions-held-shift"), say!("actions-key-tab"))),
        (say!("help-next-part"), actions::Key::F(6).alone().text()),
        (say!("help-part-before"), actions::Key::F(6).alone().and_shift().text()),
        (say!("help-close-top"), actions::Key::Escape.alone().text()),
    ];
    lines.extend(of_the_window.map(|(label, key)| Line { label, keys: vec![key] }));
    lines
}

fn lines_at(is_here: impl Fn(Where) -> bool) -> Vec<Line> {
    let line = |action: &Action| Line { label: (action.label)(), keys: action.keys().map(Chord::text).collect() };
    actions::all().filter(|action| is_here(action.place) && action.keys().next().is_some()).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_listed_once() {
        let listed: usize = by_place().iter().flat_map(|(_, lines)| lines).map(|line| line.keys.len()).sum();
        let of_the_window = 5;
        assert_eq!(listed, actions::all().flat_map(Action::keys).count() + of_the_window);
    }

    #[test]
    fn every_screen_says_what_it_is_for_and_how_it_is_used() {
        for screen in [Screen::Home].into_iter().chain(Screen::OF_SESSION) {
            assert!((3..=9).contains(&text(screen).lines().count()), "{}", screen.name());
        }
    }
}
