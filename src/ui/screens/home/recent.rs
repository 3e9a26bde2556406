//! The recent sessions, and what they owe.

use super::{HomeScreen, list_of_ui, soft_ui};
use crate::app::file::{FileCommand, VersionsCommand};
use crate::app::home::{HomeCommand, OwedLine, owed_anywhere, owed_lines};
use crate::app::{AppState, Command, Outbox};
use crate::store::RecentSession;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, IconButton, Level, ListRow, heading_ui};
use crate::words;
use eframe::egui::{Label, Response, Role, Ui, UiBuilder};

/// How many lines of what is owed are shown at the most.
const MOST_OWED: usize = 6;

/// Draws the recent sessions, newest first.
pub(super) fn recent_ui(ui: &mut Ui, state: &AppState, screen: &mut HomeScreen, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    heading_ui(ui, Level::Card, say!("home-recent"));
    ui.add_space(tokens.space.xs);
    let sessions = &state.home.recent.sessions;
    // What took the place of one that was taken off the list has the focus, else the last.
    let focused = screen.focus.take().map(|at| at.min(sessions.len().saturating_sub(1)));
    list_of_ui(ui, Role::List, say!("home-recent"), |ui| {
        for (at, session) in sessions.iter().enumerate() {
            let item = UiBuilder::new().id_salt(&session.path).accessibility_role(Role::ListItem).accessibility_label(title(session));
            let card = ui.scope_builder(item, |ui| {
                if state.home.gone.contains(&session.path) { gone_ui(ui, session, out) } else { session_ui(ui, state, session, out) }
            });
            let (response, forgotten) = card.inner;
            if focused == Some(at) {
                response.request_focus();
            }
            if forgotten {
                screen.focus = Some(at);
                out.send(Command::Home(HomeCommand::Forget(session.path.clone())));
            }
            ui.add_space(tokens.space.xs);
        }
    });
}

fn title(session: &RecentSession) -> &str {
    let title = session.title.trim();
    if title.is_empty() { say!("home-untitled") } else { title }
}

fn open(session: &RecentSession) -> Command {
    Command::File(FileCommand::Open(session.path.clone()))
}

/// A session to open; what can have the focus in it, and whether it is to be taken off the list.
fn session_ui(ui: &mut Ui, state: &AppState, session: &RecentSession, out: &mut Outbox) -> (Response, bool) {
    let tokens = theme::tokens(ui);
    let title = title(session);
    let card = Card::new().button(title).padding(tokens.space.m).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        let forgotten = head_ui(ui, session, out).clicked();
        let place = words::home::where_and_when(&session.place, session.date);
        let opened = words::home::opened(session.opened_at, state.now);
        soft_ui(ui, &[place, opened].iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · "));
        for line in owed_lines(&session.owed, state.today()) {
            line_ui(ui, &line);
        }
        forgotten
    });
    let response = card.response.on_hover_text(session.path.display().to_string());
    if response.clicked() {
        out.send(open(session));
    }
    (response, card.inner)
}

/// The title, the button for earlier versions, and the one that takes the session off the list.
fn head_ui(ui: &mut Ui, session: &RecentSession, out: &mut Outbox) -> Response {
    let title = title(session);
    let tokens = theme::tokens(ui);
    ui.horizontal_top(|ui| {
        let words_width = (ui.available_width() - 2.0 * tokens.shape.small_height - 2.0 * tokens.space.s).max(0.0);
        ui.vertical(|ui| {
            ui.set_width(words_width);
            ui.add(Label::new(tokens.card_title(title)).wrap());
        });
        ui.spacing_mut().item_spacing.x = tokens.space.s;
        if ui.add(IconButton::new(Icon::History, &say!("versions-of", title = title)).small()).clicked() {
            out.send(Command::File(FileCommand::Versions(VersionsCommand::Show(session.path.clone()))));
        }
        ui.add(IconButton::new(Icon::X, &say!("home-forget", title = title)).small())
    })
    .inner
}

/// A session whose file is not there; as [`session_ui`].
fn gone_ui(ui: &mut Ui, session: &RecentSession, out: &mut Outbox) -> (Response, bool) {
    let tokens = theme::tokens(ui);
    Card::new()
        .sunk(&tokens)
        .padding(tokens.space.m)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.xs;
            let forget = head_ui(ui, session, out);
            ui.add(Label::new(tokens.second(words::home::gone(&session.path)).color(tokens.amber)).wrap());
            if ui.add(Button::plain(words::file::look_for_it()).small()).clicked() {
                out.send(Command::File(FileCommand::AskOpen));
            }
            let forgotten = forget.clicked();
            (forget, forgotten)
        })
        .inner
}

/// A line about what is owed: late in words, colour and icon.
fn line_ui(ui: &mut Ui, line: &OwedLine) {
    let tokens = theme::tokens(ui);
    let (icon, colour) = if line.is_late { (Icon::TriangleAlert, tokens.red) } else { (Icon::Flag, tokens.soft) };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.s;
        ui.add(icon.image(tokens.shape.small_icon, colour));
        let text = if line.is_late { tokens.second_strong(&line.text) } else { tokens.second(&line.text) };
        ui.vertical(|ui| ui.add(Label::new(text.color(colour)).wrap()));
    });
}

/// Draws what is owed across the recent sessions; nothing where nothing is, or all of it by one of them, which says so itself.
pub(super) fn owed_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let there: Vec<RecentSession> =
        state.home.recent.sessions.iter().filter(|session| !state.home.gone.contains(&session.path)).cloned().collect();
    let owed = owed_anywhere(&there, state.today());
    let Some((first, _)) = owed.first() else { return };
    if owed.iter().all(|(session, _)| session.path == first.path) {
        return;
    }
    Card::new().title(say!("home-owed")).padding(tokens.space.m).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(tokens.space.xs);
        for (at, (session, line)) in owed.iter().take(MOST_OWED).enumerate() {
            let name = say!("home-owed-by", what = line.text.as_str(), title = title(session));
            let row = ui.push_id(at, |ui| {
                ListRow::new(&name).round().show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    line_ui(ui, line);
                    soft_ui(ui, title(session));
                })
            });
            if row.inner.response.clicked() {
                out.send(open(session));
            }
        }
        if owed.len() > MOST_OWED {
            soft_ui(ui, &words::owed::and_more(owed.len() - MOST_OWED));
        }
    });
    ui.add_space(tokens.space.m);
}
