//! A table of comments: a row each, or a row a person with an answer a column.

use super::cells::{Cells, Sheet};
use super::columns::{self, Column};
use super::preview::{Counted, Row, Skipped, WhySkipped};
use super::progress::Part;
use super::sources::Recognised;
use super::{Choices, ImportError, Known, LeftOut, Meaning, Progress, values};
use std::collections::BTreeMap;

/// What a table gives.
pub(super) struct Tabled {
    pub recognised: Option<Recognised>,
    pub has_header: bool,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub skipped: Vec<Skipped>,
    pub left_out: Vec<LeftOut>,
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
    let skipped = sheet.rows.iter().take(above).map(|row| Skipped { line: row.line, counted, why: WhySkipped::AboveHeader }).collect();
    let mut tabled = Tabled { recognised, has_header, columns, rows: Vec::new(), skipped, left_out: left_out(recognised, &header) };
    let reader = Reader::of(&tabled.columns, recognised, counted);
    let mut highlights = BTreeMap::new();
    for (at, cells) in rows.iter().enumerate() {
        progress.step(Part::Rows, at, rows.len())?;
        match reader.rows(cells) {
            Ok(read) => read.into_iter().for_each(|row| add(&mut tabled.rows, &mut highlights, row)),
            Err(why) => tabled.skipped.push(Skipped { line: cells.line, counted, why }),
        }
    }
    Ok(tabled)
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

/// Puts a row with the others; one more tag of a highlight that is there already only brings its theme.
fn add(rows: &mut Vec<Row>, highlights: &mut BTreeMap<(String, String), usize>, (id, row): (String, Row)) {
    if !id.is_empty() {
        let place = *highlights.entry((id, row.text.clone())).or_insert(rows.len());
        if let Some(there) = rows.get_mut(place) {
            there.themes.extend(row.themes);
            return;
        }
    }
    rows.push(row);
}

/// How the cells of a row are understood.
struct Reader<'a> {
    columns: &'a [Column],
    counted: Counted,
    first_text: Option<usize>,
    /// Whether the texts' columns are questions, so that each names what its cells answer.
    asks: bool,
    is_of_documents: bool,
}

impl<'a> Reader<'a> {
    fn of(columns: &'a [Column], recognised: Option<Recognised>, counted: Counted) -> Self {
        let texts = columns.iter().filter(|column| column.meaning == Meaning::Text).count();
        Self {
            columns,
            counted,
            first_text: columns.iter().position(|column| column.meaning == Meaning::Text),
            asks: texts > 1 || recognised == Some(Recognised::Forms),
            is_of_documents: recognised == Some(Recognised::Taguette),
        }
    }

    /// The rows that the cells of a row give, each with what it shares with others that are the same note.
    fn rows(&self, cells: &Cells) -> Result<Vec<(String, Row)>, WhySkipped> {
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
        let (id, shared) = self.shared(cells);
        let texts =
            self.columns.iter().zip(&cells.cells).filter(|(column, cell)| column.meaning == Meaning::Text && !cell.trim().is_empty());
        let row = |(column, cell): (&Column, &str)| {
            let question = if self.asks { column.name.clone() } else { String::new() };
            (id.clone(), Row { text: values::with_line_feeds(values::unguarded(cell)), question, ..shared.clone() })
        };
        let rows: Vec<(String, Row)> = texts.map(row).filter(|(_, row)| !row.text.trim().is_empty()).collect();
        if rows.is_empty() { Err(WhySkipped::NoText) } else { Ok(rows) }
    }

    /// What all texts of a row share.
    fn shared(&self, cells: &Cells) -> (String, Row) {
        let mut row = Row { line: cells.line, ..Row::default() };
        let mut id = String::new();
        for (column, cell) in self.columns.iter().zip(&cells.cells) {
            let cell = values::unguarded(cell);
            match column.meaning {
                Meaning::Reference => row.number = values::number(cell),
                Meaning::Table => row.table = self.place(cell),
                Meaning::Item => row.item = self.place(cell),
                Meaning::Time => row.time = values::time(cell),
                Meaning::Group => row.groups = cell.trim().to_owned(),
                Meaning::Words => row.words = values::words(cell),
                Meaning::Kind => row.kind = values::kind(cell),
                Meaning::Quote => row.quoting = values::quoting(cell),
                Meaning::Starred => row.starred = values::is_yes(cell),
                Meaning::Theme if values::is_yes(cell) => row.themes.push(column.name.clone()),
                Meaning::ThemeNamed if !cell.trim().is_empty() => row.themes.push(cell.trim().to_owned()),
                Meaning::Themes => row.themes.extend(values::themes(cell)),
                Meaning::Highlight => cell.trim().clone_into(&mut id),
                Meaning::Text | Meaning::Theme | Meaning::ThemeNamed | Meaning::Ignored | Meaning::Private => {}
            }
        }
        (id, row)
    }

    fn place(&self, cell: &str) -> String {
        let name = if self.is_of_documents { values::document_name(cell) } else { cell };
        name.trim().to_owned()
    }
}
