//! One self-contained HTML file: no scripts, nothing fetched from outside.

use std::fmt::Write as _;

use super::Print;
use super::characters::readable;
use crate::report::{Block, Form, Report, Run, Table, Tone};

const STYLE: &str = include_str!("report.css");
const LARGE_PRINT: &str = include_str!("large_print.css");

/// The report as one HTML page; large print is set at 18 points, without italics.
pub fn write(report: &Report, print: Print) -> String {
    let mut out = String::new();
    head(&mut out, report, print);
    let imprint = escaped(&report.imprint);
    let _ = writeln!(out, "<body>\n<header><p>{imprint}</p></header>\n<main>");
    let _ = writeln!(out, "<h1 dir=\"auto\">{}</h1>", escaped(&report.title));
    for line in &report.subtitle {
        let _ = writeln!(out, "<p class=\"subtitle\" dir=\"auto\">{}</p>", escaped(line));
    }
    let mut tables = 0;
    for block in &report.blocks {
        draw(&mut out, block, &mut tables);
    }
    let _ = writeln!(out, "</main>\n<footer><p>{}: {imprint}</p></footer>\n</body>\n</html>", escaped(&report.title));
    out
}

fn head(out: &mut String, report: &Report, print: Print) {
    let style = if print == Print::Large { format!("{STYLE}{LARGE_PRINT}") } else { STYLE.to_owned() };
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{} ({})</title>\n<style>\n{style}</style>\n</head>\n",
        attribute(&report.language),
        one_line(&report.title),
        escaped(&report.imprint),
    );
}

fn draw(out: &mut String, block: &Block, tables: &mut usize) {
    match block {
        Block::Heading { level, text } => {
            // The title is the h1, so the report's level 1 is an h2.
            let h = level.clamp(&1, &3) + 1;
            let _ = writeln!(out, "<h{h} dir=\"auto\">{}</h{h}>", escaped(text));
        }
        Block::Paragraph { runs, flag } => {
            let _ = write!(out, "<p dir=\"auto\">{}", inline(runs));
            if let Some(flag) = flag {
                let _ = write!(out, " <strong class=\"flag\">{}</strong>", escaped(flag));
            }
            out.push_str("</p>\n");
        }
        Block::Quote { text, attribution } => quote(out, text, attribution.as_deref()),
        Block::List { items } => {
            out.push_str("<ul>\n");
            for item in items {
                let _ = writeln!(out, "<li dir=\"auto\">{}</li>", inline(item));
            }
            out.push_str("</ul>\n");
        }
        Block::Table(table) => {
            *tables += 1;
            draw_table(out, table, *tables);
        }
        Block::Large { text } => {
            let _ = writeln!(out, "<p class=\"large\" dir=\"auto\">{}</p>", escaped(text));
        }
        Block::Form(form) => draw_form(out, form),
        Block::NewPage => out.push_str("<div class=\"new-page\"></div>\n"),
        Block::Tick { name, text } => {
            let _ = writeln!(out, "<p class=\"tick\" dir=\"auto\">☐ <strong>{}</strong> {}</p>", escaped(name), escaped(text));
        }
        Block::Blank { label, lines } => {
            let line = "<span class=\"line\"></span>".repeat(*lines);
            let _ = writeln!(out, "<p class=\"blank\" dir=\"auto\">{} {line}</p>", escaped(label));
        }
        Block::Callout { runs } => {
            let _ = writeln!(out, "<p class=\"callout\" dir=\"auto\">{}</p>", inline(runs));
        }
    }
}

fn quote(out: &mut String, text: &str, attribution: Option<&str>) {
    let _ = write!(out, "<figure>\n<blockquote><p dir=\"auto\">“{}”</p></blockquote>\n", escaped(text));
    if let Some(attribution) = attribution {
        let _ = writeln!(out, "<figcaption dir=\"auto\">{}</figcaption>", escaped(attribution));
    }
    out.push_str("</figure>\n");
}

/// A table that is wider than the page scrolls by itself, also by keyboard.
fn draw_table(out: &mut String, table: &Table, number: usize) {
    let _ = write!(
        out,
        "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-labelledby=\"table-{number}\">\n\
         <table>\n<caption id=\"table-{number}\">{}</caption>\n<thead>\n<tr>",
        escaped(&table.caption)
    );
    for cell in &table.header {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escaped(cell));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (column, cell) in table.cells(row).enumerate() {
            let cell = escaped(cell);
            // An empty header cell names nothing and is read out as a fault.
            if table.header_column == Some(column) && !cell.is_empty() {
                let _ = write!(out, "<th scope=\"row\" dir=\"auto\">{cell}</th>");
            } else {
                let _ = write!(out, "<td dir=\"auto\">{cell}</td>");
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

/// Lines to write on; each place to tick is a cell with a frame.
fn draw_form(out: &mut String, form: &Form) {
    let _ = write!(out, "<table class=\"form\">\n<thead>\n<tr><th scope=\"col\">{}</th>", escaped(&form.words));
    for tick in &form.ticks {
        let class = if tick.chars().count() > 2 { "tick-word" } else { "tick" };
        let _ = write!(out, "<th scope=\"col\" class=\"{class}\">{}</th>", escaped(tick));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for _ in 0..form.lines {
        let _ = writeln!(out, "<tr>{}</tr>", "<td></td>".repeat(form.ticks.len() + 1));
    }
    out.push_str("</tbody>\n</table>\n");
}

fn inline(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| match run.tone {
            Tone::Plain => escaped(&run.text),
            Tone::Strong => format!("<strong>{}</strong>", escaped(&run.text)),
            Tone::Emphasis => format!("<em>{}</em>", escaped(&run.text)),
        })
        .collect()
}

/// Text as an HTML reader shows it literally; line breaks as `<br>`.
fn escaped(text: &str) -> String {
    special(&readable(text)).replace('\n', "<br>\n")
}

fn one_line(text: &str) -> String {
    special(&readable(text)).replace('\n', " ")
}

/// A language tag holds only letters, digits and hyphens; anything else is left out.
fn attribute(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

fn special(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}
