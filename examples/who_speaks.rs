//! Prints who speaks in a story and what they say.
//!
//! ```sh
//! cargo run --example who_speaks www/src/samples/nonprofit.html
//! ```
//!
//! Without a file it reads a story of its own.

use sourcelight::{Page, analyze};
use std::error::Error;

const STORY: &str = "\
The harbor will get its ferry back in May, after two winters without one.

“The islands have waited long enough,” said Ada Brook, the port director. “We start on the first.”

Ms. Brook would not name a price. Tomas Quill, a baker on the far shore, said that he had given up his second van.";

fn main() -> Result<(), Box<dyn Error>> {
    let page = match std::env::args().nth(1) {
        Some(path) if path.ends_with(".html") => Page::from_html(&std::fs::read_to_string(path)?, None),
        Some(path) => Page::from_text(&std::fs::read_to_string(path)?),
        None => Page::from_text(STORY),
    };
    let analysis = analyze(&page);
    for speaker in &analysis.speakers {
        let role = speaker.role.as_deref().map(|role| format!(", {role}")).unwrap_or_default();
        println!("{}{role}", speaker.name);
        for &quote in &speaker.quotes {
            println!("    {}", analysis.quotes[quote].text);
        }
    }
    Ok(())
}
