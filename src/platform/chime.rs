//! A chime with what the system has; where it has nothing, none.

use std::process::{Command, Stdio};

/// The sound of the freedesktop theme that says that something is complete.
const COMPLETE: &str = "/usr/share/sounds/freedesktop/stereo/complete.oga";

/// The programs that can make the sound, with what they are given, in the order in which they are tried.
fn ways() -> Vec<(&'static str, Vec<&'static str>)> {
    if cfg!(target_os = "windows") {
        let play = "(New-Object Media.SoundPlayer 'C:\\Windows\\Media\\chimes.wav').PlaySync()";
        vec![("powershell", vec!["-NoProfile", "-NonInteractive", "-Command", play])]
    } else if cfg!(target_os = "macos") {
        vec![("afplay", vec!["/System/Library/Sounds/Glass.aiff"])]
    } else {
        vec![("canberra-gtk-play", vec!["-i", "complete"]), ("pw-play", vec![COMPLETE]), ("paplay", vec![COMPLETE])]
    }
}

/// Makes the sound and waits until it is over; silent where nothing can make it.
pub(super) fn chime() {
    for (program, given) in ways() {
        let begun = Command::new(program).args(given).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        if begun.is_ok_and(|ended| ended.success()) {
            return;
        }
    }
}
