//! What one frame of each screen costs the processor: the egui pass and tessellation, without a graphics card.
//! `cargo bench --bench frame`

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(missing_docs, reason = "what criterion makes has none")]

mod large;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use eframe::egui::{Context, Pos2, RawInput, Rect, vec2};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use saltaire::app::file::FileCommand;
use saltaire::app::{App, Clock, Command, Effect, Event, Ports, Screen};
use saltaire::edit::Ids;
use saltaire::platform::Files;
use saltaire::store;
use saltaire::ui::{Shell, theme};
use std::hint::black_box;
use std::time::Duration;

/// A clock that stands still.
struct Standing;

impl Clock for Standing {
    fn now(&self) -> Timestamp {
        "2018-04-17T09:50:00Z".parse().unwrap()
    }
    fn since_start(&self) -> Duration {
        Duration::ZERO
    }
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

/// Ports that read files at once and do nothing else.
struct Reading(Files, Vec<Event>);

impl Ports for Reading {
    fn begin(&mut self, effect: Effect) {
        if matches!(effect, Effect::Read(_)) {
            self.1.extend(self.0.run(effect));
        }
    }
    fn arrived(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.1)
    }
    fn finish(&mut self) -> Vec<Event> {
        self.arrived()
    }
}

fn input() -> RawInput {
    RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))), ..RawInput::default() }
}

fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    for notes in large::SIZES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large.ron");
        let bytes = store::write(&large::session(notes)).unwrap();
        store::save_atomic(&store::RealDisk, &path, &bytes, store::Over::Nothing, store::Keep::Nothing).unwrap();
        let home = store::Home::at(&folder.path().join("home")).unwrap();
        let mut shell = Shell::new(App::new(Box::new(Standing), Ids::seeded(1)), Reading(Files::in_home(home), Vec::new()));
        let ctx = Context::default();
        theme::install(&ctx, theme::ThemeChoice::Light);
        shell.dispatch(Command::File(FileCommand::Open(path)));
        for screen in Screen::OF_SESSION {
            shell.dispatch(Command::GoTo(screen));
            for _ in 0..5 {
                let _ = ctx.run_ui(input(), |ui| shell.ui(ui));
            }
            group.bench_function(BenchmarkId::new(format!("{screen:?}"), notes), |bencher| {
                bencher.iter(|| {
                    let output = ctx.run_ui(input(), |ui| shell.ui(ui));
                    black_box(ctx.tessellate(output.shapes, output.pixels_per_point))
                });
            });
        }
    }
}

criterion_group!(benches, frames);
criterion_main!(benches);
