use super::{Passages, Rule, Test, anywhere, apart};
use crate::clean::Label;
use crate::clean::hints::Hints;
use crate::clean::passage::{Passage, Story};

pub(super) const RULE: Rule = Rule {
    name: "ad-placeholder",
    label: Label::AdPlaceholder,
    finds: "The mark of an advertisement's place, its label, or what says that the story goes on below it.",
    reason: "Marks the place of an advertisement.",
    hidden: "Advertisement · Scroll to continue",
    kept: "Advertisement spending in the harbor towns rose by a third last year.",
    cues: &[
        anywhere(
            16,
            &[
                "^ {ad} {ad}|{adfill}|<number>+? $",
                "^ {adfill}+ {ad} {ad}|{adfill}|<number>+? $",
                "^ {story} continues|continue|continued|resumes below|after …3 $",
                "^ {story} continues after|below …4",
                "^ continue|continues|keep reading|scrolling|scroll below|after|to …6 $",
                "^ continue reading your? {story} …4 below|after|ad $",
                "^ scroll|swipe down|to|for …5 $",
                "^ skip|remove|hide|report|close …2 ad|ads|advert|advertisement|advertising $",
                "^ don't want to see ads|this …4",
                "^ this ad|advertisement|advert has|will …10 $",
                "^ this advertisement has not …12 $",
                "^ advertisement …2 this …12 $",
                "^ ad|ads|advertisement|advertisements by …4 $",
                "^ by taboola|outbrain …4 $",
                "^ recommended|promoted|sponsored by …3 $",
                "^ powered by taboola|outbrain $",
                "^ sponsored|promoted|paid|partner|branded …1 content|links|link|stories|story|post|posts|by|for|message $",
                "^ presented|brought by|to …6 $",
                "^ sponsored by …5 $",
                "^ continua|continue|siga|sigue leyendo|lendo|reading …3 despues|depois|apos|after …6 $",
                "^ our|meet|thank the? sponsors|advertisers|partners $",
                "^ sponsored|promoted|paid|partner|branded|sponsor content|post|message|story|stories|feature|program …1 from|by …5 $",
                "^ content|stories|message|offers from|by our|the …2 advertiser|advertisers|sponsor|sponsors|partner|partners $",
                "^ sponsor|sponsors|sponsored message|content|links|post|stories $",
                "^ become a|our sponsor|advertiser …2 $",
                "^ thanks|thank you? to our sponsor|sponsors|advertisers …4 $",
                "^ la|el|o|a? nota|noticia|historia|articulo|texto|materia|informacion continua|sigue …6 $",
                "^ iklan|mainos|reklam|advertentie|annons|annonse|annonce|publicitat $",
                "^ put|place|your your? ad|ads|advert|banner here $",
                "^ advertise|advertising with|here|on …3 $",
                "^ why …4 ad|ads $",
                "^ article? la publicite|publicidad",
                "^ passer|fermer la publicite $",
                "^ la suite apres …3 publicite",
                "^ continua|sigue|continue despues|depois|apos …6 publicidad|publicidade|anuncio $",
                "^ {story} continua|sigue …5 publicidad|publicidade $",
                "^ nach der werbung …4",
                "^ weiter nach der …2 anzeige|werbung $",
                "^ artikel unterhalb|wird nach|der …4 anzeige|werbung …4 $",
                "^ {ad} …2 suite|article|artikel|articulo|artigo|articolo|nota|noticia|texto|text|beitrag|weiter|continua|sigue|prosegue|verder|folgt|geht|l'article|l'articolo …8 $",
                "^ artikel|verhaal|tekst gaat|loopt verder|door onder|na|onderaan …4 $",
                "^ continua|prosegue …6 pubblicita $",
                "^ l'articolo|articolo|testo continua|prosegue …6 $",
                "^ {beitrag} geht|wird|lauft nach|unter …3 anzeige|werbung …4 $",
                "^ nach der anzeige …6 $",
                "^ la suite de …6 publicite|annonce $",
                "^ la suite de l'article|texte …5 $",
                "^ esta|el nota|articulo|texto continua|sigue …6 publicidad|anuncio $",
                "^ der|die|das? {beitrag} wird|geht …3 unter|nach|unterhalb …3 anzeige|werbung …3 $",
                "^ lees …4 na|onder de advertentie …3 $",
            ],
        ),
        apart(8, &["^ <name> banner|promo|ad|ads $", "^ {ad}|{adfill}+ banner|promo|ad $"]),
    ],
    test: Test::new(Passages::HINTED, is_marked_as_advertising),
};

/// Short texts in an element that names itself an advertisement.
fn is_marked_as_advertising(story: &Story, passage: &Passage) -> bool {
    passage.hints.has(Hints::AD) && !passage.running && story.words(passage).len() <= 30
}
