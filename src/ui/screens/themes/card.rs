//! The chosen theme: what it means, and its fields.

use super::{colours, send};
use crate::app::Towards;
use crate::app::themes::{Draft, DraftField, ThemesCommand, is_within};
use crate::app::{Command, Open, Outbox};
use crate::edit::{Change, Edit, ThemeField};
use crate::model::{Stage, Theme, ThemeKey};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, Choice, FieldOutput, IconButton, Level, TextField, heading_text_ui};
use crate::words;
use eframe::egui::{Id, Label, Ui, UiBuilder};

/// What the card keeps between frames.
#[derive(Default)]
pub struct CardPlace {
    /// Whether its fields were shown in the frame before.
    edited: bool,
}

impl CardPlace {
    /// Whether its fields were shown in the frame before.
    pub const fn is_editing(&self) -> bool {
        self.edited
    }
}

/// Draws the card of a theme.
pub fn card_ui(ui: &mut Ui, open: &Open, key: &ThemeKey, place: &mut CardPlace, out: &mut Outbox) {
    let Some(theme) = open.session().themes.get(key) else { return };
    let was_edited = std::mem::replace(&mut place.edited, open.themes.editing);
    if open.themes.editing && !was_edited {
        ui.memory_mut(|memory| memory.request_focus(field_id(theme, NAME)));
    }
    Card::new().show(ui, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        let colour = tokens.slot(usize::from(theme.palette_slot)).text;
        let title = tokens.card_title(words::theme::name(&theme.name)).color(colour);
        heading_text_ui(ui, Level::Card, title);
        if open.themes.editing {
            ui.push_id(key, |ui| fields_ui(ui, open, theme, out));
        } else {
            meaning_ui(ui, open, theme);
        }
        ui.add(Label::new(tokens.second(summary(open, key))).wrap());
        // Not told apart by their place, so that what was pressed keeps the keyboard when the card changes.
        let builder = UiBuilder::new().scope_id(Id::unique("theme-actions"));
        ui.scope_builder(builder, |ui| actions_ui(ui, open, key, was_edited, out));
    });
}

fn summary(open: &Open, key: &ThemeKey) -> String {
    let count = open.insight.theme(key);
    let steps = open.insight.steps_for_theme(key);
    let is_done = |id| open.session().next_steps.get(id).is_some_and(|step| step.status.stage() == Stage::Done);
    words::theme::summary(count.notes, count.tables, steps.len(), steps.iter().filter(|id| is_done(id)).count())
}

fn meaning_ui(ui: &mut Ui, open: &Open, theme: &Theme) {
    let tokens = theme::tokens(ui);
    if theme.meaning.trim().is_empty() {
        ui.add(Label::new(tokens.body(say!("themes-no-meaning")).color(tokens.soft)).wrap());
    } else {
        ui.add(Label::new(tokens.body(&theme.meaning)).wrap());
    }
    if !theme.not_meaning.trim().is_empty() {
        ui.add(Label::new(tokens.second(say!("themes-not-here", meaning = theme.not_meaning.as_str()))).wrap());
    }
    if !theme.suggested_by.is_empty() {
        ui.add(Label::new(tokens.second(say!("themes-suggested-by", words = theme.suggested_by.join(", ")))).wrap());
    }
    if let Some(wider) = theme.parent.as_ref().and_then(|parent| open.session().themes.get(parent)) {
        ui.add(Label::new(tokens.second(say!("themes-part-of-it", name = words::theme::name(&wider.name)))).wrap());
    }
}

fn actions_ui(ui: &mut Ui, open: &Open, key: &ThemeKey, was_edited: bool, out: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        let editing = open.themes.editing;
        let label = if editing { say!("widgets-done") } else { say!("themes-edit") };
        let edit = ui.add(Button::plain(label).small().icon(if editing { Icon::Check } else { Icon::Pencil }).key("F2"));
        // By key: who pressed with the pointer has the keyboard nowhere.
        if was_edited && !editing && ui.memory(|memory| memory.focused().is_some()) {
            edit.request_focus();
        }
        if edit.clicked() {
            send(out, ThemesCommand::EditTheme(!editing));
        }
        if ui.add(IconButton::new(Icon::ArrowUp, say!("actions-move-theme-up")).key("Alt+Up").small().framed()).clicked() {
            send(out, ThemesCommand::Move(key.clone(), Towards::Up));
        }
        if ui.add(IconButton::new(Icon::ArrowDown, say!("actions-move-theme-down")).key("Alt+Down").small().framed()).clicked() {
            send(out, ThemesCommand::Move(key.clone(), Towards::Down));
        }
        let merge = Button::plain(say!("themes-merge-into")).small().icon(Icon::GitMerge);
        if ui.add_enabled(open.session().themes.len() > 1, merge).clicked() {
            send(out, ThemesCommand::AskMerge(key.clone(), None));
        }
        if ui.add(Button::plain(say!("themes-delete")).small().icon(Icon::Trash2)).clicked() {
            send(out, ThemesCommand::AskDelete(key.clone()));
        }
    });
}

