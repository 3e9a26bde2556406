//! A flipchart sheet: many notes at once.

use super::super::new_note::marks_in_a_line;
use super::super::{items, long_paste, photo, sources};
use crate::app::actions::Key::Enter;
use crate::app::tables::{MOST_TO_EDIT, NewNote, PhotoCommand, SheetCommand, SheetDraft, TablesCommand, photos_of, sheet_entered};
use crate::app::{Command, Open, Outbox};
use crate::model::{Reference, Session, Source, TableId, Words};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Banner, Button, Card, Choice, Dialog, NumberField, TextField, dialog_buttons_ui};
use crate::words;
use eframe::egui::accesskit::Live;
use eframe::egui::{Context, Id, Key, Label, Margin, Modifiers, Role, ScrollArea, Separator, TextStyle, Ui};

/// How many of the notes can be looked through before they are added.
const SHOWN: usize = 500;
/// How wide the dialog is, in points, without a photo and with one.
const WIDTH: f32 = 860.0;
const WITH_PHOTO: f32 = 1200.0;
/// From this width, in points, what it becomes stands beside the words, otherwise below.
const BESIDE: f32 = 700.0;
/// What stands above and below the words, in points, and how high these are at least.
const BESIDES: f32 = 330.0;
const LEAST_HEIGHT: f32 = 120.0;

const fn tell(command: SheetCommand) -> Command {
    Command::Tables(TablesCommand::Sheet(command))
}

/// Draws the dialog.
pub(super) fn sheet_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let sheet = &open.tables.sheet;
    let can_add = !sheet.notes().is_empty();
    // What a sheet becomes is not shown beside its photo, from which it is typed.
    let photo_of = sheet_entered(open).filter(|of| !photos_of(open.session(), *of).is_empty());
    let by_key = ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let shown = Dialog::new("flipchart-sheet", say!("tables-sheet-title")).width(if photo_of.is_some() { WITH_PHOTO } else { WIDTH }).show(
        ctx,
        |ui| {
            let tokens = theme::tokens(ui);
            ui.spacing_mut().item_spacing.y = tokens.space.s;
            let adds_photo = ui.horizontal_wrapped(|ui| place_ui(ui, open, sheet, out)).inner;
            if let Some(why) = &open.tables.photos.error {
                Banner::new(Tone::Red, why).live().show(ui);
            }
            let height = (ui.ctx().content_rect().height() - BESIDES).max(LEAST_HEIGHT);
            if ui.available_width() >= BESIDE {
                ui.columns_const(|[left, right]| {
                    words_ui(left, sheet, height, out);
                    beside_ui(right, open, photo_of, height, out);
                });
            } else {
                words_ui(ui, sheet, height * 0.5, out);
                beside_ui(ui, open, photo_of, height * 0.5, out);
            }
            said_ui(ui, open);
            let next = Enter.command().on_keys();
            dialog_buttons_ui(ui, |ui| {
                let adds_next = ui.add_enabled(can_add, Button::main(say!("tables-sheet-add-next")).key(&next)).clicked();
                let adds = ui.add_enabled(can_add, Button::plain(&words::note::add(sheet.notes().len()))).clicked();
                let closes = ui.add(Button::plain(say!("tables-sheet-later")).hover(say!("tables-sheet-later-hover"))).clicked();
                (adds_next, adds, closes, adds_photo)
            })
        },
    );
    let (adds_next, adds, closes, adds_photo) = shown.inner;
    if adds_photo {
        out.send(Command::Tables(TablesCommand::Photo(PhotoCommand::Ask)));
        // What comes next is typing from it.
        ctx.memory_mut(|memory| memory.request_focus(words_field()));
    }
    if adds_next || by_key {
        out.send(tell(SheetCommand::AddAndNext));
        ctx.memory_mut(|memory| memory.request_focus(words_field()));
    } else if adds {
        out.send(tell(SheetCommand::Add));
    } else if closes || shown.closed {
        out.send(Command::CloseDialog);
    }
}

fn words_field() -> Id {
    Id::unique("flipchart-sheet-words")
}

/// The sheet's photo, or what its lines become.
fn beside_ui(ui: &mut Ui, open: &Open, photo_of: Option<(TableId, u32)>, height: f32, out: &mut Outbox) {
    match photo_of {
        // As high as the words and the line over them.
        Some(of) => photo::photo_ui(ui, open, of, height + theme::tokens(ui).size.second + theme::tokens(ui).space.m, out),
        None => preview_ui(ui, open, &open.tables.sheet, height),
    }
}

/// What was added last, while the next sheet is begun; that a photo is on its way.
fn said_ui(ui: &mut Ui, open: &Open) {
    let (tokens, sheet) = (theme::tokens(ui), &open.tables.sheet);
    ui.horizontal(|ui| {
        ui.set_min_height(tokens.size.second + tokens.space.s);
        if open.tables.photos.adding > 0 {
            ui.label(tokens.second(say!("photos-adding")));
        } else if let Some(said) = &sheet.said {
            ui.add(Icon::CircleCheck.image(tokens.shape.small_icon, tokens.green));
            let line = ui.add(Label::new(tokens.second(said)).truncate());
            ui.ctx().accesskit_node_builder(line.id, |node| {
                node.set_role(Role::Status);
                node.set_label(said.as_str());
                node.set_live(Live::Polite);
            });
        }
    });
}

