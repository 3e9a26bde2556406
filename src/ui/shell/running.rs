//! The running item in the top bar, and what the day so far does to the items that are protected.

use crate::app::agenda::{AgendaCommand, GivingCommand};
use crate::app::{Command, Open, Outbox};
use crate::model::AgendaItem;
use crate::schedule::{ItemState, ItemTimes, Phase, Schedule};
use crate::ui::theme::{self, Face, Icon, Tone};
use crate::ui::widgets::{Button, focus_ring_ui};
use crate::words;
use eframe::egui::{CornerRadius, Frame, Label, Margin, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, accesskit};

/// The widest that an item's title may be, in points.
const TITLE: f32 = 170.0;
/// What the countdown and its buttons take, in points.
const CLOCK: f32 = 260.0;
/// What the outlook takes before the item's title has any room, in points.
const OUTLOOK: f32 = 250.0;
/// How many letters of a protected item's title are tried, until the outlook has room.
const LETTERS: [usize; 12] = [usize::MAX, 60, 48, 40, 32, 26, 22, 18, 15, 12, 9, 6];
/// With fewer letters than these, when it is over is left out first.
const LETTERS_WITH_FINISH: usize = 12;
/// The share of the room that an item's title may have where there is much.
const TITLE_SHARE: f32 = 0.22;
/// Below this width in points the outlook is its icon alone, with its words on hover.
const LEAST_OUTLOOK: f32 = 110.0;

/// Draws what runs and what it means, in `room` points.
pub(super) fn running_ui(ui: &mut Ui, open: &Open, room: f32, out: &mut Outbox) {
    if open.schedule.phase == Phase::Over {
        return;
    }
    let left = ui.cursor().left();
    if let Some(times) = open.schedule.running()
        && let Some(item) = open.session().agenda.get(&times.item)
    {
        clock_ui(ui, open, item, times, room, out);
    }
    let used = ui.cursor().left() - left;
    if open.schedule.phase == Phase::UnderWay || open.schedule.outlook.is_anything_lost() {
        outlook_ui(ui, open, room - used, out);
    }
}

fn clock_ui(ui: &mut Ui, open: &Open, item: &AgendaItem, times: &ItemTimes, room: f32, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let frame = Frame::new()
        .fill(tokens.sunk)
        .corner_radius(CornerRadius::same(tokens.shape.corner as u8))
        .inner_margin(Margin::symmetric(tokens.space.m as i8, tokens.space.xs as i8));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.s;
        // The clock and its buttons come first; the title has what is left.
        let title_room = (room - CLOCK - OUTLOOK).min((room * TITLE_SHARE).max(TITLE));
        if title_room > 40.0 {
            ui.scope(|ui| {
                ui.set_max_width(title_room);
                ui.add(Label::new(tokens.second(words::agenda::title(item))).truncate());
            });
        }
        if times.state == ItemState::Paused {
            ui.label(tokens.second_strong(words::agenda::item_state(times.state)).color(tokens.amber));
        }
        let seconds = times.remaining_seconds.unwrap_or_default();
        let tone = if seconds < 0 { Tone::Red } else { Tone::Plain };
        ui.label(tokens.text(words::time::countdown(seconds), Face::MonoBold, tokens.size.screen_title).color(tokens.tone(tone)));
        if ui.add(Button::plain(say!("clock-five-more")).small().hover(say!("clock-five-more-hover"))).clicked() {
            out.send(Command::Agenda(AgendaCommand::AddMinutes(5)));
        }
        let next = open.schedule.next().and_then(|next| open.session().agenda.get(&next.item));
        let finish = words::running_order::finish_and_start(next);
        if ui.add(Button::plain(say!("agenda-finish")).small().hover(&finish)).clicked() {
            out.send(Command::Agenda(AgendaCommand::FinishAndStartNext));
        }
    });
}

/// Whether the end of the day moves with the clock: what runs is over its time, or stands still, or nothing runs.
fn moves_by_itself(schedule: &Schedule) -> bool {
    let in_time = |times: &ItemTimes| times.state == ItemState::Running && times.remaining_seconds.is_some_and(|left| left > 0);
    !schedule.running().is_some_and(in_time)
}

/// What the day means for what is protected; where somebody could give way, it is a button that shows how.
fn outlook_ui(ui: &mut Ui, open: &Open, room: f32, out: &mut Outbox) {
    let text = words::agenda::outlook(open.session(), &open.schedule);
    if text.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let tone = match &open.schedule.outlook {
        outlook if outlook.is_anything_lost() => Tone::Red,
        outlook if outlook.minutes_late > 0 => Tone::Amber,
        _ => Tone::Green,
    };
    let colour = tokens.tone(tone);
    let asks = open.agenda.giving.found.is_some();
    let name = if asks { say!("giving-outlook", outlook = text.as_str()) } else { text };
    let builder = UiBuilder::new().accessibility_role(if asks { Role::Button } else { Role::Status }).accessibility_label(name.as_str());
    let builder = if asks { builder.sense(Sense::click()) } else { builder };
    let shown = ui.scope_builder(builder, |ui| {
        // What someone does to it is said; what the clock does to it each minute is not, only what gets worse (`app::agenda::watch`).
        let live = if moves_by_itself(&open.schedule) { accesskit::Live::Off } else { accesskit::Live::Polite };
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(live));
        Frame::new()
            .fill(tokens.tone_soft(tone))
            .stroke(Stroke::new(tokens.shape.line, tokens.tone_soft(tone)))
            .corner_radius(CornerRadius::same(tokens.shape.corner as u8))
            .inner_margin(Margin::symmetric(tokens.space.m as i8, tokens.space.s as i8))
            .show(ui, |ui| {
                // It is said once, as the name of all of it.
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(accesskit::Live::Off));
                ui.spacing_mut().item_spacing.x = tokens.space.s;
                let words_room = room - tokens.shape.icon - 5.0 * tokens.space.s;
                if words_room >= LEAST_OUTLOOK {
                    ui.set_max_width(room - 2.0 * tokens.space.m);
                }
                ui.add(Icon::Shield.image(tokens.shape.icon, colour));
                if words_room < LEAST_OUTLOOK {
                    return;
                }
                let font = tokens.font(Face::Semibold, tokens.size.body);
                let width = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), colour).size().x;
                let said = || LETTERS.into_iter().map(|letters| words::agenda::outlook_within(open.session(), &open.schedule, letters));
                let both = |(kept, finish): &(String, String)| width(kept) + width(finish) + tokens.space.s < words_room;
                let first = said().zip(LETTERS).find(|(said, letters)| *letters >= LETTERS_WITH_FINISH && both(said)).map(|(said, _)| said);
                // What the items keep comes before when it is over.
                let kept = || said().map(|(kept, _)| kept).find(|kept| !kept.is_empty() && width(kept) < words_room);
                let (kept, finish) = first.or_else(|| Some((kept()?, String::new()))).or_else(|| said().next_back()).unwrap_or_default();
                if !kept.is_empty() {
                    ui.add(Label::new(tokens.strong(&kept).color(colour)).truncate());
                }
                if !finish.is_empty() {
                    ui.add(Label::new(tokens.body(&finish).color(colour)).truncate());
                }
            });
    });
    let response = shown.response.on_hover_text(&name);
    if asks {
        // Also says where it is, so that what presses it for someone finds it.
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        focus_ring_ui(ui, &response);
        if response.clicked() {
            out.send(Command::GiveWay(GivingCommand::Compare));
        }
    }
}
