//! Draws the room's screen in whatever room there is: the clock as large as can be, to be read from ten metres.

use super::fit::Text;
use super::look::Look;
use crate::app::room::{RoomScreen, Stage};
use crate::ui::theme::{self, Face, RoomTokens, Tokens};
use eframe::egui::{
    Color32, CornerRadius, Galley, Label, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetText, accesskit, pos2, vec2,
};
use std::sync::Arc;

/// The window that the measures here are for, in points; in others everything is as much larger or smaller.
const DRAWN_FOR: Vec2 = vec2(1280.0, 800.0);
/// Text sizes in that window, in points.
const SMALL: f32 = 34.0;
const QUESTION: f32 = 54.0;
const STEP: f32 = 54.0;
/// Between two parts of the screen, and round all of it, in points of that window.
const GAP: f32 = 20.0;
const MARGIN: f32 = 48.0;
/// How high the bar is, and how wide it is at most.
const BAR: Vec2 = vec2(900.0, 16.0);
/// How much of the room between head and bar is kept for the clock, and how much where steps are agreed.
const CLOCK_SHARE: f32 = 0.38;
const CLOCK_SHARE_BESIDE_STEPS: f32 = 0.2;
/// How much of what the clock leaves the notes may take.
const NOTES_SHARE: f32 = 0.35;
/// How high the sign is, and the line of the round, each with what is round it, in points of that window.
const SIGN_HEIGHT: f32 = 90.0;
const ROUND_HEIGHT: f32 = 76.0;
/// A digit of the Mono is so much of its size wide, and a row of digits so much of it high.
const DIGIT: Vec2 = vec2(0.62, 1.22);
/// The clock's size goes in steps of so many points: every size of a window would else need its own letters.
const CLOCK_STEP: f32 = 8.0;

/// Draws the screen over all of the room that there is.
pub(super) fn screen_ui(ui: &mut Ui, screen: &RoomScreen) {
    let room = theme::room_tokens(ui.ctx());
    let all = ui.max_rect();
    let look = Look::of(screen.stage, &room);
    let scale = (all.size() / DRAWN_FOR).min_elem();
    ui.painter().rect_filled(all, CornerRadius::ZERO, look.ground);
    if look.edge > 0.0 {
        ui.painter().rect_stroke(all, CornerRadius::ZERO, Stroke::new(look.edge * scale, look.clock), StrokeKind::Inside);
    }
    let margin = vec2(MARGIN * all.width() / DRAWN_FOR.x, MARGIN * scale);
    let tokens = theme::tokens(ui);
    let mut page = Page { ui, tokens: &tokens, room, look, scale, place: all.shrink2(margin) };
    page.draw(screen);
}

/// The screen while it is drawn, from both ends towards the clock.
struct Page<'a> {
    ui: &'a mut Ui,
    tokens: &'a Tokens,
    room: RoomTokens,
    look: Look,
    scale: f32,
    /// What is still free.
    place: Rect,
}

