//! The document itself: paragraphs and tables.

use std::io;

use super::form;
use super::styles::{Sizes, Style};
use super::xml::{Xml, element, empty, part, text};
use crate::export::characters::readable;
use crate::report::{Block, Report, Run, Table, Tone};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What fits between the margins of an A4 page, in twentieths of a point.
pub(super) const PAGE_TEXT_WIDTH: usize = 9638;

/// The part `word/document.xml`.
pub(super) fn write(report: &Report, sizes: Sizes) -> io::Result<Vec<u8>> {
    part(|xml| {
        element(xml, "w:document", &[("xmlns:w", WORD), ("xmlns:r", RELATIONS)], |xml| {
            element(xml, "w:body", &[], |xml| {
                paragraph(xml, Style::Title, &[Run::plain(report.title.as_str())])?;
                for line in &report.subtitle {
                    paragraph(xml, Style::Subtitle, &[Run::plain(line.as_str())])?;
                }
                paragraph(xml, Style::Subtitle, &[Run::plain(report.imprint.as_str())])?;
                let mut new_page = false;
                for block in &report.blocks {
                    match block {
                        Block::NewPage => new_page = true,
                        block => draw(xml, block, sizes, std::mem::take(&mut new_page))?,
                    }
                }
                page(xml)
            })
        })
    })
}

fn draw(xml: &mut Xml, block: &Block, sizes: Sizes, new_page: bool) -> io::Result<()> {
    match block {
        Block::NewPage => Ok(()),
        Block::Heading { level, text } => heading(xml, *level, text, new_page),
        Block::Paragraph { runs: words, flag } => styled(xml, None, |xml| {
            runs(xml, words)?;
            match flag {
                Some(flag) => run(xml, Some(Style::Flag), &format!(" [{flag}]")),
                None => Ok(()),
            }
        }),
        Block::Quote { text, attribution: None } => paragraph(xml, Style::Quote, &[Run::plain(format!("“{}”", readable(text)))]),
        Block::Quote { text, attribution: Some(source) } => {
            paragraph(xml, Style::AttributedQuote, &[Run::plain(format!("“{}”", readable(text)))])?;
            paragraph(xml, Style::QuoteSource, &[Run::plain(source.as_str())])
        }
        Block::List { items } => items.iter().try_for_each(|item| paragraph(xml, Style::ListBullet, item)),
        Block::Table(table) => draw_table(xml, table, sizes),
        Block::Tick { name, text } => tick(xml, name, text),
        Block::Blank { label, lines } => blank(xml, label, *lines),
        Block::Large { text } => paragraph(xml, Style::Large, &[Run::plain(text.as_str())]),
        Block::Form(form) => form::write(xml, form, sizes),
        Block::Callout { runs } => paragraph(xml, Style::Callout, runs),
    }
}

/// A box, and what is ticked by it, on one page with the line below.
fn tick(xml: &mut Xml, name: &str, words: &str) -> io::Result<()> {
    element(xml, "w:p", &[], |xml| {
        element(xml, "w:pPr", &[], |xml| {
            empty(xml, "w:keepNext", &[])?;
            empty(xml, "w:keepLines", &[])
        })?;
        run(xml, None, "☐ ")?;
        run(xml, Some(Style::Strong), name)?;
        run(xml, None, &format!(" {words}"))
    })
}

/// Lines to be written on, as wide as the page.
fn blank(xml: &mut Xml, label: &str, lines: usize) -> io::Result<()> {
    for line in 0..lines.max(1) {
        element(xml, "w:p", &[], |xml| {
            let end = PAGE_TEXT_WIDTH.to_string();
            element(xml, "w:pPr", &[], |xml| {
                let tab = [("w:val", "right"), ("w:leader", "underscore"), ("w:pos", end.as_str())];
                element(xml, "w:tabs", &[], |xml| empty(xml, "w:tab", &tab))
            })?;
            let label = if line == 0 { format!("{} ", readable(label).replace(['\n', '\t'], " ")) } else { String::new() };
            run(xml, None, &format!("{label}\t"))
        })?;
    }
    Ok(())
}

fn heading(xml: &mut Xml, level: u8, text: &str, new_page: bool) -> io::Result<()> {
    let style = match level {
        0 | 1 => Style::Heading1,
        2 => Style::Heading2,
        _ => Style::Heading3,
    };
    element(xml, "w:p", &[], |xml| {
        element(xml, "w:pPr", &[], |xml| {
            empty(xml, "w:pStyle", &[("w:val", style.id())])?;
            if new_page { empty(xml, "w:pageBreakBefore", &[]) } else { Ok(()) }
        })?;
        run(xml, None, text)
    })
}

pub(super) fn paragraph(xml: &mut Xml, style: Style, words: &[Run]) -> io::Result<()> {
    styled(xml, Some(style), |xml| runs(xml, words))
}

fn styled(xml: &mut Xml, style: Option<Style>, content: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
    element(xml, "w:p", &[], |xml| {
        if let Some(style) = style {
            element(xml, "w:pPr", &[], |xml| empty(xml, "w:pStyle", &[("w:val", style.id())]))?;
        }
        content(xml)
    })
}

fn runs(xml: &mut Xml, words: &[Run]) -> io::Result<()> {
    words.iter().try_for_each(|words| {
        let style = match words.tone {
            Tone::Plain => None,
            Tone::Strong => Some(Style::Strong),
            Tone::Emphasis => Some(Style::Emphasis),
        };
        run(xml, style, &words.text)
    })
}

