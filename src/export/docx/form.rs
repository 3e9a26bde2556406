//! Lines to be written on by hand: a table with frames round its empty cells.

use std::io;

use super::document::{PAGE_TEXT_WIDTH, paragraph};
use super::styles::{Sizes, Style};
use super::xml::{Xml, element, empty};
use crate::report::{Form, Run};

/// How high a line is to be for handwriting, in twentieths of a point: 1.15 cm.
const LINE: &str = "652";

/// What is left to write in where there are very many places to tick, in twentieths of a point.
const NARROWEST: usize = 2000;

/// The lines, each with its places to tick.
pub(super) fn write(xml: &mut Xml, form: &Form, sizes: Sizes) -> io::Result<()> {
    let ticks: Vec<usize> = form.ticks.iter().map(|head| sizes.form_column(head.chars().count())).collect();
    let wide = PAGE_TEXT_WIDTH.saturating_sub(ticks.iter().sum()).max(NARROWEST);
    let widths: Vec<String> = std::iter::once(&wide).chain(&ticks).map(usize::to_string).collect();
    element(xml, "w:tbl", &[], |xml| {
        element(xml, "w:tblPr", &[], |xml| {
            empty(xml, "w:tblStyle", &[("w:val", Style::FormTable.id())])?;
            empty(xml, "w:tblW", &[("w:w", "5000"), ("w:type", "pct")])?;
            empty(xml, "w:tblLayout", &[("w:type", "fixed")])
        })?;
        element(xml, "w:tblGrid", &[], |xml| widths.iter().try_for_each(|width| empty(xml, "w:gridCol", &[("w:w", width)])))?;
        row(xml, true, &widths, |xml, column| match column.checked_sub(1) {
            None => paragraph(xml, Style::TableText, &[Run::strong(form.words.as_str())]),
            Some(tick) => paragraph(xml, Style::FormHead, &[Run::plain(form.ticks.get(tick).map_or("", String::as_str))]),
        })?;
        (0..sizes.form_lines(form.lines)).try_for_each(|_| row(xml, false, &widths, |xml, _| paragraph(xml, Style::TableText, &[])))
    })?;
    // Two tables without a paragraph between them would grow together.
    paragraph(xml, Style::AfterTable, &[])
}

fn row(xml: &mut Xml, is_head: bool, widths: &[String], cell: impl Fn(&mut Xml, usize) -> io::Result<()>) -> io::Result<()> {
    element(xml, "w:tr", &[], |xml| {
        element(xml, "w:trPr", &[], |xml| {
            empty(xml, "w:cantSplit", &[])?;
            if is_head { empty(xml, "w:tblHeader", &[]) } else { empty(xml, "w:trHeight", &[("w:val", LINE), ("w:hRule", "exact")]) }
        })?;
        widths.iter().enumerate().try_for_each(|(column, width)| {
            element(xml, "w:tc", &[], |xml| {
                element(xml, "w:tcPr", &[], |xml| empty(xml, "w:tcW", &[("w:w", width), ("w:type", "dxa")]))?;
                cell(xml, column)
            })
        })
    })
}
