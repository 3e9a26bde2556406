//! The styles: sizes that follow from how large the print is, put into `styles.xml`.

use quick_xml::escape::escape;

use crate::report::Report;

const TEMPLATE: &str = include_str!("styles.xml");

/// The styles of paragraphs, words and tables, each with its id in `styles.xml`.
macro_rules! styles {
    ($($name:ident),+ $(,)?) => {
        /// A style that `styles.xml` defines.
        #[derive(Clone, Copy)]
        pub(super) enum Style {
            $($name),+
        }

        impl Style {
            /// Its id there.
            pub(super) const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name)),+
                }
            }
        }
    };
}

styles!(
    Title,
    Subtitle,
    Heading1,
    Heading2,
    Heading3,
    ListBullet,
    Quote,
    AttributedQuote,
    QuoteSource,
    Callout,
    Large,
    Header,
    Footer,
    Caption,
    TableText,
    AfterTable,
    ReportTable,
    FormTable,
    FormHead,
    Strong,
    Emphasis,
    Flag,
);

/// Sizes that follow from how large the print is. Word counts sizes in half points.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    /// The body text, in half points.
    pub(super) body: u32,
    /// Header and footer, in half points.
    small: u32,
    /// Headings of level 1 to 3, in half points.
    headings: [u32; 3],
    /// The title, in half points.
    title: u32,
    /// The distance of lines, in 240ths of a line.
    line: u32,
    /// How emphasis is set: in italics, or in bold where there are none.
    emphasis: &'static str,
    /// Words to be read from across a table, in half points.
    across: u32,
    /// How far a list's points are set in, in twentieths of a point.
    pub(super) list_indent: u32,
}

impl Sizes {
    /// How wide a column of a form is whose bold head has so many letters, in twentieths of a point; wide enough for a tick.
    pub(super) const fn form_column(self, letters: usize) -> usize {
        let width = letters * self.body as usize * 13 / 2 + 150;
        if width < 420 { 420 } else { width }
    }

    /// How many of a form's lines fit.
    pub(super) const fn form_lines(self, lines: usize) -> usize {
        if self.body > ORDINARY.body { lines / 2 } else { lines }
    }
}

/// 12 points.
pub(super) const ORDINARY: Sizes =
    Sizes { body: 24, small: 20, headings: [34, 28, 25], title: 48, line: 288, emphasis: "<w:i/><w:iCs/>", across: 60, list_indent: 340 };

/// 18 points, without italics and with nothing smaller.
pub(super) const LARGE: Sizes =
    Sizes { body: 36, small: 36, headings: [50, 42, 38], title: 64, line: 340, emphasis: "<w:b/><w:bCs/>", across: 72, list_indent: 510 };

/// The part `word/styles.xml`.
pub(super) fn write(report: &Report, sizes: Sizes) -> Vec<u8> {
    let [heading1, heading2, heading3] = sizes.headings;
    let numbers = [
        ("{body}", sizes.body),
        ("{small}", sizes.small),
        ("{title}", sizes.title),
        ("{line}", sizes.line),
        ("{across}", sizes.across),
        ("{indent}", sizes.list_indent),
        ("{heading1}", heading1),
        ("{heading2}", heading2),
        ("{heading3}", heading3),
    ];
    let mut styles = TEMPLATE.replace("{emphasis}", sizes.emphasis);
    for (name, size) in numbers {
        styles = styles.replace(name, &size.to_string());
    }
    styles.replace("{language}", &escape(report.language.as_str())).into_bytes()
}
