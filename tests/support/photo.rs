//! A photo of a flipchart sheet as a phone takes it, drawn here.

use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};

/// What the phone writes into it besides the picture.
pub const SECRET: &str = "GPS 53.80N 1.55W";

/// Lines as if written with a marker on paper, upright.
fn sheet(width: u32, height: u32) -> RgbImage {
    let (desk, paper, ink) = (Rgb([92, 82, 74]), Rgb([246, 243, 234]), Rgb([28, 46, 120]));
    let (margin, line) = (width / 16, height / 10);
    RgbImage::from_fn(width, height, |x, y| {
        let is_paper = x > margin && x < width - margin && y > margin && y < height - margin;
        let (row, within) = (y / line, y % line);
        let indent = margin * if row == 1 { 4 } else { 2 };
        let end = width - margin * (2 + (row * 5) % 7);
        let is_written = (1..9).contains(&row) && (x > indent && x < end) && within > line / 3 && within < line * 2 / 3;
        // Strokes with gaps between them, as letters have.
        let is_stroke = (x / (line / 8).max(1)) % 3 != 0 && (x / line + row) % 4 != 3;
        match (is_paper, is_written && is_stroke) {
            (false, _) => desk,
            (true, false) => paper,
            (true, true) => ink,
        }
    })
}

/// A JPEG that a phone took lying on its side: it notes that it has to be turned, and where it was.
pub fn from_phone(width: u32, height: u32) -> Vec<u8> {
    let mut plain = Vec::new();
    let lying = image::imageops::rotate270(&sheet(width, height));
    JpegEncoder::new_with_quality(&mut plain, 80).encode_image(&lying).expect("a picture");
    let tiff = [&b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"[..], SECRET.as_bytes()].concat();
    let length = u16::try_from(tiff.len() + 8).expect("a short note").to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, b"Exif\0\0", &tiff, &plain[2..]].concat()
}