/// A run; line breaks and tabs are elements of their own in Word's text.
fn run(xml: &mut Xml, style: Option<Style>, words: &str) -> io::Result<()> {
    element(xml, "w:r", &[], |xml| {
        if let Some(style) = style {
            element(xml, "w:rPr", &[], |xml| empty(xml, "w:rStyle", &[("w:val", style.id())]))?;
        }
        for (line_number, line) in readable(words).split('\n').enumerate() {
            if line_number > 0 {
                empty(xml, "w:br", &[])?;
            }
            for (piece_number, piece) in line.split('\t').enumerate() {
                if piece_number > 0 {
                    empty(xml, "w:tab", &[])?;
                }
                if !piece.is_empty() {
                    text(xml, "w:t", &[("xml:space", "preserve")], piece)?;
                }
            }
        }
        Ok(())
    })
}

fn draw_table(xml: &mut Xml, table: &Table, sizes: Sizes) -> io::Result<()> {
    if table.header.is_empty() {
        return Ok(());
    }
    paragraph(xml, Style::Caption, &[Run::plain(table.caption.as_str())])?;
    let widths: Vec<String> = widths(table, sizes).iter().map(usize::to_string).collect();
    element(xml, "w:tbl", &[], |xml| {
        table_properties(xml, table)?;
        element(xml, "w:tblGrid", &[], |xml| widths.iter().try_for_each(|width| empty(xml, "w:gridCol", &[("w:w", width)])))?;
        row(xml, true, table.header.iter().map(String::as_str), &widths)?;
        table.rows.iter().try_for_each(|cells| row(xml, false, table.cells(cells), &widths))
    })?;
    // Two tables without a paragraph between them would grow together.
    paragraph(xml, Style::AfterTable, &[])
}

fn table_properties(xml: &mut Xml, table: &Table) -> io::Result<()> {
    element(xml, "w:tblPr", &[], |xml| {
        empty(xml, "w:tblStyle", &[("w:val", Style::ReportTable.id())])?;
        empty(xml, "w:tblW", &[("w:w", "5000"), ("w:type", "pct")])?;
        let first_column = if table.header_column == Some(0) { "1" } else { "0" };
        let value = if table.header_column == Some(0) { "06A0" } else { "0620" };
        empty(
            xml,
            "w:tblLook",
            &[
                ("w:val", value),
                ("w:firstRow", "1"),
                ("w:lastRow", "0"),
                ("w:firstColumn", first_column),
                ("w:lastColumn", "0"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ],
        )?;
        // Word reads this out as the table's name.
        empty(xml, "w:tblCaption", &[("w:val", &readable(&table.caption).replace('\n', " "))])
    })
}

fn row<'a>(xml: &mut Xml, is_header: bool, cells: impl Iterator<Item = &'a str>, widths: &[String]) -> io::Result<()> {
    element(xml, "w:tr", &[], |xml| {
        element(xml, "w:trPr", &[], |xml| {
            empty(xml, "w:cantSplit", &[])?;
            if is_header { empty(xml, "w:tblHeader", &[]) } else { Ok(()) }
        })?;
        for (cell, width) in cells.zip(widths) {
            element(xml, "w:tc", &[], |xml| {
                element(xml, "w:tcPr", &[], |xml| empty(xml, "w:tcW", &[("w:w", width), ("w:type", "dxa")]))?;
                paragraph(xml, Style::TableText, &[Run::plain(cell)])
            })?;
        }
        Ok(())
    })
}

/// Widths in twentieths of a point: each column as wide as its longest word, and those with longer texts
/// get more of what is left.
fn widths(table: &Table, sizes: Sizes) -> Vec<usize> {
    // A bold letter of Arial is about 0.55 of its size wide on average; beside the words stand the cell's margins.
    let letter = sizes.body as usize * 11 / 2;
    let texts = |column: usize| table.rows.iter().filter_map(move |row| row.get(column)).chain(table.header.get(column));
    let longest_word = |column: usize| texts(column).flat_map(|cell| cell.split_whitespace()).map(|word| word.chars().count()).max();
    let longest_text = |column: usize| texts(column).map(|cell| cell.chars().count()).max().unwrap_or(0).min(120);
    let words: Vec<usize> = (0..table.header.len()).map(|column| longest_word(column).unwrap_or(1).min(24)).collect();
    let least: Vec<usize> = words.iter().map(|word| word * letter + 200).collect();
    let more: Vec<usize> = words.iter().enumerate().map(|(column, word)| longest_text(column).saturating_sub(*word) + 1).collect();
    let (taken, weight) = (least.iter().sum::<usize>(), more.iter().sum::<usize>().max(1));
    let left = PAGE_TEXT_WIDTH.saturating_sub(taken);
    let wide = least.iter().zip(&more).map(|(least, part)| least + left * part / weight);
    // Where even the longest words do not fit side by side, all columns give way alike.
    wide.map(|width| if taken > PAGE_TEXT_WIDTH { width * PAGE_TEXT_WIDTH / taken } else { width }).collect()
}

/// A4 with margins of 2 cm, and the header and footer.
fn page(xml: &mut Xml) -> io::Result<()> {
    element(xml, "w:sectPr", &[], |xml| {
        empty(xml, "w:headerReference", &[("w:type", "default"), ("r:id", "rIdHeader")])?;
        empty(xml, "w:footerReference", &[("w:type", "default"), ("r:id", "rIdFooter")])?;
        empty(xml, "w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
        let margins = [
            ("w:top", "1304"),
            ("w:right", "1134"),
            ("w:bottom", "1304"),
            ("w:left", "1134"),
            ("w:header", "567"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ];
        empty(xml, "w:pgMar", &margins)
    })
}
