//! Opening the window: which renderer, what when it cannot, what when there is no display.
//!
//! Both of eframe's renderers are built. On Linux OpenGL (glow) is tried first: it starts sooner
//! and Mesa has it everywhere, in software too. Elsewhere wgpu is first: over remote desktop
//! Windows offers no OpenGL beyond 1.1, but DX12 with a software adapter. Where the first cannot
//! start, the other is tried in the same process: eframe keeps winit's event loop, which can be made
//! only once, and runs it again.

use std::cell::RefCell;
use std::error::Error;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use crate::words;
use eframe::egui::{IconData, ViewportBuilder};
use eframe::{App, CreationContext, NativeOptions};

/// Says which renderers to try, and in which order (`wgpu`, or `wgpu,glow`), for a machine on which
/// the choice made here is bad.
pub const RENDERER_VARIABLE: &str = "SALTAIRE_RENDERER";

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL 2 or later.
    Glow,
    /// Vulkan, Metal or DirectX 12.
    Wgpu,
}

impl Renderer {
    /// Which to try, in this order; never none.
    fn order(asked: Option<&str>) -> Vec<Self> {
        let asked: Vec<Self> = asked
            .unwrap_or_default()
            .split(',')
            .filter_map(|name| match name.trim() {
                "glow" => Some(Self::Glow),
                "wgpu" => Some(Self::Wgpu),
                _ => None,
            })
            .collect();
        if !asked.is_empty() {
            asked
        } else if cfg!(target_os = "linux") {
            vec![Self::Glow, Self::Wgpu]
        } else {
            vec![Self::Wgpu, Self::Glow]
        }
    }
}

impl fmt::Display for Renderer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Glow => say!("platform-glow"),
            Self::Wgpu => say!("platform-wgpu"),
        })
    }
}

/// How the window came to be, for the app to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Started {
    /// What draws the window.
    pub renderer: Renderer,
    /// Why the renderer that was tried first could not, where it could not.
    pub fell_back_because: Option<String>,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// There is no display, or it cannot be reached.
    #[error(fmt = no_display)]
    NoDisplay {
        /// What the system said, where it said anything.
        reason: Option<String>,
    },
    /// No renderer could draw on the display that there is.
    #[error("{}", say!("platform-no-renderer", tried = .tried))]
    NoRenderer {
        /// Each renderer that was tried, with what it said.
        tried: String,
    },
    /// The app itself could not start.
    #[error("{}", say!("platform-not-started", why = .0.to_string()))]
    App(Box<dyn Error + Send + Sync>),
}

fn no_display(reason: &Option<String>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match reason {
        Some(reason) => f.write_str(&say!("platform-no-display-because", reason = reason)),
        None => f.write_str(say!("platform-no-display")),
    }
}

