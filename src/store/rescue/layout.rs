//! Where the parts of a file begin and end, by how its lines begin: which brackets are open is nothing to rely on in a damaged file.

use super::kinds::Kind;
use super::lines::Line;
use std::borrow::Cow;

/// A stretch of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// A list begins.
    List(Kind),
    /// A list ends.
    End,
    /// One of a list.
    Part(Lines<'t>),
    /// Something that a session has one of.
    Block(Block, Lines<'t>),
    /// A line that is nothing by itself.
    Stray(Line<'t>),
}

/// What a session has one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    Id,
    About,
    Told,
    Acronyms,
    Pack,
    /// Fields of one of these whose first line is not there.
    Loose,
}

/// The lines of something, never none.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lines<'t> {
    pub(super) all: Vec<Line<'t>>,
    /// Whether it begins and ends as it should.
    pub(super) is_whole: bool,
}

impl<'t> Lines<'t> {
    /// The text as a reader takes it: without the comma after it.
    pub(super) fn value(&self) -> Cow<'t, str> {
        match &self.all[..] {
            [one] => Cow::Borrowed(without_comma(one.inner())),
            more => {
                let lines: Vec<&str> = more.iter().map(|line| line.text).collect();
                Cow::Owned(without_comma(lines.join("\n").trim()).to_owned())
            }
        }
    }

    /// The number of its first line.
    pub(super) fn first(&self) -> usize {
        self.all.first().map_or(1, |line| line.number)
    }

    /// The number of its last line.
    pub(super) fn last(&self) -> usize {
        self.all.last().map_or(1, |line| line.number)
    }
}

fn without_comma(text: &str) -> &str {
    text.strip_suffix(',').unwrap_or(text)
}

/// How far lists and what a session has one of are indented, at least.
const TOP: usize = 2;
/// How far the parts of lists are.
const PARTS: usize = 4;
/// How far what is inside of parts is.
pub(super) const INSIDE: usize = 6;

/// The pieces of a file, in their order.
pub(super) fn layout<'t>(lines: &[Line<'t>]) -> Vec<Piece<'t>> {
    let mut layout = Layout { pieces: Vec::new(), open: None };
    for line in lines.iter().filter(|line| !line.inner().is_empty()) {
        match line.indent {
            INSIDE.. => layout.inside(*line),
            PARTS.. => layout.part(*line),
            TOP.. => layout.top(*line),
            _ => layout.frame(*line),
        }
    }
    layout.close(false);
    layout.pieces
}

struct Layout<'t> {
    pieces: Vec<Piece<'t>>,
    /// What goes on over lines: a part of a list, or a block.
    open: Option<(Option<Block>, Vec<Line<'t>>)>,
}

impl<'t> Layout<'t> {
    fn close(&mut self, is_whole: bool) {
        if let Some((block, all)) = self.open.take() {
            // A part whose first line is gone is not whole, however it ends.
            let begins = block.map_or_else(|| all.first().is_some_and(|line| line.inner().starts_with('(')), |block| block != Block::Loose);
            let lines = Lines { all, is_whole: is_whole && begins };
            self.pieces.push(match block {
                Some(block) => Piece::Block(block, lines),
                None => Piece::Part(lines),
            });
        }
    }

    fn stray(&mut self, line: Line<'t>) {
        self.close(false);
        self.pieces.push(Piece::Stray(line));
    }

    fn open(&mut self, block: Option<Block>, line: Line<'t>) {
        self.close(false);
        self.open = Some((block, vec![line]));
    }

    /// What stands around everything: the first and the last lines.
    fn frame(&mut self, line: Line<'t>) {
        self.close(false);
        let inner = line.inner();
        let is_known = inner.starts_with("#![enable(implicit_some)] Saltaire(version: ") || inner.starts_with("//") || inner == "))";
        if !is_known {
            self.stray(line);
        }
    }

    fn top(&mut self, line: Line<'t>) {
        let inner = line.inner();
        if inner.starts_with([')', ']', '}']) {
            match &mut self.open {
                Some((Some(_), lines)) => {
                    lines.push(line);
                    self.close(true);
                }
                _ => {
                    self.close(false);
                    self.pieces.push(Piece::End);
                }
            }
            return;
        }
        let (name, value) = inner.split_once(": ").unwrap_or_default();
        let block = match name {
            "about" => Block::About,
            "told" => Block::Told,
            "acronyms" => Block::Acronyms,
            "pack" => Block::Pack,
            _ => Block::Id,
        };
        match (name, Kind::of_list(name)) {
            (_, Some(kind)) if value.starts_with('[') => {
                self.close(false);
                self.pieces.push(Piece::List(kind));
            }
            ("id", _) => {
                self.open(Some(block), line);
                self.close(true);
            }
            ("about" | "told" | "acronyms" | "pack", _) if value.starts_with(['(', '{']) => {
                self.open(Some(block), line);
                if value.trim_end_matches(',').ends_with([')', '}']) {
                    self.close(true);
                }
            }
            _ if inner.starts_with('(') => self.part(line),
            _ => self.stray(line),
        }
    }

    fn part(&mut self, line: Line<'t>) {
        let inner = line.inner();
        match &mut self.open {
            _ if inner.starts_with('(') => {
                self.open(None, line);
                // More than a bracket: all of it stands on this line.
                if inner.contains(": ") {
                    self.close(true);
                }
            }
            Some((None, lines)) => {
                lines.push(line);
                if inner.starts_with(')') {
                    self.close(true);
                }
            }
            Some((Some(_), lines)) => lines.push(line),
            None if inner.starts_with([')', ']', '}']) => {}
            None => self.open(Some(Block::Loose), line),
        }
    }

    fn inside(&mut self, line: Line<'t>) {
        match &mut self.open {
            Some((_, lines)) => lines.push(line),
            None => self.open(None, line),
        }
    }
}
