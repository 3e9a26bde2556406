//! The report as plain data: what every format draws.
//!
//! Nothing in it is escaped: a note that says `<b>` is kept as `<b>`, and each format sees to it that a
//! reader sees just that.

use jiff::civil::Date;

/// Everything that is printed or sent about one session, for one audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The session's title.
    pub title: String,
    /// Lines under the title: place and date, who this version is for.
    pub subtitle: Vec<String>,
    /// The language it is written in, as in `lang="en-GB"`.
    pub language: String,
    /// The line that says which version this is: "Draft 2, 17 April 2018".
    pub imprint: String,
    /// The day it was made.
    pub date: Date,
    /// What it says, in reading order.
    pub blocks: Vec<Block>,
}

/// One piece of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; level 1 is a section of the report (the title stands above all levels), 3 the deepest.
    Heading {
        /// 1 to 3, never more than one below the heading before it.
        level: u8,
        /// The heading's words.
        text: String,
    },
    /// Running text.
    Paragraph {
        /// Its words, in pieces.
        runs: Vec<Run>,
        /// A remark for the person who edits this, shown after the words: "no notes behind this".
        flag: Option<String>,
    },
    /// Somebody's own words.
    Quote {
        /// The words, without quotation marks.
        text: String,
        /// Where they come from: a group or a table.
        attribution: Option<String>,
    },
    /// Points in no particular order.
    List {
        /// One point each.
        items: Vec<Vec<Run>>,
    },
    /// Figures or facts in rows and columns.
    Table(Table),
    /// The heading after this begins on a new page where there are pages: what follows is handed to other people.
    NewPage,
    /// A box to be ticked by hand, before what is ticked by it.
    Tick {
        /// What it is called: "R3".
        name: String,
        /// What is ticked.
        text: String,
    },
    /// Room to write by hand.
    Blank {
        /// What is written there.
        label: String,
        /// How many lines.
        lines: usize,
    },
    /// Words to be read from across a table: at least 28 points.
    Large {
        /// The words.
        text: String,
    },
    /// Lines to be written on by hand.
    Form(Form),
    /// Something the reader must not miss.
    Callout {
        /// Its words, in pieces.
        runs: Vec<Run>,
    },
}

/// A table with one header row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// One header a column.
    pub header: Vec<String>,
    /// The rows; a row shorter than the header is filled up with empty cells when drawn.
    pub rows: Vec<Vec<String>>,
    /// The column whose cells name their rows, counted from 0.
    pub header_column: Option<usize>,
}

impl Table {
    /// A row's cells as wide as the header, missing ones empty and any beyond the header left out.
    pub fn cells<'a>(&'a self, row: &'a [String]) -> impl Iterator<Item = &'a str> {
        (0..self.header.len()).map(|column| row.get(column).map_or("", String::as_str))
    }
}

/// Lines to be written on by hand, each with places to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What is written on the lines: the head of the wide column.
    pub words: String,
    /// The heads of the narrow columns, a place to tick in each line.
    pub ticks: Vec<String>,
    /// How many lines; large print, which has less room, draws half of them.
    pub lines: usize,
}

/// A piece of text in one tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words, which may hold line breaks.
    pub text: String,
    /// How they are said.
    pub tone: Tone,
}

/// How a piece of text is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// As the text around it.
    Plain,
    /// Stands out: a label, a status.
    Strong,
    /// Said with weight. Large print, which has no italics, makes it bold.
    Emphasis,
}

impl Run {
    /// Words as the text around them.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Plain }
    }

    /// Words that stand out.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Strong }
    }

    /// Words said with weight.
    pub fn emphasis(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Emphasis }
    }
}

impl Block {
    /// A heading of level 1 to 3.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// A paragraph in one tone, without a flag.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { runs: vec![Run::plain(text)], flag: None }
    }
}
