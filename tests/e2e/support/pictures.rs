//! Pictures of codes, for a photo and for a camera.

use std::path::PathBuf;

/// The side of a code's picture in dots, and a shade for each dot, with dots of this width.
fn drawn(text: &str, width: usize) -> (usize, Vec<u8>) {
    const QUIET: usize = 4;
    let code = fast_qr::QRBuilder::new(text).build().expect("a code");
    let side = (code.size + 2 * QUIET) * width;
    let is_dark = |x: usize, y: usize| {
        let place = |at: usize| (at / width).checked_sub(QUIET);
        let inside = place(x).zip(place(y));
        let inside = inside.filter(|(x, y)| *x < code.size && *y < code.size);
        inside.is_some_and(|(x, y)| code[y][x].value())
    };
    let dots = (0..side * side).map(|at| is_dark(at % side, at / side));
    (side, dots.map(|dark| if dark { 24 } else { 235 }).collect())
}

/// A picture of a code as a BMP file.
pub fn picture(text: &str) -> Vec<u8> {
    let (side, shades) = drawn(text, 6);
    let rows = side as u32 * side as u32 * 4;
    let mut file = Vec::new();
    file.extend(b"BM");
    for number in [54 + rows, 0, 54, 40, side as u32, side as u32] {
        file.extend(number.to_le_bytes());
    }
    // One plane of 32 bits a dot, not compressed; the rest may be 0.
    file.extend([1, 0, 32, 0]);
    file.extend([0; 24]);
    // From the lowest row to the highest.
    for row in shades.chunks_exact(side).rev() {
        file.extend(row.iter().flat_map(|shade| [*shade, *shade, *shade, 0]));
    }
    file
}

/// The same picture without its dark dots.
pub fn white(picture: &[u8]) -> Vec<u8> {
    let (head, dots) = picture.split_at(54);
    [head, &vec![235; dots.len()]].concat()
}

/// What a camera sees that looks at a code: two frames, as Y4M.
fn film(text: &str) -> Vec<u8> {
    const WIDTH: usize = 640;
    const HEIGHT: usize = 480;
    let (side, shades) = drawn(text, 5);
    assert!(side < HEIGHT, "{side}");
    let (left, top) = ((WIDTH - side) / 2, (HEIGHT - side) / 2);
    let mut frame = vec![200; WIDTH * HEIGHT];
    for (row, line) in shades.chunks_exact(side).enumerate() {
        let start = (top + row) * WIDTH + left;
        frame[start..start + side].copy_from_slice(line);
    }
    // No colours.
    frame.extend(vec![128; WIDTH * HEIGHT / 2]);
    let mut film = format!("YUV4MPEG2 W{WIDTH} H{HEIGHT} F30:1 Ip A1:1 C420jpeg\n").into_bytes();
    for _ in 0..2 {
        film.extend(b"FRAME\n");
        film.extend(&frame);
    }
    film
}

/// A film as a file, for the camera of a test with this name.
pub fn film_file(name: &str, text: &str) -> PathBuf {
    let file = format!("trellis-film-{name}-{}.y4m", std::process::id());
    let file = std::env::temp_dir().join(file);
    std::fs::write(&file, film(text)).unwrap();
    file
}
