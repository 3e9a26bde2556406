//! Keeps the display and the machine awake, where the system lets a program ask for it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::Builder;

/// What keeps the machine awake is held on a thread of its own: asking the system may take its time, and nothing waits for it. The
/// system lets go by itself when the program ends.
pub(super) struct Awake(Sender<bool>);

impl Awake {
    pub fn start() -> Self {
        let (wanted, asked) = channel();
        // Where there is no thread, nothing keeps anything awake, and nothing breaks.
        let _ = Builder::new().name("saltaire-awake".to_owned()).spawn(move || keep(&asked));
        Self(wanted)
    }

    /// Keeps the machine awake from now on, or lets it sleep when it likes.
    pub fn set(&self, awake: bool) {
        let _ = self.0.send(awake);
    }
}

fn keep(asked: &Receiver<bool>) {
    let mut held: Vec<keepawake::KeepAwake> = Vec::new();
    while let Ok(awake) = asked.recv() {
        if !awake {
            let_go(std::mem::take(&mut held));
        } else if held.is_empty() {
            held = hold();
        }
    }
    let_go(held);
}

/// Asks for the display and for the machine, each by itself: some systems have one and not the other.
fn hold() -> Vec<keepawake::KeepAwake> {
    let ask = |builder: &mut keepawake::Builder| {
        builder.reason(say!("platform-awake")).app_name("Saltaire").app_reverse_domain("org.saltaire.Saltaire").create().ok()
    };
    let asked = [ask(keepawake::Builder::default().display(true)), ask(keepawake::Builder::default().idle(true))];
    asked.into_iter().flatten().collect()
}

/// Letting go panics where the system's bus is gone: then nothing is held any more.
fn let_go(held: Vec<keepawake::KeepAwake>) {
    for one in held {
        let _ = catch_unwind(AssertUnwindSafe(|| drop(one)));
    }
}
