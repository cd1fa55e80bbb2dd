//! Hints are what the page's own markup says about a part of it: the words in class names, ids, roles and test
//! ids, and the tags around it.

use crate::page::{Element, Page};
use crate::word::gather::Listed;
use crate::word::key::Key;
use std::collections::HashMap;

/// A set of hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hints(u32);

macro_rules! hints {
    ($($(#[$doc:meta])* $name:ident = $bit:literal: $words:literal;)*) => {
        impl Hints {
            $($(#[$doc])* pub const $name: Hints = Hints(1 << $bit);)*
        }

        /// Which word of a class name or id gives which hint.
        const WORDS: &[(Hints, &str)] = &[$((Hints::$name, $words),)*];
    };
}

hints! {
    /// Links to other stories.
    RELATED = 0: "related recommended recommendation recommendations recirc recirculation trending popular mostread mostpopular morefrom readmore readnext upnext seealso outbrain taboola zergnet teaser teasers furtherreading topstories moreon relatedlinks relatedarticles relatedcontent linkedarticles interlink prev nextprev nextarticle prevnext postnavigation relatedposts relatedpost relatedstory relatedstories jprelatedposts yarpp crp morestories morenews readalso alsoread alsolike inlinerelated keepreading nextup latestnews latestposts recentposts mostviewed mostcommented editorspicks morelikethis moreon recommendedstories storypromo";
    /// A newsletter.
    NEWSLETTER = 1: "newsletter newsletters signup mailchimp optin emailsignup nlsignup subscribeform mc4wp emailcapture emailform mailpoet convertkit mailerlite sailthru jetpacksubscriptions";
    /// A paid subscription.
    SUBSCRIPTION = 2: "paywall subscribe subscription subscriptions piano meter regwall registerwall subscriber membership premiumoffer";
    /// Sharing.
    SHARE = 3: "share shares sharing sharebar sharetools social socials addthis sharethis sharedaddy addtoany shareaholic socialshare socialbar follow sharebutton sharebuttons a2a essb ssba heateor sfsi novashare mashsb dpsp socialicons socialmedia sharelinks sharelist shareicons socialsharing";
    /// Advertising.
    AD = 4: "ad ads adslot adunit adwrapper advert adverts advertisement advertisements advertising sponsored sponsor sponsors dfp gpt leaderboard promoted adcontainer adplaceholder outbrain taboola adsense adbox adsbygoogle advads advertorial htlad googlead adlabel";
    /// Comments of readers.
    COMMENT = 5: "comment comments disqus viafoura livefyre respond commenting commentform commentlist commentsection coral hyvor spotim vuukle";
    /// About the author.
    AUTHOR = 6: "bio authorbio authorbox aboutauthor authorinfo contributor authorcard authordescription authordesc authorprofile postauthor aboutwriter molongui saboxplugin staffbio";
    /// A picture gallery, a player, or their buttons.
    GALLERY = 7: "gallery slideshow carousel slider lightbox swiper slick player video videoplayer controls toolbar pagination pager";
    /// What a picture shows.
    CAPTION = 8: "caption captions credit cutline wpcaption figcaption imagecredit photocredit imagecaption";
    /// When it was written.
    DATE = 9: "date datetime timestamp published pubdate dateline postdate publishdate entrydate";
    /// Who wrote it.
    BYLINE = 10: "byline author authors writer bylines";
    /// Topics and keywords.
    TAGS = 11: "tags taglist tag topics keywords breadcrumb breadcrumbs kicker";
    /// An appeal for money.
    DONATION = 12: "donate donation donations donatebox donationform donorbox fundraising givebutter supportus";
    /// A button.
    BUTTON = 13: "btn button buttons";
    /// A promotion of the site's own.
    PROMO = 14: "promo promos promotion banner callout cta";
    /// A menu, or what is the same on every page of the site.
    SITE = 15: "nav navbar navigation menu footer masthead sitefooter siteheader cookie";
    /// A form.
    FORM = 16: "form";
    /// A picture and what belongs to it.
    FIGURE = 17: "figure";
    /// A box to copy the story for another site.
    REPUBLISH = 18: "republish republication";
    /// A site's side column.
    ASIDE = 19: "sidebar aside rail";
    /// A post of a social network, set into the story.
    EMBED = 21: "tweet twittertweet instagrammedia embed embedded blockquote";
    /// Inside an article: its footer is not the site's.
    ARTICLE = 22: "hentry";
    /// Not shown.
    UNSEEN = 20: "hidden hide srtext screenreadertext visuallyhidden sronly";
}

impl Hints {
    /// These and `others`, for constants.
    pub const fn with(self, others: Hints) -> Hints {
        Hints(self.0 | others.0)
    }

    /// Whether any of `others` is among these.
    pub fn has(self, others: Hints) -> bool {
        self.0 & others.0 != 0
    }
}

impl std::ops::BitOr for Hints {
    type Output = Hints;

    fn bitor(self, other: Hints) -> Hints {
        Hints(self.0 | other.0)
    }
}

/// The table of words, by their keys: an open-addressing table with free slots between.
pub(super) struct HintWords(Box<[(u32, Hints)]>);

/// More than twice as many as there are words.
const SLOTS: usize = 1 << 11;

impl HintWords {
    pub fn new() -> Self {
        let mut table = Self(vec![(0, Hints::default()); SLOTS].into());
        for (hint, words) in WORDS {
            let mut listed = Listed::of(words);
            while let Some(word) = listed.next() {
                let key = token_key(word.bytes());
                let slot = table.slot(key);
                table.0[slot] = (key, table.0[slot].1 | *hint);
            }
        }
        table
    }

    /// The slot of the word with a key, or the free one where it would be.
    fn slot(&self, key: u32) -> usize {
        let mut slot = key as usize % SLOTS;
        while self.0[slot].0 != key && self.0[slot].0 != 0 {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    fn of(&self, token: &str) -> Hints {
        self.0[self.slot(token_key(token.as_bytes()))].1
    }

    /// What an element itself says.
    fn own<'a>(
        &self,
        element: &'a Element,
        known: &mut HashMap<&'a str, Hints>,
        token: &mut String,
    ) -> Hints {
        let mut hints = match &*element.tag {
            "button" => Hints::BUTTON,
            "nav" | "footer" => Hints::SITE,
            "aside" => Hints::ASIDE,
            "form" | "fieldset" => Hints::FORM,
            "figure" => Hints::FIGURE,
            "blockquote" => Hints::EMBED,
            "figcaption" => Hints::CAPTION | Hints::FIGURE,
            _ => Hints::default(),
        };
        for name in ["class", "id", "data-testid", "data-component", "role", "itemprop"] {
            if let Some(value) = element.attributes.get(name) {
                // A page's elements share few names, so each is read once.
                hints = hints | *known.entry(value).or_insert_with(|| self.tokens(value, token));
            }
        }
        hints
    }

    /// Reads `related-links`, `relatedLinks` and `RelatedLinks` as "related", "links" and "relatedlinks".
    fn tokens(&self, value: &str, token: &mut String) -> Hints {
        let mut hints = Hints::default();
        for class in value.split_ascii_whitespace().take(16) {
            if class.len() > 80 {
                continue;
            }
            let mut whole = String::with_capacity(class.len());
            token.clear();
            let mut small = false;
            for character in class.chars() {
                let breaks = !character.is_ascii_alphanumeric() || (small && character.is_ascii_uppercase());
                if breaks && !token.is_empty() {
                    hints = hints | self.of(token);
                    token.clear();
                }
                small = character.is_ascii_lowercase();
                if character.is_ascii_alphanumeric() {
                    token.push(character.to_ascii_lowercase());
                    whole.push(character.to_ascii_lowercase());
                }
            }
            hints = hints | self.of(token);
            hints = hints | self.of(&whole);
        }
        hints
    }

    /// For each element, what it and the elements around it say.
    ///
    /// An element that holds much of the story says nothing about its parts: `<body class="has-newsletter">`.
    /// `prose[n]` counts the paragraphs of prose before block `n`.
    pub fn of_elements(&self, page: &Page, prose: &[usize]) -> Vec<Hints> {
        let mut hints: Vec<Hints> = Vec::with_capacity(page.elements.len());
        let (mut known, mut token) = (HashMap::new(), String::new());
        let total = prose.last().copied().unwrap_or(0);
        for element in &page.elements {
            let around = element.parent.and_then(|parent| hints.get(parent)).copied().unwrap_or_default();
            let inside = match (prose.get(element.end_block), prose.get(element.first_block)) {
                (Some(end), Some(first)) => end.saturating_sub(*first),
                _ => 0,
            };
            let wide =
                matches!(&*element.tag, "html" | "body" | "main" | "article") || inside * 3 > total.max(2);
            let around = if element.tag == "article" { around | Hints::ARTICLE } else { around };
            let mut own = if wide { Hints::default() } else { self.own(element, &mut known, &mut token) };
            if around.has(Hints::ARTICLE) {
                own.0 &= !Hints::SITE.0;
            }
            hints.push(around | own);
        }
        hints
    }
}

/// The key of a token, which has small letters and digits.
fn token_key(token: &[u8]) -> u32 {
    let mut key = Key::new();
    token.iter().for_each(|byte| key.byte(*byte));
    key.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str) -> Hints {
        HintWords::new().tokens(value, &mut String::new())
    }

    #[test]
    fn reads_the_words_of_class_names() {
        assert!(read("c-related-links").has(Hints::RELATED));
        assert!(read("RelatedLinks_box").has(Hints::RELATED));
        assert!(read("most-read").has(Hints::RELATED));
        assert!(read("ad-slot").has(Hints::AD));
    }

    #[test]
    fn does_not_read_words_inside_words() {
        assert_eq!(read("header adventure shareholder"), Hints::default());
    }
}
