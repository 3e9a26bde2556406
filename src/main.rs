//! The `saltaire` program: a window, or a command that needs none.

use std::process::ExitCode;

#[cfg(feature = "gui")]
fn main() -> ExitCode {
    use saltaire::app::App;
    use saltaire::app::file::FileCommand;
    use saltaire::edit::Ids;
    use saltaire::platform::{Runner, SystemClock, window};
    use saltaire::store::Settings;
    use saltaire::ui::{Shell, theme};

    let file = std::env::args_os().nth(1);
    let outcome = window::run(move |context, _started| {
        theme::install(&context.egui_ctx, Settings::default().theme);
        let ctx = context.egui_ctx.clone();
        let runner = Runner::start(move || ctx.request_repaint());
        let mut shell = Shell::new(App::new(Box::new(SystemClock::start()), Ids::random()), runner);
        shell.start(file.map(|file| FileCommand::Open(file.into())));
        Ok(Box::new(shell))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            eprintln!("{err}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(feature = "gui"))]
fn main() -> ExitCode {
    ExitCode::FAILURE
}
