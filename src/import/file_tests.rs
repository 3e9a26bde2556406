//! Files that other programs wrote: whether all of them comes in, and nothing else. They are in `tests/corpus/import`; LibreOffice and
//! openpyxl made them.

use super::*;
use crate::model::{AgendaItem, ItemKind, Position, Session, Table, Theme};
use std::io::{Cursor, Write as _};

fn session() -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    session.tables.insert(Table::new("t1".parse().unwrap(), Position::default(), "Table 1"));
    session.agenda.insert(AgendaItem::new("talk".parse().unwrap(), Position::default(), ItemKind::Talk, "A talk", 10));
    session.themes.insert(Theme::new("honesty".parse().unwrap(), Position::default(), "Honesty", 0));
    session
}

fn read_as(name: &str, bytes: &[u8], choices: &Choices) -> Result<Preview, ImportError> {
    read(name, bytes, choices, &Known::of(&session()), &Progress::default())
}

fn kept(name: &str) -> Vec<u8> {
    std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/import").join(name)).unwrap()
}

fn of(name: &str) -> Preview {
    // The content says what it is, whatever the name does.
    read_as("export.txt", &kept(name), &Choices::default()).unwrap()
}

fn texts(preview: &Preview) -> Vec<&str> {
    preview.rows.iter().map(|row| row.text.as_str()).collect()
}

fn meanings(preview: &Preview) -> Vec<Meaning> {
    preview.columns.iter().map(|column| column.meaning).collect()
}

#[test]
fn a_workbook_comes_in_from_its_first_sheet_that_says_anything() {
    let preview = of("notes.xlsx");
    assert_eq!((preview.found.kind, preview.found.encoding), (Kind::Workbook, None));
    assert_eq!((preview.found.sheets.names.join(","), preview.found.sheets.read), ("Empty,Notes,More,Hidden".to_owned(), 1));
    assert_eq!(texts(&preview), ["We wait, \"long\"", "Café naïve – “déjà vu”", "Two\nlines", "Dziękuję, Łukasz"]);
    use Meaning::{Ignored, Item, Table, Text, Themes, Time};
    assert_eq!(meanings(&preview), [Text, Table, Item, Themes, Time, Ignored, Ignored]);
    let first = &preview.rows[0];
    assert_eq!((first.table.as_str(), first.item.as_str(), first.themes.clone()), ("1", "A talk", vec!["Honesty".into(), "Money".into()]));
    assert_eq!(preview.rows[1].time, Some(jiff::civil::time(10, 20, 0, 0)));
    let skipped: Vec<String> = preview.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(skipped, ["row 1: it stands above the names of the columns", "row 7: the text is empty"]);
    let more = read_as("a.xlsx", &kept("notes.xlsx"), &Choices { sheet: Some("More".into()), ..Choices::default() }).unwrap();
    assert_eq!(texts(&more), ["From another sheet"]);
}

#[test]
fn cells_are_read_as_they_are_shown() {
    let only = |name: &str, at: usize| {
        let bytes = kept(name);
        let columns = read_as("", &bytes, &Choices::default()).unwrap().columns.len();
        let meanings = (0..columns).map(|column| if column == at { Meaning::Text } else { Meaning::Ignored }).collect();
        let preview = read_as("", &bytes, &Choices { meanings: Some(meanings), ..Choices::default() }).unwrap();
        texts(&preview).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(only("notes.xlsx", 4), ["10:05", "2018-04-17 10:20", "23:10"]);
    assert_eq!(only("notes.xlsx", 5), ["2018-04-17", "2018-04-18 09:30"]);
    assert_eq!(only("notes.xlsx", 6), ["1.5", "45000", "0.3", "12"]);
    assert_eq!(only("notes.ods", 2), ["17/04/2018"]);
    assert_eq!(only("notes.ods", 3), ["12.50 €"]);
}

#[test]
fn texts_that_cells_share_and_what_formulas_gave_come_in() {
    let preview = of("shared.xlsx");
    assert_eq!(texts(&preview), ["Partly bold words", "Same", "Same", "TRUE"]);
    assert_eq!(preview.rows[0].time, Some(jiff::civil::time(10, 5, 0, 0)));
    assert_eq!(preview.rows[2].table, "Table 1");
    // One that claims to have more texts than any computer has room for.
    let mut parts = parts::Parts::read(&kept("shared.xlsx")).unwrap();
    parts.change("xl/sharedStrings.xml", |text| {
        *text = String::from_utf8(text.clone()).unwrap().replace("uniqueCount=\"", "uniqueCount=\"99999999999").into_bytes();
    });
    assert_eq!(read_as("a.xlsx", &parts.repacked().unwrap(), &Choices::default()).unwrap().rows.len(), 4);
}

#[test]
fn a_million_empty_rows_are_none() {
    let preview = of("notes.ods");
    assert_eq!((preview.found.kind, texts(&preview)), (Kind::Spreadsheet, vec!["We wait, \"long\"", "Two\nlines", "Café शुक्रिया 👂"]));
    assert_eq!(preview.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 1004]);
}

