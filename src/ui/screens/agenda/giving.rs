//! Who gives way, beside the running order.

use crate::app::agenda::GivingCommand;
use crate::app::{Command, Open, Outbox};
use crate::ui::giving_way::{gone_ui, ways_ui};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Button, Card};
use crate::words;
use eframe::egui::{Label, Ui};

/// So many ways stand in the card; all of them in the comparison.
const FEW: usize = 3;

/// Draws the card with the ways out; whether there is one.
pub(super) fn giving_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) -> bool {
    let giving = &open.agenda.giving;
    let Some(found) = giving.offered() else { return false };
    let tokens = theme::tokens(ui);
    let tone = if found.can_be_kept { Tone::Amber } else { Tone::Red };
    Card::new().title(&words::giving_way::asked(open.session(), &open.schedule, found)).tone(tone).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        if found.ways.is_empty() {
            ui.add(Label::new(tokens.body(say!("giving-too-late"))).wrap());
        } else if !found.can_be_kept {
            ui.add(Label::new(tokens.body(say!("giving-cannot-be-kept"))).wrap());
        }
        gone_ui(ui, open, giving);
        ways_ui(ui, open, giving, FEW, false, out);
        ui.horizontal_wrapped(|ui| {
            let buttons = [
                (Button::main(say!("giving-use")).hover(say!("giving-use-hover")), GivingCommand::Take),
                (Button::plain(say!("giving-compare")).hover(say!("giving-compare-hover")), GivingCommand::Compare),
                (Button::plain(say!("giving-later")), GivingCommand::PutOff),
            ];
            let usable = if found.ways.is_empty() { 2 } else { 0 };
            for (button, command) in buttons.into_iter().skip(usable) {
                // Where nothing is chosen, the button stays where it was: another in its place would be pressed for it.
                let is_able = command != GivingCommand::Take || giving.chosen().is_some();
                if ui.add_enabled(is_able, button).clicked() {
                    out.send(Command::GiveWay(command));
                }
            }
        });
        if let Some(way) = giving.chosen() {
            let keeps = words::giving_way::keeps(open.session(), way);
            if !keeps.is_empty() {
                ui.add(Label::new(tokens.second(keeps)).wrap());
            }
        }
    });
    true
}
