//! What is known of a note: who said it, what sort it is, whether it may be quoted, where and when it was said.

use super::note_panel::{focus, set, tell};
use super::{Seen, items, new_note, note_words, sources};
use crate::app::tables::{FocusOn, NoteCommand, PhotoCommand, TablesCommand, photos_of};
use crate::app::typed::TypedField;
use crate::app::{Command, Dialog, Outbox, Screen};
use crate::edit::{Edit, NoteField, move_note};
use crate::model::{Checked, Counted, Note, NoteKind, Quoting, Support, Words};
use crate::ui::fields::BoundField;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Chip, Choice, NumberField, Toggle};
use crate::words;
use eframe::egui::{Label, Role, Ui, UiBuilder, Vec2};

/// The answers to "May we quote this?", in the order of a menu.
pub(super) const QUOTING: [Option<Quoting>; 4] = [None, Some(Quoting::Yes), Some(Quoting::UseOnly), Some(Quoting::ChairOnly)];
/// What the table can have said of a note, in the order of a menu.
pub(super) const CHECKED: [Checked; 3] = [Checked::NotYet, Checked::Agreed, Checked::Corrected];
/// The most people of whom it makes sense to say that they agreed.
const MOST_PEOPLE: u32 = 100_000;
/// How wide the longer choices are, in points.
const WIDE: f32 = 240.0;

/// The groups of the speakers, and whose words these are.
pub(super) fn who_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let groups = seen.session.groups.in_order();
    ui.label(tokens.second(say!("tables-who-said-it")));
    if groups.is_empty() {
        ui.add(Label::new(tokens.second(say!("tables-no-groups"))).wrap());
        let add = ui.add(Button::plain(say!("tables-add-groups")).small());
        focus(seen, FocusOn::Groups, &add);
        if add.clicked() {
            out.send(Command::dialog(Dialog::Session));
        }
    }
    let parts = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(say!("tables-who-said-it"));
    ui.scope_builder(parts, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(tokens.space.xs);
            for (at, group) in groups.into_iter().enumerate() {
                let marked = note.groups.contains(&group.key);
                let button = ui.add(Button::plain(&group.name).small().selected(marked));
                if at == 0 {
                    focus(seen, FocusOn::Groups, &button);
                }
                if button.clicked() {
                    let mut groups = note.groups.clone();
                    new_note::toggle(&mut groups, &group.key);
                    set(out, note.id, NoteField::Groups(groups));
                }
            }
        });
    });
    let mut their = note.words == Words::Their;
    if ui.add(Toggle::new(&mut their, words::note::words(Words::Their))).changed() {
        out.send(tell(NoteCommand::WhoseWords(note.id)));
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
    if Choice::new(say!("tables-kind"), &mut kind).show(ui, &options).changed() {
        set(out, note.id, NoteField::Kind(kind));
    }
    note_words::of_kind_ui(ui, note, out);
}

/// May we quote this?
pub(super) fn quoting_ui(ui: &mut Ui, note: &Note, out: &mut Outbox) {
    let mut quoting = note.quoting;
    let options = QUOTING.map(|quoting| (quoting, words::note::quoting(quoting)));
    if Choice::new(say!("notes-may-we-quote"), &mut quoting).width(WIDE).show(ui, &options).changed() {
        set(out, note.id, NoteField::Quoting(quoting));
    }
}

/// What it is about.
pub(super) fn themes_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.label(tokens.second(say!("tables-themes")));
    if seen.session.themes.is_empty() {
        ui.add(Label::new(tokens.second(say!("tables-no-themes"))).wrap());
        let go = ui.add(Button::plain(say!("tables-go-to-themes")).small());
        focus(seen, FocusOn::Themes, &go);
        if go.clicked() {
            out.send(Command::GoTo(Screen::Themes));
        }
        return;
    }
    let parts = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(say!("tables-themes"));
    ui.scope_builder(parts, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(tokens.space.xs);
            for (at, theme) in seen.session.themes.in_order().into_iter().enumerate() {
                let tagged = note.themes.contains(&theme.key);
                let name = words::theme::name(&theme.name);
                let what = if tagged { say!("tables-take-off", theme = name) } else { say!("tables-tag-as", theme = name) };
                let chip = ui.add(Chip::theme(usize::from(theme.palette_slot), name).button(&what).selected(tagged));
                if at == 0 {
                    focus(seen, FocusOn::Themes, &chip);
                }
                if chip.clicked() {
                    out.send(tell(NoteCommand::ToggleTheme { note: note.id, theme: theme.key.clone() }));
                }
            }
        });
    });
}