#[test]
fn documents_come_in_under_their_headings() {
    for (name, kind) in [("doc.docx", Kind::Word), ("doc.odt", Kind::OpenDocument)] {
        let preview = of(name);
        assert_eq!((preview.found.kind, preview.left_out.len()), (kind, 0), "{name}");
        let said: Vec<(&str, &str, &str, &[String])> =
            preview.rows.iter().map(|row| (row.text.as_str(), row.table.as_str(), row.item.as_str(), row.themes.as_slice())).collect();
        let none: &[String] = &[];
        let honesty = vec!["Honesty".to_owned()];
        let expected = [
            ("Nobody told us – “déjà vu” & more", "Table 3", "", none),
            ("First thing", "Table 3", "", none),
            ("Second bold thing", "Table 3", "", none),
            ("A thing below", "Table 3", "", none),
            ("During the talk", "", "A talk", none),
            ("Numbered", "", "A talk", none),
            ("About honesty\non two lines", "", "A talk", &honesty),
            ("Cell one", "Table 4", "", none),
            ("Cell two", "Table 4", "", none),
            ("Three a", "Table 4", "", none),
            ("Three b", "Table 4", "", none),
            ("शुक्रिया 👂", "Table 4", "", none),
            ("Last words", "", "", none),
        ];
        assert_eq!(said, expected, "{name}");
        let headings: Vec<String> = preview.headings.iter().map(crate::words::import::heading).collect();
        assert_eq!(headings[0], "“Notes of the day”: nothing that this session has");
        assert_eq!(headings[1], "“Table 3”: the table Table 3");
        assert_eq!(headings.len(), 6, "{headings:?}");
    }
}

#[test]
fn what_is_not_the_text_itself_is_left_out_and_said() {
    for name in ["marked.docx", "marked.odt"] {
        let preview = of(name);
        let mut said = texts(&preview);
        said.sort_unstable();
        assert_eq!(said, ["Around the box", "In a box", "Said and inserted here", "Typed  bullet", "With a note in it"], "{name}");
        assert!(preview.rows.iter().all(|row| row.table == "Table 2"), "a table's name alone on a line is its heading");
        let left_out: Vec<LeftOut> = preview.left_out.clone();
        assert_eq!(left_out[..3], [LeftOut::Footnotes(1), LeftOut::Remarks(1), LeftOut::Deleted(1)], "{name}");
        assert!(left_out.contains(&LeftOut::HeadersAndFooters), "{name}");
        assert!(!format!("{preview:?}").contains("Somebody Named"), "{name}: nobody who changed it is named");
    }
}

#[test]
fn highlights_of_taguette_are_one_note_each() {
    let csv = "id,document,tag,content\n7,Table 1.docx,Money,We pay\n7,Table 1.docx,Honesty,We pay\n8,Table 1.docx,Time,\"Slow, unclear\"\n7,x,a,Other\n";
    let preview = read_as("highlights.csv", csv.as_bytes(), &Choices::default()).unwrap();
    assert_eq!(preview.found.recognised, Some(Recognised::Taguette));
    assert_eq!(crate::words::import::taken_for(&preview), "Taguette highlights · table as text");
    assert_eq!(texts(&preview), ["We pay", "Slow, unclear", "Other"]);
    assert_eq!((preview.rows[0].themes.join("+"), preview.rows[0].table.as_str()), ("Money+Honesty".to_owned(), "Table 1"));
}

