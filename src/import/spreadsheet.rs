//! Spreadsheets in the OpenDocument format. The file holds each cell's text as it is shown, which `calamine` does not give.

use super::cells::{Cells, Sheet};
use super::merged::Merged;
use super::parts::Parts;
use super::xml::{Element, Events, Xml};
use super::{ImportError, Progress, sheets};

/// The names of the sheets and which of them was read, with its rows. The file is gone through once, however many sheets there are.
pub(super) fn read(parts: &Parts, wanted: Option<&str>, progress: &Progress) -> Result<(sheets::Names, Sheet), ImportError> {
    let content = parts.text("content.xml")?;
    let mut events = Events::watched(&content, progress);
    let (mut names, mut read) = (Vec::new(), None);
    while let Some(event) = events.next()? {
        let Xml::Begin(element) = event else { continue };
        match element.name() {
            "table" => {
                let name = element.attribute("name").unwrap_or_default();
                if read.is_none() && wanted.is_none_or(|wanted| wanted == name) {
                    let sheet = sheet(&mut events)?;
                    read = Some((names.len(), sheet)).filter(|(_, sheet)| !sheet.rows.is_empty() || wanted.is_some());
                } else {
                    events.skip()?;
                }
                names.push(name);
            }
            // What was changed, and what came from elsewhere.
            "tracked-changes" | "dde-links" => events.skip()?,
            _ => {}
        }
    }
    let (at, sheet) = read.ok_or(ImportError::Empty)?;
    Ok((sheets::Names { names, read: at }, sheet))
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

/// The rows of a sheet that has begun.
fn sheet(events: &mut Events<'_>) -> Result<Sheet, ImportError> {
    let (mut rows, mut merged, mut room, mut line) = (Vec::new(), Vec::new(), sheets::Room::default(), 1u64);
    while let Some(event) = events.next()? {
        match event {
            Xml::Begin(element) if element.name() == "table-row" => {
                let times = repeated(&element, "number-rows-repeated");
                let row = row(events, &mut room, line, &mut merged)?;
                if !row.is_empty() {
                    room.take(row.len().saturating_mul(times - 1), row.as_slice().len().saturating_mul(times - 1))?;
                    let lines = (line..).take(times);
                    rows.extend(lines.map(|line| Cells { line, cells: row.clone() }));
                }
                line = line.saturating_add(u64::try_from(times).unwrap_or(u64::MAX));
            }
            // What is drawn over the cells.
            Xml::Begin(element) if element.name() == "shapes" => events.skip()?,
            Xml::End(name) if name == "table" => break,
            _ => {}
        }
    }
    Ok(Sheet { rows, counts_rows: true, merged })
}

fn repeated(element: &Element<'_>, attribute: &str) -> usize {
    element.number(attribute).unwrap_or(1).max(1)
}

fn row(events: &mut Events<'_>, room: &mut sheets::Room, line: u64, merged: &mut Vec<Merged>) -> Result<csv::StringRecord, ImportError> {
    let mut row = Row::default();
    while let Some(event) = events.next()? {
        match event {
            Xml::Begin(element) if matches!(element.name(), "table-cell" | "covered-table-cell") => {
                let times = repeated(&element, "number-columns-repeated");
                let rows = u64::try_from(repeated(&element, "number-rows-spanned")).unwrap_or(u64::MAX);
                let said = cell(events)?;
                if rows > 1 && !said.trim().is_empty() {
                    let column = row.cells.len().saturating_add(row.empty);
                    merged.push(Merged { column, first: line, last: line.saturating_add(rows - 1) });
                }
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
                    _ => said.push_str(&element.white_space()),
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
