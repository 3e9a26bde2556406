//! A table of comments: a row each, or a row a person with an answer a column.

use super::cells::{Cells, Sheet};
use super::columns::{self, Column};
use super::lines::pieces;
use super::merged::Below;
use super::preview::{Counted, Remark, Row, Skipped, WhySkipped};
use super::progress::Part;
use super::sources::Recognised;
use super::{Choices, ImportError, Known, LeftOut, Meaning, Progress, values};
use crate::model::Note;
use std::collections::BTreeMap;

/// What a table gives.
pub(super) struct Tabled {
    pub recognised: Option<Recognised>,
    pub has_header: bool,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub skipped: Vec<Skipped>,
    pub left_out: Vec<LeftOut>,
    pub remarks: Vec<Remark>,
}

/// How many rows may stand above the header: a title, a date.
const MOST_ABOVE: usize = 10;

/// Turns the rows of a sheet into rows of a preview.
pub(super) fn read(sheet: &Sheet, choices: &Choices, known: &Known, progress: &Progress) -> Result<Tabled, ImportError> {
    let has_header = choices.header.unwrap_or(true);
    let above = if has_header { header_at(&sheet.rows) } else { 0 };
    let below = if has_header { above + 1 } else { 0 };
    let rows = sheet.rows.get(below..).unwrap_or_default();
    let header = header(sheet.rows.get(above).filter(|_| has_header), rows, sheet.counts_rows);
    let (recognised, mut columns) = columns::recognise(&header, rows, known);
    choose(&mut columns, recognised, choices)?;
    let counted = if sheet.counts_rows { Counted::Rows } else { Counted::Lines };
    let mut skipped: Vec<Skipped> =
        sheet.rows.iter().take(above).map(|row| Skipped { line: row.line, counted, why: WhySkipped::AboveHeader }).collect();
    let reader = Reader::of(&columns, recognised, counted, Below::of(&sheet.merged, rows, &columns));
    let mut taken = Rows::new(columns.len());
    for (at, cells) in rows.iter().enumerate() {
        progress.step(Part::Rows, at, rows.len())?;
        if let Err(why) = reader.take(cells, &mut taken) {
            skipped.push(Skipped { line: cells.line, counted, why });
        }
    }
    let (remarks, left_out) = (taken.remarks(&columns), left_out(recognised, &header));
    Ok(Tabled { recognised, has_header, columns, rows: taken.rows, skipped, left_out, remarks })
}

/// Which row names the columns: the first, unless a longer one below it names a column of texts.
fn header_at(rows: &[Cells]) -> usize {
    let length = |row: &Cells| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let names_text = |row: &Cells| columns::names_text(&names(row));
    let mut longest = 0;
    for (at, row) in rows.iter().take(MOST_ABOVE).enumerate() {
        let length = length(row);
        if length > longest && names_text(row) {
            return at;
        }
        longest = longest.max(length);
    }
    0
}

fn names(row: &Cells) -> Vec<String> {
    row.cells.iter().map(|cell| values::unguarded(cell).trim().to_owned()).collect()
}

/// The columns' names. In a spreadsheet there may be cells to the right of the last name, and columns without one are called by letter.
fn header(row: Option<&Cells>, rows: &[Cells], is_spreadsheet: bool) -> Vec<String> {
    let mut header = row.map(names).unwrap_or_default();
    if is_spreadsheet || row.is_none() {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        header.resize(width.max(header.len()), String::new());
    }
    for (at, name) in header.iter_mut().enumerate().filter(|(_, name)| name.is_empty()) {
        *name = say!("import-column-lettered", letter = letter(at));
    }
    header
}

/// What spreadsheets call the column at a place: A, B, … Z, AA.
fn letter(at: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = at + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().collect()
}

