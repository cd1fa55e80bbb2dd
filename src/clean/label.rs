//! A label is what a block, or a part of one, is.

use serde::{Serialize, Serializer};

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $hidden:literal;)*) => {
        /// What a block, or a part of one, is. Some labels are kept, some hidden, and chrome is left to the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Label { $($(#[$doc])* $name,)* }

        impl Label {
            /// Every label.
            pub const ALL: &'static [Label] = &[$(Label::$name,)*];

            /// The name that data and JavaScript use.
            pub fn name(self) -> &'static str {
                match self { $(Label::$name => $text,)* }
            }

            /// Whether a reader does not need it.
            pub fn is_hidden(self) -> bool {
                match self { $(Label::$name => $hidden,)* }
            }
        }
    };
}

labels! {
    /// A sentence of the story.
    Content = "content", false;
    /// The story's title.
    Headline = "headline", false;
    /// Who wrote it.
    Byline = "byline", false;
    /// Where or when it was written.
    DatelineOrDate = "dateline-or-date", false;
    /// What a picture shows.
    Caption = "caption", false;
    /// A correction or an editor's note.
    Correction = "correction", false;
    /// Outside the article: navigation, sidebars, comments. Left to the page.
    Chrome = "chrome", false;
    /// Says that another publisher printed the story first.
    RepublicationNotice = "republication-notice", true;
    /// Sends the reader to the original.
    ReadOriginalLink = "read-original-link", true;
    /// Asks the reader to subscribe to a newsletter.
    NewsletterPromo = "newsletter-promo", true;
    /// Asks the reader to pay for a subscription.
    SubscriptionPromo = "subscription-promo", true;
    /// Asks for money.
    DonationAppeal = "donation-appeal", true;
    /// Asks the reader to install an app.
    AppPromo = "app-promo", true;
    /// Asks the reader to follow, like or write in.
    SocialPromo = "social-promo", true;
    /// Names those who reported, wrote and edited for an agency.
    WireCredit = "wire-credit", true;
    /// Says who holds the rights.
    CopyrightNotice = "copyright-notice", true;
    /// Says that nobody edited the syndicated text.
    SyndicationDisclaimer = "syndication-disclaimer", true;
    /// Says who the author is and how to reach them.
    AuthorContact = "author-contact", true;
    /// Asks for comments, or states the rules for them.
    CommentPrompt = "comment-prompt", true;
    /// Buttons to share, print or save.
    ShareTools = "share-tools", true;
    /// Marks the place of an advertisement.
    AdPlaceholder = "ad-placeholder", true;
    /// Links to other stories.
    RelatedLinks = "related-links", true;
    /// Links to the publisher's standards.
    TrustStatement = "trust-statement", true;
    /// What a press release says about its sender.
    PressReleaseBoilerplate = "press-release-boilerplate", true;
    /// What the publisher says about itself.
    PublisherAbout = "publisher-about", true;
    /// The headline once more.
    DuplicateTitle = "duplicate-title", true;
    /// A paragraph once more.
    DuplicateParagraph = "duplicate-paragraph", true;
    /// Buttons, counters and other parts of the page inside the article.
    PageFurniture = "page-furniture", true;
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
