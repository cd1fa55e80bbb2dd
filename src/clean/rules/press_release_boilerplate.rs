use super::{Rule, anywhere, at_end, by_words_alone};
use crate::clean::Label;

pub(in crate::clean) const RULE: Rule = Rule {
    name: "press-release-boilerplate",
    label: Label::PressReleaseBoilerplate,
    finds: "What a press release says about its sender: the section \"About …\", contacts, and the notice on \
            forward-looking statements.",
    reason: "Describes the sender of a press release.",
    hidden: "About Harbor Lines:",
    kept: "About forty people came to the harbor on Sunday, the port said.",
    cues: &[
        anywhere(
            90,
            &[
                "^ media|press|investor|news|company|public …1 contact|contacts|inquiries|enquiries|relations …30",
                "^ contact|contacts : …30",
                "^ for …2 media|press|more …2 inquiries|enquiries …20",
                "^ this …4 release …6 forwardlooking",
                "this …2 release|announcement may? contains …3 forward|forwardlooking …30",
                "^ forwardlooking statements …6",
                "^ safe harbor statement …6",
                "^ cautionary …8 statement|statements …6 $",
                "as used herein …40",
                "statements …8 forwardlooking",
                "~ constitute|contains|contain|are|considered forwardlooking …2 statements|information|within",
                "^ source <name> $",
                "^ pressekontakt|presskontakt|pressestelle …12",
                "^ kontakt presse|investoren|medien …6",
                "^ ansprechpartner …8",
                "^ contact presse …12",
                "^ contacto de? prensa …12",
                "^ achtung redaktionen …20",
                "^ download pressefoto|pressebild|pressefotos …4",
                "^ die <name> <name>? im profil $",
                "^ tel|telefon|telephone|phone|fax|mobil|mobile : <number> …8 $",
                "^ tel|fax …3 $",
                "^ email : <email> $",
                "^ internet|web|website|url : <url> $",
                "^ bu : …40",
            ],
        ),
        at_end(
            90,
            &[
                "^ about <name> …6 $",
                "^ about <name> …10 : …4",
                "^ uber <name> …4 $",
                "^ uber die|den|das <name> …4 $",
                "^ a propos de|du|d' …6 $",
                "^ acerca|sobre de? <name> …4 $",
                "for more|further information|details …8 visit|contact|see|go|call|please …20",
                "to subscribe or …20",
                "for more information about|on …12 visit|see|follow|contact",
            ],
        ),
    ],
    test: by_words_alone,
};
