//! Widgets used as a person uses them: by name, by mouse and by keyboard alone.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use eframe::egui::accesskit::{Action, ActionRequest, Role, TreeId};
use eframe::egui::{Event, Key, Modifiers, MouseWheelUnit, Ui, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, HarnessBuilder};
use saltaire::ui::theme::{self, ThemeChoice, Tone};
use saltaire::ui::widgets::{
    Button, Card, Column, Dialog, ListRow, NumberField, Splitter, Table, TallList, TextField, Toast, ToastAnswer, Toggle,
    dialog_buttons_ui, tabs_ui, toasts_ui,
};

fn harness<S: 'static>(state: S, ui: impl FnMut(&mut Ui, &mut S) + 'static) -> Harness<'static, S> {
    HarnessBuilder::default()
        .with_size([640.0, 480.0])
        .with_theme(eframe::egui::Theme::Light)
        .with_context_setup(|ctx| theme::install(ctx, ThemeChoice::Light))
        .build_ui_state(ui, state)
}

#[test]
fn enter_submits_a_note_and_keeps_the_focus_and_shift_enter_breaks_the_line() {
    let mut harness = harness((String::new(), Vec::<String>::new()), |ui, (text, notes)| {
        let out = TextField::multi(text, 2).name("New note").submit_on_enter().show(ui);
        if out.submitted {
            notes.push(std::mem::take(text));
        }
    });
    let field = Role::MultilineTextInput;
    harness.get_by_role_and_label(field, "New note").focus();
    harness.run();
    harness.get_by_role_and_label(field, "New note").type_text("one");
    harness.run();
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    harness.run();
    harness.get_by_role_and_label(field, "New note").type_text("two");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().1, ["one\ntwo"]);
    assert_eq!(harness.state().0, "");
    assert!(harness.get_by_role_and_label(field, "New note").is_focused());
}

#[test]
fn enter_in_one_line_submits_once() {
    let mut harness = harness((String::new(), 0), |ui, (text, count)| {
        if TextField::single(text).label("Title").show(ui).submitted {
            *count += 1;
        }
    });
    harness.get_by_role_and_label(Role::TextInput, "Title").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Title").type_text("Leeds");
    harness.key_press(Key::Enter);
    harness.run();
    harness.run();
    assert_eq!(harness.state(), &("Leeds".to_owned(), 1));
}

#[derive(Default)]
struct Rename {
    open: bool,
    name: String,
    renamed: bool,
}

fn rename_ui(ui: &mut Ui, state: &mut Rename) {
    ui.add(Button::plain("Something else"));
    if ui.add(Button::plain("Rename…")).clicked() {
        state.open = true;
    }
    if !state.open {
        return;
    }
    let shown = Dialog::new("rename", "Rename theme").show(ui.ctx(), |ui| {
        TextField::single(&mut state.name).label("Name").show(ui);
        dialog_buttons_ui(ui, |ui| ui.add(Button::main("Rename")).clicked())
    });
    state.renamed |= shown.inner;
    if shown.closed || shown.inner {
        state.open = false;
    }
}

fn opened_by_keyboard() -> Harness<'static, Rename> {
    let mut harness = harness(Rename::default(), rename_ui);
    harness.get_by_label("Rename…").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness
}

#[test]
fn the_focus_goes_into_a_dialog_and_back_when_esc_closes_it() {
    let mut harness = opened_by_keyboard();
    harness.get_by_role_and_label(Role::Dialog, "Rename theme");
    assert!(harness.get_by_role_and_label(Role::TextInput, "Name").is_focused());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_role_and_label(Role::Dialog, "Rename theme").is_none());
    assert!(harness.get_by_label("Rename…").is_focused());
}

#[test]
fn the_focus_goes_back_when_a_button_of_the_dialog_closes_it() {
    let mut harness = opened_by_keyboard();
    harness.get_by_role_and_label(Role::TextInput, "Name").type_text("Honesty");
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.get_by_role_and_label(Role::Button, "Rename").is_focused());
    harness.key_press(Key::Space);
    harness.run();
    assert!(harness.state().renamed);
    assert!(harness.get_by_label("Rename…").is_focused());
}

#[test]
fn tab_stays_in_a_dialog_and_its_cross_closes_it() {
    let mut harness = opened_by_keyboard();
    for _ in 0..5 {
        harness.key_press(Key::Tab);
        harness.run();
        assert!(!harness.get_by_label("Something else").is_focused());
    }
    harness.get_by_role_and_label(Role::Button, "Close").click();
    harness.run();
    assert!(!harness.state().open);
}

