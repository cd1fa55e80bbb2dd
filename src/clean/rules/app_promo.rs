use super::{Rule, Test, anywhere, at_edges};
use crate::clean::Label;

pub(in crate::clean) const RULE: Rule = Rule {
    name: "app-promo",
    label: Label::AppPromo,
    finds: "An invitation to install or open an app.",
    reason: "Asks you to install an app.",
    hidden: "CLICK HERE TO GET THE HARBOR NEWS APP",
    kept: "Download speeds in the app fell by half after the storm, passengers said.",
    cues: &[
        anywhere(
            30,
            &[
                "^ click|tap here to|for …2 get|download|install …6 app …3 $",
                "download|get|install|try|open our|the …6 app …12 .",
                "^ download|get|install our|the …6 app …3 $",
                "~ download …4 moneystream|app .",
                "~ download on the app store",
                "~ get it on google play",
                "~ available on|in|for …2 app store",
                "^ scan …2 qr code",
                "^ {ad}|use|open|read|continue in …2 app $",
                "^ app store $",
                "turn on …3 notifications|alerts …10",
                "get …6 alerts|notifications …6 app|phone …3 .",
                "^ app|apps : …6 $",
                "laden|holen|installieren|offnen sie …6 app",
                "~ unsere app herunter",
                "get|download|try|use|open|install …1 our|the|<cap> …4 app|apps …10 .",
                "stay …4 app …3 .",
                "^ google play $",
                "^ descarga|descargate|baixe|telechargez|teletrait …6 app|aplicacion|aplicativo|appli|application",
                "^ jetzt|die|unsere …6 app herunterladen|installieren|laden $",
            ],
        ),
        at_edges(30, &["~ download …8 app .", "read|follow|watch …10 on|in|with|using our|the …3 app ."]),
    ],
    test: Test::NONE,
};