#[test]
fn comments_of_polis_come_without_votes_and_without_authors() {
    let csv = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,2018,0,77,2,3,1,Taken\n1,2018,0,77,2,3,-1,Rude\n";
    let preview = read_as("comments.csv", csv.as_bytes(), &Choices::default()).unwrap();
    assert_eq!(
        (preview.found.recognised, texts(&preview)),
        (Some(Recognised::Polis), vec!["Taken", "Rude"]),
        "whoever moderated it, it was said"
    );
    assert_eq!((preview.skipped.len(), preview.left_out.as_slice()), (0, &[LeftOut::Votes][..]));
    assert!(crate::words::import::not_taken(&preview)[0].ends_with("author-id"));
}

#[test]
fn answers_to_a_form_never_say_who_gave_them() {
    let csv = "ID,Start time,Completion time,Email,Name,What has to stop?,How old are you?,Your e-mail address,A talk\n\
               1,4/17/18 10:00,4/17/18 10:05,ann@example.org,Ann,The long waits for an answer,30-40;,ann@example.org,It was too long by half\n\
               2,4/17/18 10:00,4/17/18 10:06,bob@example.org,Bob,,40-50;,,Nothing new in it at all\n\
               3,4/17/18 10:00,4/17/18 10:07,eve@example.org,Eve,Forms that nobody reads,30-40;,eve@example.org,\n";
    let preview = read_as("form.csv", csv.as_bytes(), &Choices::default()).unwrap();
    assert_eq!(preview.found.recognised, Some(Recognised::Forms));
    let said = ["The long waits for an answer", "It was too long by half", "Nothing new in it at all", "Forms that nobody reads"];
    assert_eq!(texts(&preview), said);
    assert_eq!((preview.rows[0].question.as_str(), preview.rows[1].question.as_str()), ("What has to stop?", "A talk"));
    let session = session();
    let (now, zone) = (jiff::Timestamp::UNIX_EPOCH, jiff::tz::TimeZone::UTC);
    let mut ids = crate::edit::Ids::seeded(1);
    let placed = place(&preview, &session, &Placement::default(), now, &zone, &mut ids, &Progress::default()).unwrap();
    let mut after = session.clone();
    placed.edit.apply(&mut after).unwrap();
    let items: Vec<bool> = after.notes.in_order().iter().map(|note| note.item.is_some()).collect();
    assert_eq!(items, [false, true, true, false], "a question that the agenda asks is its item");
    // Not even who asks for it gets it.
    let everything = Choices { meanings: Some(vec![Meaning::Text; 9]), ..Choices::default() };
    let preview = read_as("form.csv", csv.as_bytes(), &everything).unwrap();
    assert!(texts(&preview).iter().all(|text| !text.contains("example.org") && !["Ann", "Bob", "Eve"].contains(text)));
    let asked = Choices { text_column: Some("email".into()), ..Choices::default() };
    assert_eq!(read_as("form.csv", csv.as_bytes(), &asked).err(), Some(ImportError::PrivateColumn { column: "email".into() }));
}

#[test]
fn what_people_wrote_on_a_board_comes_without_their_names() {
    let parabol = "reflectionGroup,author,votes,type,createdAt,discussionThread,prompt,content\n\
                   \"Slow, late\",Ann,3,Reflection,2018,,A talk,It took long\n";
    let preview = read_as("retro.csv", parabol.as_bytes(), &Choices::default()).unwrap();
    assert_eq!((preview.found.recognised, texts(&preview)), (Some(Recognised::Parabol), vec!["It took long"]));
    assert_eq!((preview.rows[0].themes.as_slice(), preview.rows[0].item.as_str()), (&["Slow, late".to_owned()][..], "A talk"));
    let miro = "Frame,Sticky note,Tags,Created by\nTable 1,We wait,\"Money, Time\",Ann\n";
    let preview = read_as("board.csv", miro.as_bytes(), &Choices::default()).unwrap();
    assert_eq!((preview.found.recognised, texts(&preview)), (Some(Recognised::Miro), vec!["We wait"]));
    assert_eq!((preview.rows[0].table.as_str(), preview.rows[0].themes.len()), ("Table 1", 2));
    let unknown = "comment,author,contact,name\nWords,Ann,ann@example.org,Ann\n";
    let preview = read_as("x.csv", unknown.as_bytes(), &Choices::default()).unwrap();
    assert_eq!(meanings(&preview), [Meaning::Text, Meaning::Ignored, Meaning::Private, Meaning::Ignored]);
}