/// Rows of three heights, so that no row stands where equal heights would put it.
fn rows_ui(ui: &mut Ui, (list, count): &mut (TallList, usize)) {
    list.show(ui, "Notes", *count, |ui, row| {
        let name = format!("Note {row}");
        ListRow::new(&name).show(ui, |ui| {
            ui.set_min_height(30.0 + 25.5 * (row % 3) as f32);
            ui.label(&name);
        });
    });
}

fn hundred_thousand() -> Harness<'static, (TallList, usize)> {
    harness((TallList::new(60.0), 100_000), rows_ui)
}

fn drawn(harness: &Harness<'_, (TallList, usize)>) -> usize {
    harness.query_all_by_role(Role::ListBoxOption).count()
}

#[test]
fn of_a_hundred_thousand_rows_only_those_in_view_are_drawn() {
    let harness = hundred_thousand();
    harness.get_by_role_and_label(Role::ListBoxOption, "Note 0");
    assert!(drawn(&harness) < 20, "{}", drawn(&harness));
}

#[test]
fn the_last_row_is_shown_whole_and_the_first_again() {
    let mut harness = hundred_thousand();
    for row in [99_999, 50_001, 7, 99_998, 0] {
        harness.state_mut().0.show_row(row);
        for _ in 0..8 {
            harness.step();
        }
        harness.run();
        let rect = harness.get_by_role_and_label(Role::ListBoxOption, &format!("Note {row}")).rect();
        assert!(rect.top() >= 0.0 && rect.bottom() <= 480.0, "row {row} at {rect}");
        assert!(drawn(&harness) < 20);
    }
}

#[test]
fn rows_far_down_follow_each_other_without_gaps() {
    let mut harness = hundred_thousand();
    harness.state_mut().0.show_row(90_000);
    for _ in 0..8 {
        harness.step();
    }
    harness.run();
    let rect = |row: usize| harness.get_by_role_and_label(Role::ListBoxOption, &format!("Note {row}")).rect();
    for row in 89_997..90_000 {
        let gap = rect(row + 1).top() - rect(row).bottom();
        assert!(gap.abs() < 0.1, "{gap} points between {row} and the next");
    }
}

#[test]
fn the_wheel_scrolls_and_a_shorter_list_ends_where_it_ends() {
    let mut harness = hundred_thousand();
    harness.hover_at(eframe::egui::pos2(200.0, 200.0));
    for _ in 0..5 {
        harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -400.0),
            phase: eframe::egui::TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: eframe::egui::MouseWheelSource::Wheel,
        });
        harness.run_ok();
    }
    assert!(harness.query_by_role_and_label(Role::ListBoxOption, "Note 0").is_none());
    harness.state_mut().1 = 3;
    harness.run_ok();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "Note 0");
    harness.get_by_role_and_label(Role::ListBoxOption, "Note 2");
    harness.state_mut().1 = 0;
    harness.run();
    assert_eq!(drawn(&harness), 0);
}

#[test]
fn keys_ask_for_rows_and_stay_within_the_list() {
    let mut harness = harness((TallList::new(60.0), 100, 98, 3_usize), |ui, state| {
        if let Some(row) = state.0.key_target(ui, Some(state.3)) {
            state.3 = row;
            state.0.show_row(row);
        }
        let mut rows = (state.0.clone(), state.1);
        rows_ui(ui, &mut rows);
        state.0 = rows.0;
    });
    for (key, row) in [(Key::ArrowDown, 4), (Key::ArrowUp, 3), (Key::End, 99), (Key::ArrowDown, 99), (Key::Home, 0), (Key::ArrowUp, 0)] {
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().3, row, "{key:?}");
    }
    harness.key_press(Key::PageDown);
    harness.run();
    assert!(harness.state().3 > 4);
}

#[test]
fn a_button_on_a_card_that_is_a_button_takes_its_own_press() {
    let mut harness = harness((0, 0), |ui, (card, inner)| {
        let shown = Card::new().button("Table 1").show(ui, |ui| {
            ui.label("9 notes");
            ui.add(Button::plain("Rename…")).clicked()
        });
        *card += i32::from(shown.response.clicked());
        *inner += i32::from(shown.inner);
    });
    harness.get_by_label("Rename…").click();
    harness.run();
    assert_eq!(harness.state(), &(0, 1));
    harness.get_by_label("9 notes").click();
    harness.run();
    assert_eq!(harness.state(), &(1, 1));
}

