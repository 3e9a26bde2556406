//! The large clock of what runs, what the day means for the rest, and the questions that are on the tables.

use crate::app::agenda::{AgendaCommand, GOES_ON, turns_now};
use crate::app::{Command, Open, Outbox};
use crate::model::{AgendaItem, ItemKind};
use crate::schedule::{ItemState, ItemTimes, Phase, last_discussion_begun, rounds};
use crate::ui::theme::{self, Face, Icon, Tone};
use crate::ui::widgets::{Button, Card, Chip, Level, heading_text_ui, menu_ui, progress_ui};
use crate::words;
use eframe::egui::{Align, Label, Layout, Role, Ui, vec2};

/// The minutes that a start can be put back by with one press; the times of an item take any other.
const AGO: [u32; 10] = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20];

/// Draws the clock card.
pub(super) fn clock_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let next = open.schedule.next().and_then(|times| open.session().agenda.get(&times.item));
    let running = open.schedule.running().and_then(|times| Some((open.session().agenda.get(&times.item)?, times)));
    match (running, next) {
        (Some((item, times)), next) if open.schedule.phase != Phase::Over => running_ui(ui, open, item, times, next, out),
        (Some((item, _)), _) => forgotten_ui(ui, item, out),
        (None, Some(next)) => waiting_ui(ui, open, next, out),
        (None, None) if open.schedule.items.is_empty() => {}
        (None, None) => over_ui(ui, open, out),
    }
}

fn running_ui(ui: &mut Ui, open: &Open, item: &AgendaItem, times: &ItemTimes, next: Option<&AgendaItem>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let send = |out: &mut Outbox, command| out.send(Command::Agenda(command));
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        heading_text_ui(ui, Level::Card, tokens.second(words::running_order::now_running(item, times, &open.schedule)));
        let left = times.remaining_seconds.unwrap_or_default();
        let tone = if left < 0 {
            Tone::Red
        } else if left < 60 {
            Tone::Amber
        } else {
            Tone::Plain
        };
        clock_text_ui(ui, &words::time::countdown(left), tone);
        if let Some(round) = rounds::now(item, times) {
            ui.add(
                Label::new(tokens.text(
                    words::running_order::round(round, &words::time::countdown(round.seconds_left)),
                    Face::MonoBold,
                    tokens.size.card_title,
                ))
                .wrap(),
            );
        }
        let used = progress_ui(ui, &say!("clock-used", title = words::agenda::title(item)), times.progress, tone);
        // Screen readers say by themselves how far a progress bar has come; a meter they leave to be asked.
        ui.ctx().accesskit_node_builder(used.id, |node| node.set_role(Role::Meter));
        ui.add(Label::new(tokens.second_strong(words::giving_way::stands(&open.schedule))).wrap());
        if let Some(later) = &open.agenda.giving.if_it_goes_on {
            ui.horizontal_top(|ui| {
                ui.add(Icon::TriangleAlert.image(tokens.shape.icon, tokens.amber));
                ui.add(Label::new(tokens.body(words::giving_way::if_it_goes_on(open.session(), later, GOES_ON))).wrap());
            });
        }
        ui.add_space(tokens.space.xs);
        let finish = words::running_order::finish_and_start(next);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::main(&finish).hover(&say!("clock-finish-hover", what = finish.as_str()))).clicked() {
                send(out, AgendaCommand::FinishAndStartNext);
            }
            let more = [
                (-1, say!("clock-one-less"), say!("clock-one-less-hover")),
                (1, say!("clock-one-more"), say!("clock-one-more-hover")),
                (5, say!("clock-five-more"), say!("clock-five-more-hover")),
            ];
            for (minutes, label, hover) in more {
                if ui.add(Button::plain(label).small().hover(hover)).clicked() {
                    send(out, AgendaCommand::AddMinutes(minutes));
                }
            }
            let is_paused = times.state == ItemState::Paused;
            let (label, icon) = if is_paused { (say!("clock-go-on"), Icon::Play) } else { (say!("clock-pause"), Icon::Pause) };
            if ui.add(Button::plain(label).icon(icon).small().hover(say!("clock-pause-hover"))).clicked() {
                send(out, AgendaCommand::StartOrPause);
            }
            began_ui(ui, item, out);
            back_ui(ui, open, out);
        });
    });
}

