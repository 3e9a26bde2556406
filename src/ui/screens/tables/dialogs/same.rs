//! Two notes side by side that may say the same, one pair after the other.

use crate::app::tables::{SameCommand, TablesCommand};
use crate::app::{Command, Open, Outbox};
use crate::insight::InCommon;
use crate::model::{NoteId, Session, joined_set};
use crate::ui::theme::{self, Face, Icon};
use crate::ui::widgets::{Button, Card, Dialog, Level, dialog_buttons_ui, empty_state_ui, heading_ui};
use crate::words;
use eframe::egui::{Align, Context, Key, KeyboardShortcut, Label, Layout, Modifiers, ScrollArea, Ui, vec2};

const WIDTH: f32 = 860.0;
/// Below this width the two stand below each other.
const BESIDE: f32 = 560.0;
/// What stands above and below the notes, in points: it stays in view while they scroll.
const BESIDES: f32 = 300.0;

/// Draws it; when nothing is left to look at, it says so.
pub(super) fn same_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let pair = open.tables.same.pair;
    let shown = Dialog::new("same", say!("tables-same-title")).width(WIDTH).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        match pair {
            Some(pair) => {
                ui.add(Label::new(tokens.second(words::same::waiting(open.tables.same.waiting))).wrap());
                pair_ui(ui, open, pair);
                ui.add(Label::new(tokens.second(say!("tables-same-why"))).wrap());
            }
            None => drop(empty_state_ui(ui, Icon::Check, say!("tables-same-done-title"), say!("tables-same-done"), None)),
        }
        said_ui(ui, open);
        buttons_ui(ui, open, pair, out)
    });
    keys(ctx, pair, is_undoable(open), out);
    if shown.inner || shown.closed {
        out.send(Command::CloseDialog);
    }
}

/// J, N and S answer, Ctrl+Z takes the last answer back.
fn keys(ctx: &Context, pair: Option<[NoteId; 2]>, is_undoable: bool, out: &mut Outbox) {
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)));
    if pressed(Modifiers::COMMAND, Key::Z) && is_undoable {
        return out.send(Command::Undo);
    }
    let Some(pair) = pair else { return };
    let answers = [(Key::J, SameCommand::Join(pair)), (Key::N, SameCommand::NotTheSame(pair)), (Key::S, SameCommand::PutOff(pair))];
    for (key, answer) in answers {
        if pressed(Modifiers::NONE, key) {
            return out.send(tell(answer));
        }
    }
}

/// Whether the last thing that was done is an answer that was given here.
fn is_undoable(open: &Open) -> bool {
    open.tables.said.is_some() && open.document.undo_caption().is_some()
}

const fn tell(command: SameCommand) -> Command {
    Command::Tables(TablesCommand::Same(command))
}

fn pair_ui(ui: &mut Ui, open: &Open, pair: [NoteId; 2]) {
    let tokens = theme::tokens(ui);
    let session = open.session();
    let [Some(one), Some(other)] = pair.map(|id| session.notes.get(&id)) else { return };
    let height = (ui.ctx().content_rect().height() - BESIDES).max(2.0 * tokens.shape.control_height);
    ScrollArea::vertical().id_salt("pair").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        let gap = tokens.space.m;
        if ui.available_width() < BESIDE {
            ui.spacing_mut().item_spacing.y = gap;
            pair.iter().for_each(|id| note_ui(ui, session, *id));
        } else {
            let width = (ui.available_width() - gap) / 2.0;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for id in pair {
                    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                        ui.set_width(width);
                        note_ui(ui, session, id);
                    });
                }
            });
        }
        for line in words::same::in_common(&InCommon::of(one, other)) {
            ui.add(Label::new(tokens.text(line, Face::Semibold, tokens.size.body)).wrap());
        }
    });
}

/// A note with where it was said, by whom, during what, and what it is joined with already.
fn note_ui(ui: &mut Ui, session: &Session, id: NoteId) {
    let tokens = theme::tokens(ui);
    let Some(note) = session.notes.get(&id) else { return };
    Card::new().sunk(&tokens).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        heading_ui(ui, Level::Part, &words::note::from(session, note));
        if let Some(item) = note.item.and_then(|item| session.agenda.get(&item)) {
            ui.add(Label::new(tokens.second(words::agenda::title(item))).wrap());
        }
        ui.add(Label::new(tokens.body(note.wording())).wrap());
        let others: Vec<String> =
            joined_set(&session.notes, id).iter().filter(|other| other.id != id).map(|other| other.reference().to_string()).collect();
        if !others.is_empty() {
            ui.add(Label::new(tokens.second(say!("tables-same-joined-already", notes = others.join(", ")))).wrap());
        }
    });
}

/// What was done last.
fn said_ui(ui: &mut Ui, open: &Open) {
    if let Some(said) = &open.tables.said {
        let tokens = theme::tokens(ui);
        ui.add(Label::new(tokens.second(&said.text).color(tokens.green)).wrap());
    }
}

/// The buttons; whether the one that closes was pressed.
fn buttons_ui(ui: &mut Ui, open: &Open, pair: Option<[NoteId; 2]>, out: &mut Outbox) -> bool {
    dialog_buttons_ui(ui, |ui| {
        let Some(pair) = pair else { return ui.add(Button::main(say!("widgets-done"))).clicked() };
        let answers = [
            (Button::main(say!("tables-same-join")).key("J"), SameCommand::Join(pair)),
            (Button::plain(say!("tables-same-not")).key("N"), SameCommand::NotTheSame(pair)),
            (Button::plain(say!("tables-same-put-off")).key("S"), SameCommand::PutOff(pair)),
        ];
        for (button, answer) in answers {
            if ui.add(button).clicked() {
                out.send(tell(answer));
            }
        }
        if is_undoable(open) && ui.add(Button::quiet(say!("tables-same-undo"))).clicked() {
            out.send(Command::Undo);
        }
        ui.add(Button::quiet(say!("widgets-done"))).clicked()
    })
}