/// Takes in what the person chose.
fn choose(columns: &mut [Column], recognised: Option<Recognised>, choices: &Choices) -> Result<(), ImportError> {
    if let Some(wanted) = &choices.text_column {
        let names = || columns.iter().map(|column| column.name.clone()).collect();
        let at = columns::find(columns, wanted).ok_or_else(|| ImportError::NoSuchColumn { wanted: wanted.clone(), columns: names() })?;
        if columns.get(at).is_some_and(|column| column.meaning == Meaning::Private) {
            return Err(ImportError::PrivateColumn { column: wanted.clone() });
        }
        columns::take_text_from(columns, at, recognised == Some(Recognised::Own));
    }
    if let Some(meanings) = choices.meanings.as_ref().filter(|meanings| meanings.len() == columns.len()) {
        let open = columns.iter_mut().zip(meanings).filter(|(column, meaning)| {
            // Who said it does not come in, whoever asks.
            column.meaning != Meaning::Private && **meaning != Meaning::Private
        });
        open.for_each(|(column, meaning)| column.meaning = *meaning);
    }
    Ok(())
}

fn left_out(recognised: Option<Recognised>, header: &[String]) -> Vec<LeftOut> {
    const VOTES: [&str; 4] = ["agrees", "disagrees", "votes", "passes"];
    let has_votes = header.iter().any(|name| VOTES.contains(&columns::fold(name).as_str()));
    if recognised.is_some_and(|source| source != Recognised::Own) && has_votes { vec![LeftOut::Votes] } else { Vec::new() }
}

/// What is known of the rows so far.
struct Rows {
    rows: Vec<Row>,
    /// Where the rows are that are highlights.
    highlights: BTreeMap<(String, String), usize>,
    /// Of each column: how many of its cells were not understood, and the begin of the first.
    not_understood: Vec<(usize, String)>,
    no_table: usize,
    parted: usize,
}

impl Rows {
    fn new(columns: usize) -> Self {
        let not_understood = vec![(0, String::new()); columns];
        Self { rows: Vec::new(), highlights: BTreeMap::new(), not_understood, no_table: 0, parted: 0 }
    }

    /// Puts a row with the others; one more tag of a highlight that is there already only brings its theme.
    fn add(&mut self, id: &str, row: Row) {
        if !id.is_empty() {
            let place = *self.highlights.entry((id.to_owned(), row.text.clone())).or_insert(self.rows.len());
            if let Some(there) = self.rows.get_mut(place) {
                there.themes.extend(row.themes);
                return;
            }
        }
        self.no_table += usize::from(row.table.is_empty());
        self.rows.push(row);
    }

    /// Counts a cell that is not understood; one that is empty says nothing.
    fn understood<T>(&mut self, column: usize, cell: &str, read: Option<T>) -> Option<T> {
        if read.is_none()
            && !cell.trim().is_empty()
            && let Some((count, such_as)) = self.not_understood.get_mut(column)
        {
            if *count == 0 {
                *such_as = columns::begin_of(cell);
            }
            *count += 1;
        }
        read
    }

    fn remarks(&self, columns: &[Column]) -> Vec<Remark> {
        let not_understood = columns.iter().zip(&self.not_understood).filter(|(_, (cells, _))| *cells > 0);
        let not_understood = not_understood.map(|(column, (cells, such_as))| Remark::NotUnderstood {
            column: column.name.clone(),
            cells: *cells,
            such_as: such_as.clone(),
        });
        let has_tables = columns.iter().any(|column| column.meaning == Meaning::Table);
        let no_table = Some(self.no_table).filter(|count| has_tables && *count > 0).map(Remark::NoTable);
        let parted = Some(self.parted).filter(|count| *count > 0).map(Remark::Parted);
        not_understood.chain(no_table).chain(parted).collect()
    }
}

/// How the cells of a row are understood.
struct Reader<'a> {
    columns: &'a [Column],
    below: Below<'a>,
    counted: Counted,
    first_text: Option<usize>,
    /// Whether the texts' columns are questions, so that each names what its cells answer.
    asks: bool,
    is_of_documents: bool,
}

impl<'a> Reader<'a> {
    fn of(columns: &'a [Column], recognised: Option<Recognised>, counted: Counted, below: Below<'a>) -> Self {
        let texts = columns.iter().filter(|column| column.meaning == Meaning::Text).count();
        Self {
            columns,
            below,
            counted,
            first_text: columns.iter().position(|column| column.meaning == Meaning::Text),
            asks: texts > 1 || recognised == Some(Recognised::Forms),
            is_of_documents: recognised == Some(Recognised::Taguette),
        }
    }