/// The countdown as large as there is room for: an hour and more takes more letters.
fn clock_text_ui(ui: &mut Ui, text: &str, tone: Tone) {
    let tokens = theme::tokens(ui);
    let whole = tokens.size.clock;
    // A digit of the Mono is six tenths of its height wide.
    let fits = ui.available_width() / (text.chars().count().max(1) as f32 * 0.62);
    let text = tokens.clock(text).color(tokens.tone(tone));
    let text = if fits < whole { text.size(fits) } else { text };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Label::new(text).extend());
    });
}

/// "It started 6 minutes ago": puts a start right that was noticed late.
fn began_ui(ui: &mut Ui, item: &AgendaItem, out: &mut Outbox) {
    let button = ui.add(Button::plain(say!("clock-began")).small().hover(say!("clock-began-hover")));
    menu_ui(ui, &button, 220.0, |menu| {
        for minutes in AGO {
            if menu.entry(&words::running_order::began_ago(minutes), None) {
                out.send(Command::Agenda(AgendaCommand::BeganAgo(item.id, minutes)));
            }
        }
    });
}

/// Back to the item that was held before, where there was one.
fn back_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let Some(before) = open.agenda.goes_back_to.and_then(|item| open.session().agenda.get(&item)) else { return };
    let hover = say!("clock-go-back-hover", title = words::agenda::title(before));
    if ui.add(Button::plain(say!("clock-go-back")).icon(Icon::Undo2).small().hover(&hover)).clicked() {
        out.send(Command::Agenda(AgendaCommand::GoBack));
    }
}

/// Feedback, table by table: who has told the room and who has not, with the one that is next in front.
pub(super) fn turns_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let Some(turns) = turns_now(open) else { return };
    let tokens = theme::tokens(ui);
    let name = |id| open.session().tables.get(&id).map_or("", |table| table.name.as_str());
    let hear = |out: &mut Outbox, table| out.send(Command::Agenda(AgendaCommand::Hear(table)));
    let all = turns.heard.len() + turns.waiting.len();
    Card::new().title(&say!("agenda-turns", heard = turns.heard.len(), all = all)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        if let Some(next) = turns.waiting.first() {
            let label = say!("agenda-turn-now", table = name(*next));
            if ui.add(Button::main(&label).icon(Icon::Check).hover(&say!("agenda-turn-now-hover", table = name(*next)))).clicked() {
                hear(out, *next);
            }
            let each = words::running_order::seconds(turns.seconds_each);
            ui.add(Label::new(tokens.second(say!("agenda-turns-each", time = each))).wrap());
        } else {
            ui.add(Label::new(tokens.body(say!("agenda-turns-all"))).wrap());
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space.xs, tokens.space.xs);
            for table in open.session().tables.in_order() {
                let is_heard = turns.heard.contains(&table.id);
                let said = if is_heard {
                    say!("agenda-turn-heard", table = table.name.as_str())
                } else {
                    say!("agenda-turn-waits", table = table.name.as_str())
                };
                let (tone, chip) = if is_heard { (Tone::Green, Some(Icon::Check)) } else { (Tone::Plain, None) };
                let chip_ui = Chip::tone(tone, &table.name).button(&said);
                let chip_ui = match chip {
                    Some(icon) => chip_ui.icon(icon),
                    None => chip_ui,
                };
                if ui.add(chip_ui).clicked() {
                    hear(out, table.id);
                }
            }
        });
    });
}

