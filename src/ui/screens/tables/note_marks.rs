//! What is known of a note: who said it, what sort it is, whether it may be quoted, where and when it was said.

use super::note_panel::{set, tell};
use super::{Seen, items, new_note, note_words, sources};
use crate::app::Outbox;
use crate::app::tables::NoteCommand;
use crate::app::typed::TypedField;
use crate::edit::NoteField;
use crate::model::{Checked, Counted, Note, NoteKind, Quoting, Support, Words};
use crate::ui::fields::BoundField;
use crate::ui::theme;
use crate::ui::widgets::{Button, Chip, Choice, NumberField, Toggle};
use crate::words;
use eframe::egui::{Ui, Vec2};

/// The answers to "May we quote this?", in the order of a menu.
pub(super) const QUOTING: [Option<Quoting>; 4] = [None, Some(Quoting::Yes), Some(Quoting::UseOnly), Some(Quoting::ChairOnly)];
/// What the table can have said of a note, in the order of a menu.
pub(super) const CHECKED: [Checked; 3] = [Checked::NotYet, Checked::Agreed, Checked::Corrected];
/// The most people of whom it makes sense to say that they agreed.
const MOST_PEOPLE: u32 = 100_000;

/// The groups of the speakers, and whose words these are.
pub(super) fn who_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if !seen.session.groups.is_empty() {
        ui.label(tokens.second("Said by"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(tokens.space.xs);
            for group in seen.session.groups.in_order() {
                let marked = note.groups.contains(&group.key);
                if ui.add(Button::plain(&group.name).small().selected(marked)).clicked() {
                    let mut groups = note.groups.clone();
                    new_note::toggle(&mut groups, &group.key);
                    set(out, note.id, NoteField::Groups(groups));
                }
            }
        });
    }
    let mut their = note.words == Words::Their;
    if ui.add(Toggle::new(&mut their, words::note::words(Words::Their))).changed() {
        set(out, note.id, NoteField::Words(if their { Words::Their } else { Words::Paraphrase }));
    }
}

/// What sort of thing was said.
pub(super) fn kind_ui(ui: &mut Ui, note: &Note, out: &mut Outbox) {
    let text = match &note.kind {
        NoteKind::Question { answer: text } | NoteKind::Figure { source: text } => text.clone(),
        NoteKind::Point | NoteKind::Idea | NoteKind::Story => String::new(),
    };
    let kinds =
        [NoteKind::Point, NoteKind::Question { answer: text.clone() }, NoteKind::Idea, NoteKind::Story, NoteKind::Figure { source: text }];
    let mut kind = note.kind.clone();
    let options = kinds.map(|kind| (kind.clone(), words::note::kind(&kind)));
    if Choice::new("Kind", &mut kind).show(ui, &options).changed() {
        set(out, note.id, NoteField::Kind(kind));
    }
    note_words::of_kind_ui(ui, note, out);
}

/// May we quote this?
pub(super) fn quoting_ui(ui: &mut Ui, note: &Note, out: &mut Outbox) {
    let mut quoting = note.quoting;
    let options = QUOTING.map(|quoting| (quoting, words::note::quoting(quoting)));
    if Choice::new("May we quote this?", &mut quoting).width(240.0).show(ui, &options).changed() {
        set(out, note.id, NoteField::Quoting(quoting));
    }
}

/// What it is about.
pub(super) fn themes_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    if seen.session.themes.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    ui.label(tokens.second("Themes"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(tokens.space.xs);
        for theme in seen.session.themes.in_order() {
            let tagged = note.themes.contains(&theme.key);
            let name = format!("{} {}", if tagged { "Take off" } else { "Tag as" }, theme.name);
            let chip = Chip::theme(usize::from(theme.palette_slot), &theme.name).button(&name).selected(tagged);
            if ui.add(chip).clicked() {
                out.send(tell(NoteCommand::ToggleTheme { note: note.id, theme: theme.key.clone() }));
            }
        }
    });
}

/// Where it was said, and during what.
pub(super) fn place_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let mut source = note.source;
    if Choice::new("Where it was said", &mut source).width(240.0).show(ui, &sources(seen.session)).changed() {
        set(out, note.id, NoteField::Source(source));
    }
    let mut item = note.item;
    if Choice::new("During", &mut item).width(240.0).show(ui, &items(seen.session, "No agenda item")).changed() {
        set(out, note.id, NoteField::Item(item));
    }
}

/// When it was said.
pub(super) fn said_at_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.horizontal_top(|ui| {
        BoundField::new("Said at").hint("Not known").width(140.0).typed(ui, seen.open, TypedField::NoteSaid(note.id), out);
        ui.vertical(|ui| {
            ui.add_space(tokens.size.second + tokens.space.s);
            if ui.add(Button::plain("Now").hover("It was said just now")).clicked() {
                out.send(tell(NoteCommand::SaidNow(note.id)));
            }
        });
    });
}

/// How many agreed, where that was counted.
pub(super) fn support_ui(ui: &mut Ui, note: &Note, out: &mut Outbox) {
    let mut is_counted = note.support.is_some();
    if ui.add(Toggle::new(&mut is_counted, "Agreement was counted")).changed() {
        let none = Support { count: 0, out_of: None, counted: Counted::default(), not_everyone_agreed: false };
        set(out, note.id, NoteField::Support(is_counted.then_some(none)));
    }
    let Some(mut support) = note.support else { return };
    let before = support;
    ui.horizontal(|ui| {
        let agreed = NumberField::new(&mut support.count, "Agreed", 0..=MOST_PEOPLE).show(ui);
        let mut all = support.out_of.unwrap_or(0);
        let out_of = NumberField::new(&mut all, "Out of (0: not known)", 0..=MOST_PEOPLE).show(ui);
        // Never fewer than agreed: whichever of the two is typed, the other gives way.
        if out_of.changed() {
            support.out_of = (all > 0).then_some(all);
            support.count = support.out_of.map_or(support.count, |all| support.count.min(all));
        } else {
            support.out_of = support.out_of.map(|all| all.max(support.count));
        }
        if agreed.lost_focus() || out_of.lost_focus() {
            out.send(crate::app::Command::EndTyping);
        }
    });
    Choice::new("How it was counted", &mut support.counted).show(ui, &Counted::ALL.map(|counted| (counted, words::note::counted(counted))));
    ui.add(Toggle::new(&mut support.not_everyone_agreed, "Not everyone agreed"));
    if support != before {
        set(out, note.id, NoteField::Support(Some(support)));
    }
}

/// Whether the table has seen it.
pub(super) fn checked_ui(ui: &mut Ui, note: &Note, out: &mut Outbox) {
    let mut checked = note.checked;
    let options = CHECKED.map(|checked| (checked, words::note::checked(checked)));
    if Choice::new("Checked with the table", &mut checked).width(240.0).show(ui, &options).changed() {
        set(out, note.id, NoteField::Checked(checked));
    }
}