    /// Takes the rows that the cells of a row give.
    fn take(&self, cells: &Cells, into: &mut Rows) -> Result<(), WhySkipped> {
        let count = cells.cells.len();
        if cells.cells.iter().skip(self.columns.len()).any(|cell| !cell.trim().is_empty()) {
            return Err(WhySkipped::TooLong { cells: count, columns: self.columns.len() });
        }
        if cells.cells.iter().all(|cell| cell.trim().is_empty()) {
            return Err(WhySkipped::NoText);
        }
        if self.counted == Counted::Lines && self.first_text.is_some_and(|at| at >= count) {
            return Err(WhySkipped::TooShort { cells: count, columns: self.columns.len() });
        }
        let texts = self.columns.iter().zip(&cells.cells).filter(|(column, _)| column.meaning == Meaning::Text);
        let said = texts.map(|(column, cell)| (column, values::unguarded(cell))).filter(|(_, cell)| !cell.trim().is_empty());
        let mut said: Vec<(&Column, String)> = said.map(|(column, cell)| (column, values::with_line_feeds(cell))).collect();
        let Some((last, text)) = said.pop() else { return Err(WhySkipped::NoText) };
        let (id, mut shared) = self.shared(cells, into);
        for (column, text) in said {
            self.add(&id, column, text, shared.clone(), into);
            // A number is one note's.
            shared.number = None;
        }
        self.add(&id, last, text, shared, into);
        Ok(())
    }

    /// Takes a text of a row, in as many notes as it needs.
    fn add(&self, id: &str, column: &Column, text: String, mut row: Row, into: &mut Rows) {
        if self.asks {
            row.question.clone_from(&column.name);
        }
        if text.len() > Note::MOST_CHARACTERS
            && let pieces = pieces(&text)
            && pieces.len() > 1
        {
            into.parted += 1;
            for piece in pieces {
                into.add(id, Row { text: piece.to_owned(), ..row.clone() });
                row.number = None;
            }
        } else {
            into.add(id, Row { text, ..row });
        }
    }

    /// What all texts of a row share. Where columns are taken for the same, what says something counts.
    fn shared(&self, cells: &Cells, into: &mut Rows) -> (String, Row) {
        let mut row = Row { line: cells.line, ..Row::default() };
        let mut id = String::new();
        for (at, column) in self.columns.iter().enumerate() {
            let cell = values::unguarded(self.below.said(at, cells.line, cells.cells.get(at).unwrap_or_default()));
            if cell.trim().is_empty() {
                continue;
            }
            match column.meaning {
                Meaning::Reference => row.number = into.understood(at, cell, values::number(cell)).or(row.number),
                Meaning::Table => row.table = self.place(cell),
                Meaning::Item => row.item = self.place(cell),
                Meaning::Time => {
                    if let Some((time, offset)) = into.understood(at, cell, values::time(cell)) {
                        (row.time, row.offset) = (Some(time), offset);
                    }
                }
                Meaning::Group => row.groups.push(cell.trim().to_owned()),
                Meaning::Words => row.words = into.understood(at, cell, values::words(cell)).unwrap_or(row.words),
                Meaning::Kind => {
                    if let Some(kind) = into.understood(at, cell, values::kind(cell)) {
                        row.kind = kind;
                    }
                }
                Meaning::Quote => row.quoting = into.understood(at, cell, values::quoting(cell)).unwrap_or(row.quoting),
                Meaning::Starred => row.starred |= values::is_yes(cell),
                Meaning::Theme if values::is_yes(cell) => row.themes.push(column.name.clone()),
                Meaning::ThemeNamed => row.themes.push(cell.trim().to_owned()),
                Meaning::Themes => row.themes.extend(values::themes(cell)),
                Meaning::Highlight => cell.trim().clone_into(&mut id),
                Meaning::Text | Meaning::Theme | Meaning::Ignored | Meaning::Private => {}
            }
        }
        (id, row)
    }

    fn place(&self, cell: &str) -> String {
        let name = if self.is_of_documents { values::document_name(cell) } else { cell };
        name.trim().to_owned()
    }
}