/// Nothing runs: what comes next, with the way to start it.
fn waiting_ui(ui: &mut Ui, open: &Open, next: &AgendaItem, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        heading_text_ui(ui, Level::Card, tokens.second(say!("clock-next-at")));
        let at = open.schedule.item(next.id).and_then(|times| times.expected);
        let clock = at.map(|at| words::time::about(at.start, &open.schedule.zone));
        clock_text_ui(ui, clock.as_deref().unwrap_or(say!("clock-no-time")), Tone::Plain);
        ui.add(Label::new(tokens.strong(words::running_order::coming(next))).wrap());
        let start = words::running_order::start(next);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::main(&start).icon(Icon::Play).hover(&say!("clock-start-hover", what = start.as_str()))).clicked() {
                out.send(Command::Agenda(AgendaCommand::Start(next.id)));
            }
            began_ui(ui, next, out);
            back_ui(ui, open, out);
        });
        if let Some(finish) = words::agenda::latest_finish(open.session()) {
            ui.add(Label::new(tokens.second(finish)).wrap());
        }
    });
}

/// The day is long past and an item was never finished.
fn forgotten_ui(ui: &mut Ui, item: &AgendaItem, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().title(say!("clock-over")).show(ui, |ui| {
        let said = say!("clock-never-finished", title = words::agenda::title(item));
        ui.add(Label::new(tokens.body(said)).wrap());
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::plain(say!("clock-put-right"))).clicked() {
                out.send(Command::Agenda(AgendaCommand::Select(Some(item.id))));
            }
            if ui.add(Button::plain(say!("clock-finish-now"))).clicked() {
                out.send(Command::Agenda(AgendaCommand::Finish));
            }
        });
    });
}

fn over_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().title(say!("clock-over")).show(ui, |ui| {
        ui.add(Label::new(tokens.body(words::running_order::held(&open.schedule))).wrap());
        let outlook = words::agenda::outlook(open.session(), &open.schedule);
        if !outlook.is_empty() {
            ui.add(Label::new(tokens.second(outlook)).wrap());
        }
        back_ui(ui, open, out);
    });
}

/// What an overrun takes from the items to come, in words.
pub(super) fn trouble_ui(ui: &mut Ui, open: &Open) {
    let Some(title) = words::running_order::trouble(&open.schedule) else { return };
    let tokens = theme::tokens(ui);
    let tone = if open.schedule.outlook.is_anything_lost() { Tone::Red } else { Tone::Amber };
    Card::new().title(&title).tone(tone).show(ui, |ui| {
        for line in words::running_order::losses(open.session(), &open.schedule) {
            ui.add(Label::new(tokens.body(line)).wrap());
        }
        if let Some(finish) = words::agenda::latest_finish(open.session()) {
            ui.add(Label::new(tokens.second(finish)).wrap());
        }
    });
}

/// The questions that the tables are asked: of what runs, else of the discussion begun last, else of the next.
pub(super) fn questions_ui(ui: &mut Ui, open: &Open) {
    let session = open.session();
    let asks = |item: &&AgendaItem| !item.questions.is_empty();
    let running = open.schedule.running().and_then(|times| session.agenda.get(&times.item)).filter(asks);
    let last = || last_discussion_begun(session).and_then(|item| session.agenda.get(&item)).filter(asks);
    let coming = || {
        let to_come = open.schedule.items.iter().filter(|times| times.state == ItemState::ToCome);
        to_come.filter_map(|times| session.agenda.get(&times.item)).find(|item| item.kind == ItemKind::TableDiscussion && asks(item))
    };
    let Some(item) = running.or_else(last).or_else(coming) else { return };
    let tokens = theme::tokens(ui);
    Card::new().title(&say!("clock-questions", count = item.questions.len())).show(ui, |ui| {
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            for question in &item.questions {
                ui.add(Label::new(tokens.body(question)).wrap());
            }
            ui.add(Label::new(tokens.second(words::agenda::title(item))).truncate());
        });
    });
}