/// What makes the app, once there is a window to make it for.
type Create = Box<dyn FnOnce(&CreationContext<'_>, Started) -> Result<Box<dyn App>, Box<dyn Error + Send + Sync>>>;

/// How the window is to look before anything is drawn in it.
#[derive(Clone, Debug)]
pub struct Look {
    /// Its width and height in points.
    pub size: [f32; 2],
    /// Whether it fills the screen.
    pub maximised: bool,
    /// What stands for it in a list of windows.
    pub icon: Arc<IconData>,
}

/// The smallest window, in points: nothing is cut off or out of reach in it.
pub const SMALLEST: [f32; 2] = [640.0, 400.0];

/// Opens the window and runs the app in it until it is closed.
///
/// `create` is called once, with the first renderer that starts.
///
/// # Errors
/// Where there is no display, no renderer can draw on it, or `create` fails.
pub fn run(
    look: &Look,
    create: impl FnOnce(&CreationContext<'_>, Started) -> Result<Box<dyn App>, Box<dyn Error + Send + Sync>> + 'static,
) -> Result<(), WindowError> {
    if !display_is_named() {
        return Err(WindowError::NoDisplay { reason: None });
    }
    let asked = std::env::var(RENDERER_VARIABLE).ok();
    let create: Rc<RefCell<Option<Create>>> = Rc::new(RefCell::new(Some(Box::new(create))));
    let mut tried: Vec<String> = Vec::new();
    for renderer in Renderer::order(asked.as_deref()) {
        if let Some(said) = tried.last() {
            eprintln!("{}", say!("platform-tries-another", said = said, renderer = renderer.to_string()));
        }
        match attempt(look, renderer, tried.last().cloned(), &create) {
            Ok(()) => return Ok(()),
            Err(err) => tried.push(told(renderer, err, &create)?),
        }
    }
    Err(WindowError::NoRenderer { tried: tried.join("; ") })
}

/// Tries one renderer. `create` is used up when the app was made.
fn attempt(look: &Look, renderer: Renderer, fell_back_because: Option<String>, create: &Rc<RefCell<Option<Create>>>) -> eframe::Result {
    let create = Rc::clone(create);
    let started = Started { renderer, fell_back_because };
    eframe::run_native(
        "saltaire",
        options(look, renderer),
        Box::new(move |context| match create.borrow_mut().take() {
            Some(create) => create(context, started),
            None => Err(say!("platform-opened-twice").into()),
        }),
    )
}

/// What a renderer said, where the other may still do; otherwise the error to give up with.
fn told(renderer: Renderer, err: eframe::Error, create: &Rc<RefCell<Option<Create>>>) -> Result<String, WindowError> {
    match err {
        eframe::Error::AppCreation(err) => Err(WindowError::App(err)),
        eframe::Error::WinitEventLoop(err) => {
            // winit puts a place in its own sources before what the system said.
            let said = err.to_string();
            let reason = said.rsplit(": ").next().unwrap_or(&said).to_owned();
            Err(WindowError::NoDisplay { reason: Some(reason) })
        }
        err => {
            let said = say!("platform-cannot-draw", renderer = renderer.to_string(), why = reason(&err));
            if create.borrow().is_none() {
                // The app ran: opening another window would not bring back what it held.
                return Err(WindowError::NoRenderer { tried: said });
            }
            Ok(said)
        }
    }
}

/// What a renderer said, without the settings that it was asked for.
fn reason(err: &eframe::Error) -> String {
    match err {
        eframe::Error::NoGlutinConfigs(_, err) => err.to_string(),
        eframe::Error::Wgpu(err) => err.to_string(),
        eframe::Error::OpenGL(err) => err.to_string(),
        err => err.to_string(),
    }
}

fn options(look: &Look, renderer: Renderer) -> NativeOptions {
    let viewport = ViewportBuilder::default()
        .with_title(words::file::window_title(None))
        .with_app_id("saltaire")
        .with_inner_size(look.size)
        .with_maximized(look.maximised)
        .with_min_inner_size(SMALLEST)
        .with_icon(Arc::clone(&look.icon));
    NativeOptions {
        viewport,
        renderer: match renderer {
            Renderer::Glow => eframe::Renderer::Glow,
            Renderer::Wgpu => eframe::Renderer::Wgpu,
        },
        // Our colours are flat: noise against bands in gradients would only cost time, most of all where the processor draws.
        dithering: false,
        ..NativeOptions::default()
    }
}

/// Whether the session names a display. Only where displays are named by variables: elsewhere the
/// window system is part of the system.
fn display_is_named() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::{Renderer, WindowError};

    #[test]
    fn only_the_renderers_asked_for_are_tried_in_their_order() {
        assert_eq!(Renderer::order(Some("wgpu")), [Renderer::Wgpu]);
        assert_eq!(Renderer::order(Some(" wgpu , glow")), [Renderer::Wgpu, Renderer::Glow]);
        for nothing in [None, Some(""), Some("cairo")] {
            assert_eq!(Renderer::order(nothing).len(), 2);
        }
    }

    #[test]
    fn without_a_display_one_sentence_names_what_works() {
        for reason in [None, Some("no such display".to_owned())] {
            let said = WindowError::NoDisplay { reason }.to_string();
            for command in ["check", "stats", "export", "import", "new"] {
                assert!(said.contains(command), "{said}");
            }
            assert_eq!(said.matches(". ").count(), 0, "one sentence: {said}");
            assert!(said.ends_with('.'));
        }
    }
}