#[test]
fn text_is_read_as_it_looks_or_as_it_is_told() {
    let bytes = "Table 2:\r\n- One\r\n- Two\r\n\r\nTable 3\r\n1. Caf\u{e9}\r\n".as_bytes();
    let preview = read_as("notes.txt", bytes, &Choices::default()).unwrap();
    assert_eq!((preview.found.kind, preview.found.encoding), (Kind::Lines, Some(Encoding::Utf8)));
    let said: Vec<_> = preview.rows.iter().map(|row| (row.text.as_str(), row.table.as_str())).collect();
    assert_eq!(said, [("One", "Table 2"), ("Two", "Table 2"), ("Café", "Table 3")]);
    let chosen = Choices { encoding: Some(Encoding::Windows1252), ..Choices::default() };
    assert_eq!(read_as("notes.txt", bytes, &chosen).unwrap().rows[2].text, "CafÃ©");
    let latin = read_as("notes.csv", b"comment;x\ncaf\xe9;1\n", &Choices::default()).unwrap();
    assert_eq!((latin.found.encoding, texts(&latin)), (Some(Encoding::Windows1252), vec!["café"]));
    let wide: Vec<u8> = "\u{feff}comment\tx\r\ncafé\t1\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = read_as("unicode.txt", &wide, &Choices::default()).unwrap();
    assert_eq!((wide.found.kind, wide.found.encoding, texts(&wide)), (Kind::Table, Some(Encoding::Utf16Le), vec!["café"]));
    assert_eq!(texts(&read_as("a.csv", b"sep=;\ncomment;x\nyes;1\n", &Choices::default()).unwrap()), ["yes"]);
    assert_eq!(texts(&read_as("a.md", b"# A talk\n\n* one\n* two\n", &Choices::default()).unwrap()), ["one", "two"]);
    let bare = Choices { header: Some(false), meanings: Some(vec![Meaning::Text]), ..Choices::default() };
    let bare = read_as("a.csv", b"first\nsecond\n", &bare).unwrap();
    assert_eq!((texts(&bare), bare.columns[0].name.as_str()), (vec!["first", "second"], "Column A"));
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, contents) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(contents).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn files_that_cannot_be_read_say_why() {
    let why = |bytes: &[u8]| read_as("file", bytes, &Choices::default()).unwrap_err();
    assert_eq!(why(b"%PDF-1.7 ..."), ImportError::Pdf);
    assert_eq!(why(b"{\\rtf1 hello}"), ImportError::RichText);
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on".to_vec();
    assert_eq!(why(&old), ImportError::OldOffice);
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(why(&[old, name].concat()), ImportError::Encrypted);
    assert_eq!(why(b"PK\x03\x04 cut"), ImportError::Damaged);
    assert_eq!(
        texts(&read_as("parking.txt", b"PK is what we call parking\n", &Choices::default()).unwrap()),
        ["PK is what we call parking"]
    );
    assert_eq!(why(&zipped(&[("a.txt", b"a")])), ImportError::OtherZip);
    assert_eq!(why(&zipped(&[("word/styles.xml", b"<w:styles/>")])), ImportError::NoDocument);
    assert_eq!(why(&zipped(&[("word/document.xml", b"<w:document><w:body><w:p>")])), ImportError::Empty);
    assert_eq!(why(&zipped(&[("xl/styles.xml", b"<x/>")])), ImportError::Damaged);
    let locked: &[(&str, &[u8])] = &[("content.xml", b"??"), ("META-INF/manifest.xml", b"<m:encryption-data/>")];
    assert_eq!(why(&zipped(locked)), ImportError::Encrypted);
    assert_eq!(why(b"#![enable(implicit_some)] Saltaire(version: 1, session: ("), ImportError::Session);
    let whole = kept("notes.xlsx");
    assert_eq!(why(&whole[..whole.len() / 2]), ImportError::Damaged);
}

#[test]
fn a_small_file_that_holds_too_much_is_refused() {
    let spaces = vec![b' '; 1 << 20];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated))
        .unwrap();
    (0..9).for_each(|_| zip.write_all(&spaces).unwrap());
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    assert_eq!(read_as("bomb.docx", &bomb, &Choices::default()).err(), Some(ImportError::TooLarge));
    // A row that says that there are a thousand million of it.
    let rows = "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell \
                table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
    let content = format!("<office:document><office:body><office:spreadsheet>{rows}</office:spreadsheet></office:body></office:document>");
    let sheet = zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())]);
    assert_eq!(read_as("rows.ods", &sheet, &Choices::default()).err(), Some(ImportError::TooLarge));
}