#[test]
fn everything_on_a_form_is_reached_and_changed_by_keyboard() {
    let state = (false, 10_u32, 1_u8);
    let mut harness = harness(state, |ui, (protected, minutes, tab)| {
        ui.add(Toggle::new(protected, "Protected"));
        NumberField::new(minutes, "Minutes", 0..=600).unit("min").show(ui);
        tabs_ui(ui, "View", tab, &[(1, "Tag"), (2, "Matrix")]);
    });
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert!(harness.state().0);
    harness.get_by_role_and_label(Role::Tab, "Matrix").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().2, 2);
}

#[test]
fn a_row_of_a_table_is_pressed_anywhere() {
    let mut harness = harness(None, |ui, pressed: &mut Option<usize>| {
        let columns = [Column::grow("Item"), Column::number("Min", 60.0)];
        Table::new("Agenda", &columns).show(ui, |rows| {
            for row in 0..3 {
                let name = format!("Item {row}");
                let response = rows.row(row, &name, *pressed == Some(row), |cells| {
                    cells.ui(|ui| {
                        ui.label("A title");
                    });
                    cells.number("15");
                    cells.number("no column is left for this");
                });
                if response.clicked() {
                    *pressed = Some(row);
                }
            }
        });
    });
    harness.get_by_role_and_label(Role::Row, "Item 1").click();
    harness.run();
    assert_eq!(harness.state(), &Some(1));
    let row = harness.get_by_role_and_label(Role::Row, "Item 1");
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
}

#[test]
fn a_toast_is_an_alert_and_says_what_was_pressed() {
    let mut harness = harness(None, |ui, answer: &mut Option<(usize, ToastAnswer)>| {
        let toasts = [
            Toast { tone: Tone::Red, text: "Could not save", action: None },
            Toast { tone: Tone::Green, text: "Exported", action: Some("Open folder") },
        ];
        if let Some(given) = toasts_ui(ui.ctx(), &toasts) {
            *answer = Some(given);
        }
    });
    harness.get_by_role_and_label(Role::Alert, "Could not save");
    harness.get_by_label("Open folder").click();
    harness.run();
    assert_eq!(harness.state(), &Some((1, ToastAnswer::Action)));
}

/// The width of what stands at the right, with a splitter in the middle of the window.
fn split(width: f32) -> Harness<'static, f32> {
    let mut harness = harness(width, |ui, width| {
        let middle = ui.max_rect().right() - *width;
        let place = eframe::egui::Rect::from_x_y_ranges(middle - Splitter::ROOM..=middle, ui.max_rect().y_range());
        if let Some(changed) = Splitter::new("Width of the notes", *width, 300.0, 240.0..=400.0).show(ui, place) {
            *width = changed;
        }
        ui.add(Button::plain("Beside"));
    });
    harness.run();
    harness
}

#[test]
fn a_splitter_is_dragged_as_far_as_it_goes_and_no_farther() {
    let mut harness = split(300.0);
    let middle = harness.get_by_role_and_label(Role::Splitter, "Width of the notes").rect();
    assert!(middle.width() >= 24.0, "{middle}");
    harness.drag_at(middle.center());
    for (by, width) in [(-40.0, 340.0), (-300.0, 400.0), (-60.0, 360.0), (200.0, 240.0)] {
        harness.hover_at(middle.center() + vec2(by, 0.0));
        harness.run();
        assert_eq!(*harness.state(), width, "dragged by {by}");
    }
    harness.drop_at(middle.center());
    harness.run();
}

#[test]
fn a_splitter_moves_by_key_and_enter_goes_back_to_the_usual_width() {
    let mut harness = split(300.0);
    harness.get_by_role_and_label(Role::Splitter, "Width of the notes").focus();
    harness.run();
    for (key, width) in [
        (Key::ArrowLeft, 316.0),
        (Key::ArrowRight, 300.0),
        (Key::Home, 400.0),
        (Key::ArrowLeft, 400.0),
        (Key::End, 240.0),
        (Key::Enter, 300.0),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(*harness.state(), width, "{key:?}");
    }
    let node = harness.get_by_role_and_label(Role::Splitter, "Width of the notes");
    assert!(node.is_focused(), "the arrow keys stay with it");
    assert_eq!(node.accesskit_node().numeric_value(), Some(300.0));
    assert_eq!(node.accesskit_node().max_numeric_value(), Some(400.0));
}

#[test]
fn a_screen_reader_moves_a_splitter() {
    let mut harness = split(300.0);
    for (action, width) in [(Action::Increment, 316.0), (Action::Decrement, 300.0)] {
        let target_node = harness.get_by_role_and_label(Role::Splitter, "Width of the notes").accesskit_node().locate().0;
        harness.event(Event::AccessKitActionRequest(ActionRequest { action, target_tree: TreeId::ROOT, target_node, data: None }));
        harness.run();
        assert_eq!(*harness.state(), width, "{action:?}");
    }
}