/// Which sheet it is; whether a photo is to be added.
fn place_ui(ui: &mut Ui, open: &Open, sheet: &SheetDraft, out: &mut Outbox) -> bool {
    let mut source = sheet.source.unwrap_or(Source::Plenary);
    if Choice::new(say!("tables-sheet-from"), &mut source).width(170.0).show(ui, &sources(open.session())).changed() {
        out.send(tell(SheetCommand::From(source)));
    }
    let mut item = sheet.item;
    if Choice::new(say!("tables-during"), &mut item).width(220.0).show(ui, &items(open.session(), say!("tables-no-item"))).changed() {
        out.send(tell(SheetCommand::During(item)));
    }
    if matches!(source, Source::Table(_)) {
        let mut number = sheet.number;
        if NumberField::new(&mut number, say!("tables-sheet-number"), 1..=999).show(ui).changed() {
            out.send(tell(SheetCommand::Number(number)));
        }
    }
    // Pressed, it leaves the keyboard to the words.
    sheet_entered(open).is_some() && ui.add(Button::plain(say!("photos-add")).icon(Icon::Image).hover(say!("photos-add-hover"))).clicked()
}

fn words_ui(ui: &mut Ui, sheet: &SheetDraft, height: f32, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if !sheet.can_be_edited() {
        let text = say!("tables-sheet-too-long", count = sheet.text().chars().count());
        ui.add(Label::new(tokens.body(text)).wrap());
        if ui.add(Button::plain(say!("tables-sheet-let-go")).small()).clicked() {
            out.send(tell(SheetCommand::Write(String::new())));
        }
        return;
    }
    let id = words_field();
    if let Some(text) = long_paste::take(ui, id, sheet.text().len(), MOST_TO_EDIT) {
        out.send(tell(SheetCommand::Append(text)));
    }
    let mut text = sheet.text().to_owned();
    let label = ui.label(tokens.second(say!("tables-sheet-words"))).id;
    let area = ScrollArea::vertical().id_salt("sheet-words").content_margin(Margin::ZERO);
    area.max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(ui, |ui| {
        let line = ui.text_style_height(&TextStyle::Body);
        let rows = ((height - 3.0 * tokens.space.s) / line).max(3.0) as usize;
        let field = TextField::multi(&mut text, rows).name(say!("tables-sheet-words")).hint(say!("tables-sheet-hint"));
        let field = field.id(id).focus(has_just_opened(ui)).show(ui);
        if field.response.labelled_by(label).changed() {
            out.send(tell(SheetCommand::Write(text)));
        }
    });
}

/// Whether the dialog is in its first passes, in which the keyboard goes to the words rather than to the first field.
fn has_just_opened(ui: &Ui) -> bool {
    let now = ui.ctx().cumulative_pass_nr();
    let id = Id::unique("flipchart-sheet-passes");
    ui.data_mut(|data| {
        let (opened, last) = data.get_temp(id).unwrap_or((now, now));
        let opened: u64 = if now > last + 1 { now } else { opened };
        data.insert_temp(id, (opened, now));
        now <= opened + 2
    })
}

/// What the lines become: each note with its reference, and a line between it and the next.
fn preview_ui(ui: &mut Ui, open: &Open, sheet: &SheetDraft, height: f32) {
    let tokens = theme::tokens(ui);
    let notes = sheet.notes();
    if notes.is_empty() {
        ui.add(Label::new(tokens.second(say!("tables-sheet-what"))).wrap());
        return;
    }
    let mut numbers = open.insight.next_numbers();
    ui.label(tokens.second(words::note::numbered_from(notes.len(), Reference(numbers.next_number()))));
    if *sheet.marks() != NewNote::default() {
        let marks = marks_of(open.session(), sheet.marks());
        ui.add(Label::new(tokens.second(say!("tables-sheet-each-marked", marks = marks))).wrap());
    }
    let list = ScrollArea::vertical().id_salt("sheet-notes").content_margin(Margin::ZERO);
    let list = list.max_height(height).min_scrolled_height(height).auto_shrink([false, true]);
    // While one types at the end, the end is in view.
    list.stick_to_bottom(true).show(ui, |ui| {
        Card::new().sunk(&tokens).padding(tokens.space.s).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.xs;
            for (at, note) in notes.iter().take(SHOWN).enumerate() {
                if at > 0 {
                    ui.add(Separator::default().spacing(tokens.space.xs));
                }
                ui.horizontal_top(|ui| {
                    ui.label(tokens.mono(Reference(numbers.give()).to_string()).color(tokens.soft));
                    ui.add(Label::new(tokens.second(begin_of(note)).color(tokens.ink)).wrap());
                });
            }
            if let Some(more) = notes.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                ui.label(tokens.second(words::import::and_more(more)));
            }
        });
    });
}

/// What each of its notes is marked with, themes and whose words they are among it.
fn marks_of(session: &Session, marks: &NewNote) -> String {
    let themes = marks.themes.iter().filter_map(|key| session.themes.get(key)).map(|theme| theme.name.clone());
    let their = (marks.words == Words::Their).then(|| say!("notes-mark-their-words").to_owned());
    let others = Some(marks_in_a_line(session, marks)).filter(|others| !others.is_empty());
    themes.chain(their).chain(others).collect::<Vec<_>>().join(" · ")
}

/// As much of a text as fits a line.
pub(super) fn begin_of(text: &str) -> String {
    text.chars().take(120).map(|c| if c == '\n' { ' ' } else { c }).collect()
}
