//! The gallery as a screen reader finds it: no display, no graphics.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, HarnessBuilder};
use saltaire::ui::gallery::Gallery;
use saltaire::ui::theme::{self, ThemeChoice};

fn gallery() -> Harness<'static, Gallery> {
    HarnessBuilder::default()
        .with_size([1280.0, 1000.0])
        .with_theme(eframe::egui::Theme::Light)
        .with_context_setup(|ctx| theme::install(ctx, ThemeChoice::Light))
        .build_ui_state(|ui, gallery: &mut Gallery| gallery.ui(ui), Gallery::default())
}

#[test]
fn every_control_has_a_name() {
    let harness = gallery();
    assert_eq!(harness.unnamed_widgets(), Vec::<String>::new());
}

#[test]
fn roles_are_what_they_look_like() {
    let harness = gallery();
    harness.get_by_role_and_label(Role::Heading, "Every widget");
    harness.get_by_role_and_label(Role::Tab, "Matrix");
    harness.get_by_role_and_label(Role::CheckBox, "Protected from overruns");
    harness.get_by_role_and_label(Role::Table, "Agenda");
    harness.get_by_role_and_label(Role::Row, "Next steps");
    harness.get_by_role_and_label(Role::Alert, "Exported to Documents");
    harness.get_by_role_and_label(Role::ProgressIndicator, "Table discussion 1");
    assert!(harness.query_all_by_role_and_label(Role::Splitter, "Width of the panel").count() >= 5, "in every state");
    assert_eq!(harness.get_by_role_and_label(Role::TextInput, "Title").value().as_deref(), Some("Involvement panel"));
}

#[test]
fn nothing_to_press_is_lower_than_twenty_four_points() {
    let harness = gallery();
    for node in harness.root().children_recursive() {
        let role = node.accesskit_node().role();
        if eframe::egui::accessibility::is_input(role) {
            let rect = node.rect();
            assert!(rect.height() >= 24.0, "{role:?} {:?} is {rect}", node.accesskit_node().label());
        }
    }
}

#[test]
fn a_gallery_that_nobody_touches_draws_nothing() {
    let mut harness = gallery();
    harness.run();
    let idle = harness.run();
    assert!(idle <= 1, "drew {idle} frames though nothing happened");
}
