//! Workbooks of Excel, read by `calamine`: cell after cell, so that a sheet that says it is endless takes no room.

use super::cells::{Cells, Sheet};
use super::merged::Merged;
use super::parts::Parts;
use super::progress::Part;
use super::{ImportError, Progress, sheets};
use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx};
use std::borrow::Cow;
use std::io::Cursor;

/// The names of the sheets and which of them was read, with its rows.
pub(super) fn read(mut parts: Parts, wanted: Option<&str>, progress: &Progress) -> Result<(sheets::Names, Sheet), ImportError> {
    if !parts.has("xl/workbook.xml") && !parts.any("xl/worksheets/") {
        return Err(ImportError::Damaged);
    }
    // The reader makes room for as many texts as the file claims to have.
    parts.change("xl/sharedStrings.xml", |contents| forget(contents, b"uniqueCount"));
    // Merged cells stand behind all others: a sheet is gone through once more for them, where there are any.
    let has_merged = parts.contain("xl/worksheets/", b"mergeCell");
    let mut workbook = Xlsx::new(Cursor::new(parts.repacked()?)).map_err(|_| ImportError::Damaged)?;
    let all = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (shown, hidden): (Vec<_>, Vec<_>) = all.cloned().partition(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = shown.into_iter().chain(hidden).map(|sheet| sheet.name).collect();
    sheets::first_with_cells(names, wanted, |name| {
        let mut sheet = rows(&mut workbook, name, progress)?;
        if has_merged {
            sheet.merged = merged(&mut workbook, name)?;
        }
        Ok(sheet)
    })
}

/// Takes the begin of the name of an attribute away, so that nobody finds it.
fn forget(contents: &mut [u8], attribute: &[u8]) {
    if let Some(at) = memchr::memmem::find(contents, attribute)
        && let Some(first) = contents.get_mut(at)
    {
        *first = b'x';
    }
}

fn rows(workbook: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, progress: &Progress) -> Result<Sheet, ImportError> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|_| ImportError::Damaged)?;
    let expected = usize::try_from(reader.dimensions().len()).unwrap_or(usize::MAX);
    let mut rows: Vec<Cells> = Vec::new();
    let mut room = sheets::Room::default();
    let mut count = 0;
    while let Some(cell) = reader.next_cell().map_err(|_| ImportError::Damaged)? {
        count += 1;
        progress.step(Part::Read, count, expected)?;
        let (row, column) = cell.get_position();
        let said = shown(cell.get_value());
        if said.trim().is_empty() {
            continue;
        }
        let line = u64::from(row) + 1;
        if rows.last().is_none_or(|last| last.line != line) {
            // Rows are mostly as long as the one above.
            let (bytes, cells) = rows.last().map_or((0, 0), |last| (last.cells.as_slice().len(), last.cells.len()));
            rows.push(Cells { line, cells: csv::StringRecord::with_capacity(bytes.min(1000), cells.min(20)) });
        }
        let Some(last) = rows.last_mut() else { continue };
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let gap = column.saturating_sub(last.cells.len());
        room.take(gap + 1, said.len())?;
        (0..gap).for_each(|_| last.cells.push_field(""));
        last.cells.push_field(&said);
    }
    Ok(Sheet { rows, counts_rows: true, merged: Vec::new() })
}

/// The cells of a sheet that are one over several rows, by their first columns.
fn merged(workbook: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Result<Vec<Merged>, ImportError> {
    let cells = workbook.merge_cells_by_sheet_name(name).map_err(|_| ImportError::Damaged)?;
    let merged = cells.into_iter().filter(|cell| cell.end.0 > cell.start.0).map(|cell| Merged {
        column: usize::try_from(cell.start.1).unwrap_or(usize::MAX),
        first: u64::from(cell.start.0) + 1,
        last: u64::from(cell.end.0) + 1,
    });
    Ok(merged.collect())
}

/// A cell as a person sees it, or nearly so.
fn shown<'a>(value: &'a DataRef<'_>) -> Cow<'a, str> {
    match value {
        DataRef::Int(number) => number.to_string().into(),
        DataRef::Float(number) => as_number(*number).into(),
        DataRef::SharedString(text) => (*text).into(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.into(),
        DataRef::DateTime(moment) => as_moment(moment).into(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.as_str().into(),
        // What a formula could not work out nobody said.
        DataRef::Error(_) | DataRef::Empty => "".into(),
        #[allow(unreachable_patterns, reason = "the reader may learn of other cells")]
        _ => "".into(),
    }
}

/// Excel keeps fifteen digits and shows no more.
fn as_number(number: f64) -> String {
    const FIFTEEN_DIGITS: f64 = 1e15;
    if number.fract() == 0.0 && number.abs() < FIFTEEN_DIGITS {
        // Without a minus before zero.
        return (number + 0.0).to_string();
    }
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

/// A day, a time of day, or both.
fn as_moment(moment: &ExcelDateTime) -> String {
    let value = moment.as_f64();
    if !value.is_finite() || !(0.0..3_000_000.0).contains(&value) {
        return as_number(value);
    }
    if moment.is_duration() {
        let minutes = (value * 24.0 * 60.0).round();
        return format!("{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = if second == 0 { format!("{hour:02}:{minute:02}") } else { format!("{hour:02}:{minute:02}:{second:02}") };
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (value < 1.0, value.fract() == 0.0) {
        (true, _) => time,
        (false, true) => date,
        (false, false) => format!("{date} {time}"),
    }
}