fn fields_ui(ui: &mut Ui, open: &Open, theme: &Theme, out: &mut Outbox) {
    let set = |field| Edit::Themes(Change::Set(theme.key.clone(), field));
    draft_ui(ui, open, theme, DraftField::Name, out);
    let mut meaning = theme.meaning.clone();
    let field = TextField::multi(&mut meaning, 2).label(say!("themes-meaning")).id(field_id(theme, "meaning")).show(ui);
    typed(&field, out, || set(ThemeField::Meaning(meaning)));
    let mut not_meaning = theme.not_meaning.clone();
    let field = TextField::multi(&mut not_meaning, 2).label(say!("themes-not-meaning")).id(field_id(theme, "not-meaning")).show(ui);
    typed(&field, out, || set(ThemeField::NotMeaning(not_meaning)));
    draft_ui(ui, open, theme, DraftField::SuggestedBy, out);
    parent_ui(ui, open, theme, out);
    if let Some(slot) = colours::colours_ui(ui, theme.palette_slot) {
        out.edit(set(ThemeField::PaletteSlot(slot)));
    }
}

/// Tells the field for the name from the others.
const NAME: &str = "name";

fn field_id(theme: &Theme, field: &str) -> Id {
    Id::unique(("theme-field", theme.key.as_str(), field))
}

fn typed(field: &FieldOutput, out: &mut Outbox, edit: impl FnOnce() -> Edit) {
    if field.response.changed() {
        out.edit(edit());
    }
    if field.response.lost_focus() {
        out.send(Command::EndTyping);
    }
}

/// A field whose text the session has in another form: what is typed stands in the view until the field is left.
fn draft_ui(ui: &mut Ui, open: &Open, theme: &Theme, field: DraftField, out: &mut Outbox) {
    let typed = open.themes.draft_of(&theme.key, field);
    let mut text = match (typed, field) {
        (Some(typed), _) => typed.to_owned(),
        (None, DraftField::Name) => theme.name.clone(),
        (None, DraftField::SuggestedBy) => theme.suggested_by.join(", "),
    };
    let nameless = field == DraftField::Name && text.trim().is_empty();
    let text_field = match field {
        DraftField::Name => TextField::single(&mut text).label(say!("themes-name")).error(nameless.then(|| say!("themes-needs-a-name"))),
        DraftField::SuggestedBy => TextField::multi(&mut text, 2).label(say!("themes-words")).note(say!("themes-words-note")),
    };
    let salt = if field == DraftField::Name { NAME } else { "suggested-by" };
    let output = text_field.id(field_id(theme, salt)).show(ui);
    if output.response.changed() {
        send(out, ThemesCommand::Type(Draft { theme: theme.key.clone(), field, text }));
    }
    if output.response.lost_focus() {
        send(out, ThemesCommand::EndTyping);
    }
}

fn parent_ui(ui: &mut Ui, open: &Open, theme: &Theme, out: &mut Outbox) {
    let session = open.session();
    let mut options: Vec<(Option<ThemeKey>, &str)> = vec![(None, say!("themes-part-of-nothing"))];
    let others = open.themes.outline.rows().iter().filter(|row| !is_within(session, &row.theme, &theme.key));
    options.extend(others.filter_map(|row| {
        let other = session.themes.get(&row.theme)?;
        Some((Some(other.key.clone()), words::theme::name(&other.name)))
    }));
    let mut parent = theme.parent.clone();
    let width = ui.available_width() - theme::tokens(ui).space.s;
    if Choice::new(say!("themes-part-of"), &mut parent).width(width).show(ui, &options).changed() {
        send(out, ThemesCommand::SetParent(theme.key.clone(), parent));
    }
}
