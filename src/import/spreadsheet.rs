//! Spreadsheets in the OpenDocument format. The file holds each cell's text as it is shown, which `calamine` does not give.

use super::cells::{Cells, Sheet};
use super::parts::Parts;
use super::progress::Part;
use super::xml::{Element, Events, Xml};
use super::{ImportError, Progress, sheets};

/// The names of the sheets and which of them was read, with its rows.
pub(super) fn read(parts: &Parts, wanted: Option<&str>, progress: &Progress) -> Result<(sheets::Names, Sheet), ImportError> {
    let content = parts.text("content.xml")?;
    let names = names(&content)?;
    let mut at = 0;
    let order = names.clone();
    // Two sheets may not have one name, but a damaged file need not know that.
    sheets::first_with_cells(names, wanted, |name| {
        at = order.iter().position(|other| other == name).unwrap_or(at);
        rows(&content, at, progress)
    })
}

fn names(content: &str) -> Result<Vec<String>, ImportError> {
    let mut events = Events::of(content);
    let mut names = Vec::new();
    while let Some(event) = events.next()? {
        if let Xml::Begin(element) = event
            && element.name() == "table"
        {
            names.push(element.attribute("name").unwrap_or_default());
            events.skip()?;
        }
    }
    Ok(names)
}

/// A row on its way, with empty cells that count only when another follows.
#[derive(Default)]
struct Row {
    cells: csv::StringRecord,
    empty: usize,
}

impl Row {
    fn push(&mut self, said: &str, times: usize, room: &mut sheets::Room) -> Result<(), ImportError> {
        if said.trim().is_empty() {
            self.empty = self.empty.saturating_add(times);
            return Ok(());
        }
        room.take(self.empty.saturating_add(times), said.len().saturating_mul(times))?;
        (0..self.empty).for_each(|_| self.cells.push_field(""));
        (0..times).for_each(|_| self.cells.push_field(said));
        self.empty = 0;
        Ok(())
    }
}

fn rows(content: &str, wanted: usize, progress: &Progress) -> Result<Sheet, ImportError> {
    let mut events = Events::of(content);
    let (mut rows, mut room) = (Vec::new(), sheets::Room::default());
    let (mut sheet, mut line, mut count) = (0, 1u64, 0);
    while let Some(event) = events.next()? {
        let Xml::Begin(element) = event else { continue };
        match element.name() {
            "table" if sheet == wanted => sheet += 1,
            "table" => {
                sheet += 1;
                events.skip()?;
            }
            "table-row" => {
                count += 1;
                progress.step(Part::Read, count, count * content.len() / events.position().max(1))?;
                let times = repeated(&element, "number-rows-repeated");
                let row = row(&mut events, &mut room)?;
                if !row.is_empty() {
                    room.take(row.len().saturating_mul(times - 1), row.as_slice().len().saturating_mul(times - 1))?;
                    let lines = (line..).take(times);
                    rows.extend(lines.map(|line| Cells { line, cells: row.clone() }));
                }
                line = line.saturating_add(u64::try_from(times).unwrap_or(u64::MAX));
            }
            // What is drawn over the cells, and what came from elsewhere.
            "shapes" | "tracked-changes" | "dde-links" => events.skip()?,
            _ => {}
        }
    }
    Ok(Sheet { rows, counts_rows: true })
}

fn repeated(element: &Element<'_>, attribute: &str) -> usize {
    element.number(attribute).unwrap_or(1).max(1)
}

fn row(events: &mut Events<'_>, room: &mut sheets::Room) -> Result<csv::StringRecord, ImportError> {
    let mut row = Row::default();
    while let Some(event) = events.next()? {
        match event {
            Xml::Begin(element) if matches!(element.name(), "table-cell" | "covered-table-cell") => {
                let times = repeated(&element, "number-columns-repeated");
                let said = cell(events)?;
                row.push(&said, times, room)?;
            }
            Xml::End(name) if name == "table-row" => break,
            _ => {}
        }
    }
    Ok(row.cells)
}

/// The text of a cell, a line a paragraph.
fn cell(events: &mut Events<'_>) -> Result<String, ImportError> {
    const MOST_SPACES: usize = 1000;
    let (mut said, mut depth, mut in_text) = (String::new(), 1usize, 0usize);
    while depth > 0 {
        match events.next()? {
            Some(Xml::Begin(element)) => {
                match element.name() {
                    "annotation" => {
                        events.skip()?;
                        continue;
                    }
                    "p" | "h" => {
                        if in_text == 0 && !said.is_empty() {
                            said.push('\n');
                        }
                        in_text += 1;
                    }
                    "s" => said.extend(std::iter::repeat_n(' ', element.number("c").unwrap_or(1).min(MOST_SPACES))),
                    "tab" => said.push('\t'),
                    "line-break" => said.push('\n'),
                    _ => {}
                }
                depth += 1;
            }
            Some(Xml::End(name)) => {
                depth -= 1;
                if matches!(name.as_str(), "p" | "h") {
                    in_text = in_text.saturating_sub(1);
                }
            }
            Some(Xml::Text(text)) if in_text > 0 => said.push_str(&text),
            Some(Xml::Text(_)) => {}
            None => break,
        }
    }
    Ok(said)
}
