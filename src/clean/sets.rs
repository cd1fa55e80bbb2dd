//! Sets of words that stand for one another in many [patterns](super::pattern), folded as words are.

/// Every set: its name and its words.
#[rustfmt::skip]
pub(super) const SETS: &[(&str, &str)] = &[
    // What those who write for a publisher are called.
    ("writers", "\
        reporter reporters correspondent editor editors journalist writer columnist contributor author producer anchor host \
        blogger freelancer freelance photographer"),
    // What those named in a credit did.
    ("task", "\
        reporting writing editing additional compiled written edited graphics graphic photography photographs \
        research production produced producing assistance analysis copy copyedited copyediting proofreading proofread factchecked data audio design art illustration illustrations interviews fact-checking translation translated reported visuals reportage reportaje reporte reportes informacion \
        edicion editado redaccion escrito traduccion traducido reportagem edicao traducao texto redige edite traduction traduit \
        bericht berichte redigiert geschrieben bearbeitet ubersetzt"),
    // Small words between the names of a credit.
    ("credit", "\
        by and in with from for at of the y en por de e em von und aus par et a bei adicional del la da do dos van der den bin \
        al el le contributions contribution bureau bureaus bureaux newsroom desk desks zusatzliche complementaria complementaire"),
    // What comes in the mail.
    ("letter", "newsletter newsletters inbox mailing enewsletter bulletin briefing digest alerts mailbox"),
    // What a text calls itself.
    ("piece", "\
        article story post piece column report essay commentary interview excerpt analysis oped blog \
        blogpost content feature editorial text review item release transcript dispatch copy version news \
        podcast episode video letter investigation opinion entry work material publication reporting series"),
    // The same in Spanish.
    ("pieza", "\
        articulo nota texto historia noticia contenido publicacion columna reportaje entrevista informacion \
        entrada pieza cronica"),
    // In French.
    ("texte", "\
        article texte billet papier reportage entretien contenu chronique tribune depeche analyse enquete"),
    // In German.
    ("beitrag", "\
        artikel beitrag text bericht kommentar interview meldung gastbeitrag essay reportage inhalt \
        nachricht"),
    // In Portuguese.
    ("materia", "\
        artigo texto materia reportagem conteudo noticia post coluna entrevista publicacao nota"),
    // How it came here a second time.
    ("reprinted", "\
        republished reprinted reproduced syndicated crossposted reposted copublished crosspublished excerpted adapted \
        translated condensed shared carried provided contributed originated"),
    // Languages, as the links to a translation name them.
    ("language", "\
        english spanish french german portuguese italian chinese arabic russian vietnamese korean japanese tagalog espanol \
        ingles frances francais anglais portugues deutsch englisch italiano creole"),
    // How it came before readers.
    ("published", "\
        published appeared posted printed reported written produced run ran aired broadcast featured \
        released distributed shared appears publish copublished carried issued"),
    // Months.
    ("month", "\
        january february march april may june july august september october november december jan feb mar \
        apr jun jul aug sep sept oct nov dec"),
    // Networks on which people share.
    ("network", "\
        facebook twitter x instagram linkedin youtube tiktok telegram whatsapp pinterest threads bluesky \
        mastodon reddit flipboard snapchat tumblr truth parler gettr gab rumble"),
    // What a newsletter is called.
    ("mail", "\
        newsletter newsletters inbox email emails mailing enewsletter alerts alert bulletin briefing digest"),
    // To be reached.
    ("reach", "\
        reached contacted emailed"),
    // What an advertisement is called.
    ("ad", "\
        advertisement advertisements advertisment advertising ad ads advert adverts sponsored publicidad publicite \
        werbung anzeige publicidade reklame pubblicita anuncio anuncios"),
    // What stands around that.
    ("adfill", "\
        reading keep this your article story \
        story continues continued continue below scroll to feedback video embed more topic here your this \
        after the slot top bottom side sidebar header footer mobile desktop center right left"),
    // What goes on below an advertisement.
    ("story", "\
        story continued article continues content coverage post text nota articulo artigo articolo"),
    // What those who write are called.
    ("jobs", "\
        reporter reporters correspondent editor journalist writer columnist contributor author producer \
        anchor host blogger freelancer freelance photographer fellow professor lecturer director analyst \
        researcher founder publisher president ceo intern member scholar strategist"),
    // What share buttons say.
    ("share", "\
        share shares shared sharing tweet retweet email emails mail print pinterest pin bookmark sharetweet \
        recommendrecommended bookmarkbookmarked tweets likes recommend save flip mailto reblog sharefacebook \
        facebookx compartir compartilhe teilen partager comparte imprimir drucken"),
    // What stands around that.
    ("sharefill", "\
        this on via to with by the a item items send someone in new window opens open your from for more \
        options friend friends article story page post link copy copied url plus google pocket social \
        network networks media now us share close it k icon button buttons comments comment follow like see \
        digg stumble stumbleupon delicious fark messenger line sms threads text clipboard save all later \
        print"),
    // What announces links to other stories.
    ("lead", "\
        related readmore recommended recommendations trending more watch video videos listen gallery photos \
        pictures podcast livestream"),
    // What stands around that.
    ("leadfill", "\
        read story stories coverage content articles article links link topics topic news posts post on from \
        reading right now you like this also see most top latest popular headlines up next the our for about \
        in and today today's by here"),
    // The same in other languages.
    ("leer", "\
        tambem mais saber \
        relacionado relacionados relacionada relacionadas leia veja saiba confira lea lee leer vea mire \
        tambien ademas lire voir aussi liretambien lesen auch mehr interessant siehe weitere artigos \
        noticias articles lies mehrzumthema les ogsa leggi anche lees ook bekijk luister gerelateerd \
        retrouvez decouvrez lesetipp weiterlesen relembre assista entenda approfondisci correlati descubre"),
    // What buttons say.
    ("ui", "\
        close menu search autoplay fullscreen video videos caption skip play pause replay mute unmute next \
        prev previous back forward zoom loading expand collapse submit cancel dismiss settings home share \
        slideshow gallery galleries photos disclaimer topics sections done edit modal dialog overlay hide unmute volume subtitles rewind"),
    // What stands around that.
    ("uifill", "\
        full screen ad photo photos graphic image images all to view show more less hide caption captions \
        the this message bar gallery click here options audio transcript player window of on in page pdf \
        mode text video videos story collections my and a topic topics slideshow results comments chart map \
        table video's article contents download"),
    // What single buttons and labels say.
    ("uiword", "\
        close caption video videos next previous prev back more less print search menu home photos image \
        images gallery tags topics author authors comment sign share reply keyword continue"),
    // What makes numbers a date.
    ("calendar", "\
        january february march april may june july august september october november december jan feb mar \
        apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon \
        tue tues wed thu thurs fri sat sun ago yesterday today enero febrero marzo abril mayo junio julio \
        agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo \
        janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi \
        mercredi jeudi vendredi samedi dimanche januar februar marz juni juli oktober dezember montag \
        dienstag mittwoch donnerstag freitag samstag sonntag janeiro fevereiro marco maio junho julho \
        setembro outubro novembro dezembro segunda terca quarta quinta sexta"),
    // What stands around a date.
    ("dating", "\
        published updated posted last on at first am pm gmt utc est edt et ist cst cdt pst pdt bst cet hkt \
        hours hour hrs minutes mins min days day weeks week a p m h of the time modified date created read \
        publicado publicada publicacion actualizado actualizada atualizado publie mis jour le uhr stand \
        veroffentlicht aktualisiert vom um de del em as las el la den and original issued release"),
    // How much of a text there is elsewhere.
    ("whole", "\
        full original complete entire whole rest unabridged longer unedited uncut remainder source"),
    // What those to whom a text is given may do with it.
    ("grant", "reprint republish repost reproduce syndicate crosspost reuse rerun"),
    // By whose leave they do.
    ("leave", "\
        permission arrangement agreement licence license consent blessing courtesy thanks"),
    // What a publisher is, or brings out.
    ("outlet", "\
        newsroom newspaper paper magazine publication weekly daily monthly quarterly broadcaster newswire outlet journal title \
        website station channel podcast blog collective cooperative newscast periodical webzine"),
    // How a publisher praises itself.
    ("praise", "\
        independent nonprofit nonpartisan awardwinning leading memberowned membersupported readersupported readerfunded digital \
        online oldest largest trusted familyowned locallyowned locally investigative cooperative womenled"),
    // What announces another story by its kind.
    ("kicker", "\
        related recommended explainer explained catchup recap listen watch quiz factbox longread interactive \
        podcast backstory"),
    // Who is credited for a picture.
    ("agency", "\
        reuters ap afp getty epa efe dpa aap pa ansa tass xinhua upi keystone apa shutterstock istock imago \
        handout supplied pool file alamy bloomberg kcna yonhap anp belga lusa nurphoto zuma"),
    // What a picture is called.
    ("picture", "\
        photo photos image images picture pictures photograph foto fotos bild bilder imagen video \
        illustration grafik credit credits caption photographer crop screenshot screengrab photocredit \
        imagecredit"),
    // How often something comes, or when.
    ("often", "\
        daily weekly fortnightly monthly quarterly biweekly twiceweekly bimonthly weekday weekdays weekend morning afternoon \
        evening lunchtime midday monday tuesday wednesday thursday friday saturday sunday regular free"),
    // What readers find wrong.
    ("slip", "error errors mistake mistakes typo typos inaccuracy inaccuracies wrong inaccurate misspelled"),
];