impl Page<'_> {
    fn draw(&mut self, screen: &RoomScreen) {
        let is_waiting = matches!(screen.stage, Stage::NothingRuns | Stage::DayOver);
        let title = if is_waiting { (QUESTION, self.room.ink) } else { (SMALL, self.room.soft) };
        self.head(screen, title, !is_waiting);
        // From the bottom up.
        self.foot(&screen.next);
        if let Some(used) = screen.used {
            self.bar(&screen.title, f32::from(used) / 1000.0);
        }
        // The clock is read from far away: its room is kept whatever else there is to say.
        let share = if screen.steps.is_empty() { CLOCK_SHARE } else { CLOCK_SHARE_BESIDE_STEPS };
        let needed = |text: &str, height: f32| if text.is_empty() { 0.0 } else { height * self.scale };
        let told = needed(&screen.sign, SIGN_HEIGHT) + needed(&screen.round, ROUND_HEIGHT);
        let free = (self.place.height() * (1.0 - share) - told).max(0.0);
        let notes = if screen.notes.is_empty() { 0.0 } else { free * NOTES_SHARE };
        self.notes(&screen.notes, notes);
        self.round(&screen.round);
        // And from the top down.
        if !screen.steps.is_empty() {
            self.steps(screen, free - notes);
        } else if !screen.questions.is_empty() {
            self.above(&screen.questions.join("\n"), Face::Semibold, QUESTION, self.room.ink, free - notes);
        }
        self.sign(&screen.sign);
        self.clock(screen);
    }

    /// The title with the time of day beside it.
    fn head(&mut self, screen: &RoomScreen, (size, colour): (f32, Color32), with_time: bool) {
        let height = size * self.scale * 1.5;
        let time = Text { text: &screen.time_of_day, face: Face::Mono, colour: self.room.soft, most: size * self.scale };
        let time = with_time.then(|| time.fit(self.ui, self.tokens, vec2(self.place.width(), height)));
        let beside = time.as_ref().map_or(0.0, |time| time.size().x + 2.0 * GAP * self.scale);
        let title =
            Text { text: &screen.title, face: if with_time { Face::Regular } else { Face::Semibold }, colour, most: size * self.scale };
        let title = title.fit(self.ui, self.tokens, vec2(self.place.width() - beside, height));
        let width = title.size().x + beside;
        let left = self.place.center().x - width / 2.0;
        let line = |left: f32, size: Vec2| Rect::from_min_size(pos2(left, self.place.top()), vec2(size.x, height));
        let (title_at, time_at) = (line(left, title.size()), time.as_ref().map(|time| line(left + width - time.size().x, time.size())));
        if !screen.title.is_empty() {
            self.put(title_at, title);
        }
        if let Some((time, at)) = time.zip(time_at) {
            self.put(at, time);
        }
        self.place.min.y += height + GAP * self.scale;
    }

    /// Until when, and what is next.
    fn foot(&mut self, next: &str) {
        if !next.is_empty() {
            self.below(next, Face::Regular, SMALL, self.room.soft, 3.0 * SMALL * self.scale);
        }
    }

    fn notes(&mut self, notes: &[String], height: f32) {
        if !notes.is_empty() {
            self.below(&notes.join("\n"), Face::Italic, SMALL, self.room.soft, height);
        }
    }

    fn round(&mut self, round: &str) {
        if !round.is_empty() {
            self.below(round, Face::MonoBold, 1.3 * SMALL, self.room.ink, 2.0 * SMALL * self.scale);
        }
    }

    /// The agreed steps, one below the other, as large as all of them fit.
    fn steps(&mut self, screen: &RoomScreen, height: f32) {
        let top = self.place.top();
        self.above(say!("room-steps"), Face::Semibold, SMALL, self.room.bar, 2.0 * SMALL * self.scale);
        let height = height - (self.place.top() - top);
        let line = |(what, who): (&str, &str)| if who.is_empty() { format!("• {what}") } else { format!("• {what} ({who})") };
        let lines: Vec<String> = screen.steps.iter().map(|step| line((&step.what, &step.who))).collect();
        self.above(&lines.join("\n"), Face::Semibold, STEP, self.room.ink, height);
    }

    /// How much time is used, as a bar.
    fn bar(&mut self, title: &str, used: f32) {
        let size = vec2((BAR.x / DRAWN_FOR.x * self.place.width()).max(1.0), BAR.y * self.scale);
        let centre = pos2(self.place.center().x, self.place.bottom() - size.y / 2.0);
        let rect = Rect::from_center_size(centre, size);
        let bar = self.ui.allocate_rect(rect, Sense::hover());
        bar.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Meter, true, say!("clock-used", title = title));
            info.value = Some((f64::from(used) * 100.0).round());
            info
        });
        let round = CornerRadius::from(size.y / 2.0);
        self.ui.painter().rect_filled(rect, round, self.room.track);
        let filled = Rect::from_min_size(rect.min, vec2((size.x * used).max(size.y.min(size.x)), size.y));
        if used > 0.0 {
            self.ui.painter().rect_filled(filled, round, self.look.bar);
        }
        self.place.max.y = rect.top() - GAP * self.scale;
    }

    /// What the stage means, in words with an icon, in a shape of its own.
    fn sign(&mut self, sign: &str) {
        if sign.is_empty() {
            return;
        }
        let size = 1.1 * SMALL * self.scale;
        let words = Text { text: sign, face: Face::Bold, colour: self.look.on_sign, most: size };
        let words = words.fit(self.ui, self.tokens, vec2(self.place.width() - 3.0 * size, 1.5 * size));
        let icon = if self.look.icon.is_some() { size + GAP / 2.0 * self.scale } else { 0.0 };
        let inside = vec2(words.size().x + icon, words.size().y);
        let rect = Rect::from_center_size(
            pos2(self.place.center().x, self.place.top() + inside.y / 2.0 + GAP / 2.0 * self.scale),
            inside + vec2(2.0 * GAP, GAP) * self.scale,
        );
        let round = CornerRadius::from(rect.height() / 2.0);
        match self.look.sign {
            Some(ground) => {
                self.ui.painter().rect_filled(rect, round, ground);
            }
            None if self.look.icon.is_some() => {
                let edge = Stroke::new(self.tokens.shape.focus * self.scale.max(1.0), self.look.on_sign);
                self.ui.painter().rect_stroke(rect, round, edge, StrokeKind::Inside);
            }
            None => {}
        }
        let middle = rect.center();
        if let Some(image) = self.look.icon {
            let place = Rect::from_center_size(pos2(middle.x - inside.x / 2.0 + size / 2.0, middle.y), Vec2::splat(size));
            image.paint(self.ui, place, size, self.look.on_sign);
        }
        let text = Rect::from_center_size(pos2(middle.x + icon / 2.0, middle.y), words.size());
        let said = self.put(text, words);
        // Said by a screen reader when it changes.
        self.ui.ctx().accesskit_node_builder(said, |node| node.set_live(accesskit::Live::Polite));
        self.place.min.y = rect.bottom() + GAP / 2.0 * self.scale;
    }

    /// The clock, in all the room that is left.
    fn clock(&mut self, screen: &RoomScreen) {
        let letters = screen.clock.chars().count().max(1) as f32;
        let most = (self.place.width() / (letters * DIGIT.x)).min(self.place.height() / DIGIT.y).max(CLOCK_STEP);
        let most = if most > CLOCK_STEP { (most / CLOCK_STEP).floor() * CLOCK_STEP } else { most };
        let clock = Text { text: &screen.clock, face: Face::MonoBold, colour: self.look.clock, most };
        let clock = clock.fit(self.ui, self.tokens, self.place.size());
        self.put(self.place, clock);
    }

    /// Text at the top of what is free.
    fn above(&mut self, text: &str, face: Face, size: f32, colour: Color32, height: f32) {
        let text = Text { text, face, colour, most: size * self.scale }.fit(self.ui, self.tokens, vec2(self.place.width(), height));
        let height = text.size().y;
        self.put(Rect::from_min_size(self.place.min, vec2(self.place.width(), height)), text);
        self.place.min.y += height + GAP / 2.0 * self.scale;
    }

    /// Text at the bottom of what is free.
    fn below(&mut self, text: &str, face: Face, size: f32, colour: Color32, height: f32) {
        let text = Text { text, face, colour, most: size * self.scale }.fit(self.ui, self.tokens, vec2(self.place.width(), height));
        let top = self.place.bottom() - text.size().y;
        self.put(Rect::from_min_max(pos2(self.place.left(), top), self.place.max), text);
        self.place.max.y = top - GAP * self.scale;
    }

    /// Text in the middle of a place; its id.
    fn put(&mut self, place: Rect, text: Arc<Galley>) -> eframe::egui::Id {
        let middle = Rect::from_center_size(place.center(), text.size());
        self.ui.put(middle, Label::new(WidgetText::from(text)).selectable(false)).id
    }
}
