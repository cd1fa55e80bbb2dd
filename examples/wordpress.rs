//! Prints the headline, the agency and the number of quotations of every post that a WordPress site gives.
//!
//! ```sh
//! cargo run --example wordpress www/src/samples/wordpress.txt
//! ```
//!
//! The file is what `/wp-json/wp/v2/posts` answers: a post, or a list of posts.

use sourcelight::{Page, analyze};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name a file")?;
    for page in Page::from_wordpress(&std::fs::read_to_string(path)?)? {
        let analysis = analyze(&page);
        let headline = analysis.origin.headline.as_deref().unwrap_or("(no headline)");
        let agency = analysis.origin.agency.as_deref().unwrap_or("no agency");
        println!("{headline}: {agency}, {} quotations", analysis.quotes.len());
    }
    Ok(())
}