/// Where it was said, and during what.
pub(super) fn place_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let mut source = note.source;
    let choice = Choice::new(say!("tables-where-said"), &mut source).width(WIDE).show(ui, &sources(seen.session));
    focus(seen, FocusOn::Place, &choice);
    if choice.changed() {
        out.edit(Edit::several(move_note(note, source)));
    }
    if let Some(sheet) = note.sheet {
        ui.label(theme::tokens(ui).second(say!("tables-on-sheet", number = sheet)));
        let of = note.table().map(|table| (table, sheet));
        if let Some((table, sheet)) = of.filter(|of| !seen.open.is_projected() && !photos_of(seen.session, *of).is_empty())
            && ui.add(Button::plain(say!("photos-show")).icon(Icon::Image).small()).clicked()
        {
            out.send(Command::Tables(TablesCommand::Photo(PhotoCommand::Show(table, sheet))));
        }
    }
    let mut item = note.item;
    let items = items(seen.session, say!("tables-no-item"));
    if Choice::new(say!("tables-during"), &mut item).width(WIDE).show(ui, &items).changed() {
        set(out, note.id, NoteField::Item(item));
    }
}

/// When it was said.
pub(super) fn said_at_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.horizontal_top(|ui| {
        BoundField::new(say!("tables-said-at")).hint(say!("tables-not-known")).width(140.0).typed(
            ui,
            seen.open,
            TypedField::NoteSaid(note.id),
            out,
        );
        ui.vertical(|ui| {
            ui.add_space(tokens.size.second + tokens.space.s);
            if ui.add(Button::plain(say!("tables-now")).hover(say!("tables-now-hover"))).clicked() {
                out.send(tell(NoteCommand::SaidNow(note.id)));
            }
        });
    });
}

/// How many agreed, where that was counted.
pub(super) fn support_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let mut is_counted = note.support.is_some();
    if ui.add(Toggle::new(&mut is_counted, say!("tables-agreement-counted"))).changed() {
        let none = Support { count: 0, out_of: None, counted: Counted::default(), not_everyone_agreed: false };
        set(out, note.id, NoteField::Support(is_counted.then_some(none)));
    }
    let Some(mut support) = note.support else { return };
    let before = support;
    ui.horizontal(|ui| {
        let agreed = NumberField::new(&mut support.count, say!("tables-agreed"), 0..=MOST_PEOPLE).show(ui);
        focus(seen, FocusOn::Support, &agreed);
        let mut all = support.out_of.unwrap_or(0);
        let out_of = NumberField::new(&mut all, say!("tables-out-of"), 0..=MOST_PEOPLE).show(ui);
        // Never fewer than agreed: whichever of the two is typed, the other gives way.
        if out_of.changed() {
            support.out_of = (all > 0).then_some(all);
            support.count = support.out_of.map_or(support.count, |all| support.count.min(all));
        } else {
            support.out_of = support.out_of.map(|all| all.max(support.count));
        }
        if agreed.lost_focus() || out_of.lost_focus() {
            out.send(Command::EndTyping);
        }
    });
    Choice::new(say!("tables-how-counted"), &mut support.counted)
        .show(ui, &Counted::ALL.map(|counted| (counted, words::note::counted(counted))));
    ui.add(Toggle::new(&mut support.not_everyone_agreed, say!("tables-not-everyone")));
    if support != before {
        set(out, note.id, NoteField::Support(Some(support)));
    }
}

/// Whether the table has seen it.
pub(super) fn checked_ui(ui: &mut Ui, note: &Note, out: &mut Outbox) {
    let mut checked = note.checked;
    let options = CHECKED.map(|checked| (checked, words::note::checked(checked)));
    if Choice::new(say!("tables-checked"), &mut checked).width(WIDE).show(ui, &options).changed() {
        set(out, note.id, NoteField::Checked(checked));
    }
}
