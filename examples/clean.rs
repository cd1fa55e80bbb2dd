//! Prints a story without what was wrapped around it, and on standard error what that was and why.
//!
//! ```sh
//! cargo run --example clean < www/src/samples/newspaper.txt
//! ```

use sourcelight::{Page, analyze};
use std::io::{self, Read, Write};

fn main() -> io::Result<()> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let analysis = analyze(&Page::from_text(&text));
    for block in analysis.blocks.iter().filter(|block| block.hidden) {
        let reason = block.reason.as_deref().unwrap_or("boilerplate");
        eprintln!("{}: {} ({reason})", block.label.name(), block.text);
    }
    writeln!(io::stdout(), "{}", analysis.article.text)
}