fn spreadsheet(sheets: &str) -> Vec<u8> {
    let content =
        format!("<office:document><office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document>");
    zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
}

#[test]
fn a_cell_merged_over_rows_is_meant_for_all_of_them_and_a_text_is_said_once() {
    let cell = |attributes: &str, words: &str| format!("<table:table-cell {attributes}><text:p>{words}</text:p></table:table-cell>");
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let covered = "<table:covered-table-cell/>".to_owned();
    let over = "table:number-rows-spanned=\"3\" table:number-columns-spanned=\"1\"";
    let rows = [
        row(&[cell("", "table"), cell("", "comment"), cell("", "theme")]),
        row(&[cell(over, "Table 1"), cell("", "a"), cell("", "Time")]),
        row(&[covered.clone(), cell("table:number-rows-spanned=\"2\"", "b"), cell("", "Money")]),
        row(&[covered.clone(), covered, cell("", "Trust")]),
        row(&["<table:table-cell/>".to_owned(), cell("", "c"), cell("", "Time")]),
    ];
    let preview =
        read_as("a.ods", &spreadsheet(&format!("<table:table table:name=\"a\">{}</table:table>", rows.concat())), &Choices::default());
    let preview = preview.unwrap();
    let said: Vec<(&str, &str)> = preview.rows.iter().map(|row| (row.text.as_str(), row.table.as_str())).collect();
    assert_eq!(said, [("a", "Table 1"), ("b", "Table 1"), ("c", "")]);
    assert_eq!((preview.skipped.len(), preview.remarks.as_slice()), (1, &[Remark::NoTable(1)][..]));
}

#[test]
fn cells_merged_in_a_workbook_are_meant_for_all_their_rows() {
    let mut parts = parts::Parts::read(&kept("shared.xlsx")).unwrap();
    let sheet: String = ["table,comment", "Table 1,a", ",b", ",c", "Table 2,d"]
        .iter()
        .zip(1..)
        .map(|(row, line)| {
            let cells = row.split(',').zip(["A", "B"]).filter(|(words, _)| !words.is_empty());
            let cells = cells.map(|(words, column)| format!("<c r=\"{column}{line}\" t=\"inlineStr\"><is><t>{words}</t></is></c>"));
            format!("<row r=\"{line}\">{}</row>", cells.collect::<String>())
        })
        .collect();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let merged = "<mergeCells count=\"1\"><mergeCell ref=\"A2:A4\"/></mergeCells>";
    let sheet = format!("<worksheet xmlns=\"{main}\"><sheetData>{sheet}</sheetData>{merged}</worksheet>");
    parts.change("xl/worksheets/sheet1.xml", |contents| *contents = sheet.into_bytes());
    let preview = read_as("a.xlsx", &parts.repacked().unwrap(), &Choices::default()).unwrap();
    let said: Vec<(&str, &str)> = preview.rows.iter().map(|row| (row.text.as_str(), row.table.as_str())).collect();
    assert_eq!(said, [("a", "Table 1"), ("b", "Table 1"), ("c", "Table 1"), ("d", "Table 2")]);
}

#[test]
fn many_sheets_are_gone_through_once_and_the_reading_can_be_stopped_among_them() {
    let empty = "<table:table table:name=\"x\"><table:table-row><table:table-cell/></table:table-row></table:table>".repeat(2_000);
    let last = "<table:table table:name=\"last\"><table:table-row><table:table-cell><text:p>comment</text:p></table:table-cell>\
                </table:table-row><table:table-row><table:table-cell><text:p>said<text:tab/>so</text:p></table:table-cell></table:table-row></table:table>";
    let bytes = spreadsheet(&format!("{empty}{last}"));
    let preview = read_as("a.ods", &bytes, &Choices::default()).unwrap();
    assert_eq!((preview.found.sheets.read, texts(&preview)), (2_000, vec!["said so"]));
    let parts = parts::Parts::read(&bytes).unwrap();
    let progress = Progress::default();
    progress.cancel();
    assert!(matches!(spreadsheet::read(&parts, None, &progress), Err(ImportError::Cancelled)), "before any row is reached");
}

#[test]
fn a_reading_stops_when_it_is_asked_to() {
    let progress = Progress::default();
    progress.cancel();
    let read = read("a.csv", b"comment\na\n", &Choices::default(), &Known::default(), &progress);
    assert_eq!(read.err(), Some(ImportError::Cancelled));
}
