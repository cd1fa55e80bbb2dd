//! The word lists of the [`super::lexicon`].

use super::lexicon::Class;

const SAY: Class = Class::CUE.or(Class::SPEECH);

/// Verbs by class: the base form, or `base/past`, or `base/past/participle` where the forms are not regular.
pub(super) const VERBS: &[(Class, &str)] = &[
    // Verbs that take direct speech.
    (
        SAY,
        "say/said tell/told add note write/wrote/written ask reply explain argue insist declare state announce warn \
         claim continue respond answer comment observe remark recall admit acknowledge concede joke quip exclaim \
         shout yell whisper mutter murmur scream cry tweet retweet post text email blog caution assert contend maintain \
         suggest propose conclude stress emphasize emphasise reiterate repeat boast brag complain lament muse \
         wonder agree counter retort rejoin object protest promise vow pledge predict confide confess chide scoff snap \
         sniff sigh laugh grumble gripe groan moan fume rant thunder bellow roar chant jeer plead beg urge demand \
         inquire query venture volunteer offer opine pronounce proclaim profess report recount relate reveal \
         disclose testify swear/swore/sworn affirm allege aver posit reason theorize theorise hypothesize speculate reflect \
         remember begin/began/begun finish interject interrupt intone deadpan crack tease hint assure reassure remind \
         inform advise instruct order summarize summarise sum elaborate clarify specify stipulate read/read think/thought \
         go/went/gone gush rave enthuse marvel rejoice echo chime pray preach sing/sang/sung chuckle giggle smile \
         sneer snarl growl bark hiss stammer stutter interpose persist press prompt challenge demur deny \
         underline underscore highlight point rule find/found confirm decree direct mandate \
         grouse bristle lecture wisecrack recite sputter spout drawl cackle mumble utter sob weep/wept beam grin \
         wince shrug correct elucidate enumerate expound hypothesise insinuate intimate quaver croak simper wail \
         exult reminisce philosophize generalize articulate interrogate quibble",
    ),
    // Verbs that say what somebody says, thinks, feels or wants, in the writer's words.
    (
        Class::CUE,
        "describe call term label dub characterize characterise portray depict brand deem consider regard view see/saw/seen \
         believe know/knew/known feel/felt fear hope expect want wish doubt suspect guess assume presume imagine \
         estimate forecast project calculate reckon judge understand/understood realize realise recognize recognise \
         learn notice show/showed/shown indicate imply signal demonstrate prove illustrate mean/meant seem appear \
         accuse blame fault criticize criticise attack denounce condemn decry slam blast rip assail lambaste lambast \
         castigate chastise rebuke scold berate skewer savage mock ridicule deride dismiss reject rebuff rebut refute \
         dispute contest question oppose support back endorse favor favour advocate champion defend justify praise \
         applaud hail laud tout commend credit thank congratulate salute welcome celebrate honor honour cheer \
         compare liken equate cite quote mention reference refer invoke allude attribute name identify list detail \
         outline discuss debate talk speak/spoke/spoken address raise voice express share vent air convey communicate \
         deliver issue release publish file charge sue petition request require invite encourage recommend \
         counsel persuade convince implore entreat exhort appeal ask refuse decline agree vote decide determine choose/chose/chosen \
         plan intend aim seek/sought try mull weigh ponder contemplate threaten dare bet/bet bemoan bewail deplore \
         regret apologize apologise resent hate dislike like love admire respect appreciate worry expose document chronicle \
         narrate concur disagree differ dissent certify attest vouch verify guarantee foresee/foresaw/foreseen foretell/foretold \
         envision envisage anticipate await prefer value prioritize rank rate poll survey surmise deduce infer gather \
         interpret construe perceive sense detect discover uncover spot conjecture postulate acquiesce accept grant allow \
         trumpet herald pitch push plug promote peddle sell/sold paint cast/cast frame rail lash whine carp kvetch \
         preview unveil introduce present broadcast air televise print carry spread/spread circulate float leak \
         rumor rumour bill title entitle headline caption style nickname christen summon need long yearn crave aspire vie \
         forget/forgot/forgotten focus target single hammer pan trash bash zing needle goad taunt provoke vilify demonize \
         disavow disown repudiate renounce retract recant backtrack distance waver hedge dodge deflect duck sidestep skirt \
         consult brief debrief notify alert apprise enlighten teach/taught explain pen draft record dictate sign \
         envy rue mourn grieve cherish trust distrust mistrust dread loathe despise detest abhor scorn disdain \
         struggle admonish caution upbraid reprimand censure impugn malign slander defame insult disparage belittle \
         minimize downplay exaggerate overstate understate embellish gloat crow posture signal flag flout \
         adopt embrace ignore anger sound side balk boo react spar brush reaffirm coin unleash resist contradict \
         define pose contrast knock rattle poke jab harangue heckle evoke conjure dangle purport portend hector \
         sling/slung hurl lob unload pillory lampoon satirize parody mimic brandish smear disclaim disapprove \
         approve avoid enjoy touch surprise lobby double parse dissect recap retell/retold rehash catalogue itemize \
         sympathize sympathise empathize eulogize memorialize lionize romanticize",
    ),
    // Other common verbs: what a noun phrase ends before.
    (
        Class::NONE,
        "come/came/come take/took/taken make/made give/gave/given get/got/gotten leave/left keep/kept put/put run/ran/run \
         become/became/become bring/brought hold/held lose/lost win/won stand/stood sit/sat meet/met pay/paid \
         send/sent spend/spent build/built fall/fell/fallen rise/rose/risen grow/grew/grown draw/drew/drawn drive/drove/driven \
         break/broke/broken speak/spoke/spoken throw/threw/thrown fly/flew/flown lead/led hit/hit set/set cut/cut shut/shut \
         let/let fight/fought catch/caught buy/bought hear/heard wear/wore/worn beat/beat/beaten shoot/shot \
         walk move turn start stop help happen work live play look seem follow join serve use die kill arrest attend \
         include involve remain stay wait return visit travel arrive enter open close pass reach raise reduce increase \
         receive remove replace represent resign retire save sign suffer sue surround survive undergo/underwent/undergone \
         vanish cause create cover change campaign elect appoint nominate hire fire work conduct commission hold own form found \
         base locate head chair oversee/oversaw/overseen manage handle operate perform prepare produce protect provide \
         pull push face fail finish fill fit force hang/hung hurt/hurt laugh lay/laid lie/lay last land launch lift live load \
         step swing/swung pursue attempt earn expand establish engage pick split/split stick/stuck tend divide split \
         emerge authorize impose negotiate feature opt pivot apply approach borrow burn/burnt climb collapse collect \
         combine compete complete connect consist contribute defeat defy depart depend deserve destroy develop \
         disappear eat/ate/eaten employ enable ensure escape examine exist explore fix flee/fled freeze/froze/frozen \
         hide/hid/hidden improve injure install invest jump kick lean limit listen marry miss murder participate \
         prevent qualify quit/quit ride/rode/ridden seize settle shake/shook/shaken shift shine/shone \
         shrink/shrank/shrunk sink/sank/sunk solve spill steal/stole/stolen strike/struck succeed sweep/swept \
         swim/swam/swum switch tackle transfer unite violate wake/woke/woken weaken wipe withdraw/withdrew/withdrawn \
         yield",
    ),
];

/// Other words by class.
pub(super) const WORDS: &[(Class, &str)] = &[
    (
        Class::DETERMINER,
        "a an the this that these those some any no every each either neither another both all many much several few \
         most more less such what which whatever",
    ),
    (Class::POSSESSIVE, "my your his her its our their whose"),
    (
        Class::PRONOUN,
        "i you he she it we they one who everyone everybody someone somebody anyone anybody nobody none others this that these \
         those many some most several few both all neither either y'all \
         another",
    ),
    (Class::THIRD_PERSON, "he she it they him her them himself herself itself themselves"),
    (
        Class::OBJECT,
        "me you him her it us them myself yourself himself herself itself ourselves yourselves themselves whom",
    ),
    (Class::RELATIVE, "who whom whose which that"),
    (
        Class::PREPOSITION,
        "of in on at by for with from to into onto about against between among amid amongst through throughout during before \
         after above below over under around near behind beside besides beyond without within across along toward \
         towards upon off out up down via per despite except like unlike as than until till since including concerning \
         regarding according following alongside versus vs vs. aboard outside inside plus minus atop",
    ),
    (Class::ACCORDING, "according"),
    (Class::CONJUNCTION, "and or but nor yet so &"),
    (
        Class::SUBORDINATOR,
        "that because while if when as since although though after before until unless whether where how why what \
         whereas once lest wherever whenever whichever whoever",
    ),
    (Class::BE, "am is are was were be been being isn't aren't wasn't weren't ain't"),
    (
        Class::AUXILIARY,
        "am is are was were be been being have has had having do does did isn't aren't wasn't weren't haven't \
         hasn't hadn't don't doesn't didn't ain't",
    ),
    (
        Class::MODAL,
        "will would can could shall should may might must won't wouldn't can't couldn't shouldn't mustn't cannot ought needn't",
    ),
    (
        Class::ADVERB,
        "also then later now here there very too just even still already again ever always often once only rather quite almost \
         perhaps maybe however meanwhile instead moreover furthermore nevertheless nonetheless therefore thus hence indeed \
         away back forward together apart soon ago yet far well else so much more most less least twice sometimes \
         sooner earlier afterward afterwards publicly reportedly repeatedly previously recently initially finally eventually famously \
         likewise similarly conversely additionally specifically ultimately accordingly consequently notably importantly interestingly \
         ironically surprisingly unsurprisingly sadly fortunately unfortunately clearly obviously apparently presumably allegedly \
         supposedly effectively essentially basically generally typically usually normally largely mostly mainly partly simply merely \
         nearly hardly barely probably possibly certainly surely definitely absolutely completely totally entirely fully quickly \
         quietly loudly softly gently firmly flatly bluntly plainly openly privately formally officially directly indirectly briefly \
         immediately suddenly simultaneously subsequently consistently increasingly frequently regularly rarely seldom strongly \
         deeply widely broadly closely sharply harshly angrily happily proudly jokingly confidently pleasantly politely",
    ),
    (
        Class::NEGATION,
        "not never no n't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't cannot hasn't \
         haven't hadn't nor neither",
    ),
    (
        Class::HONORIFIC.or(Class::ABBREVIATION),
        "mr mrs ms mx dr prof rev fr sr sra st gov sen rep pres gen col maj capt lt sgt cpl pvt adm cmdr cdr brig hon supt insp det \
         msgr sens reps govs drs messrs mmes atty asst det",
    ),
    (
        Class::HONORIFIC,
        "mister miss madam madame sir dame lord lady president senator representative congressman congresswoman governor \
         mayor justice judge chancellor minister premier secretary ambassador general colonel major captain lieutenant sergeant \
         admiral commander officer detective professor doctor reverend pastor father sister brother bishop archbishop cardinal pope \
         rabbi imam sheikh king queen prince princess duke duchess baron baroness emir sultan coach chief constable inspector \
         delegate councilman councilwoman alderman assemblyman assemblywoman commissioner superintendent speaker attorney \
         señor señora don doña herr frau monsieur",
    ),
    (
        Class::ROLE,
        "spokesman spokeswoman spokesperson president candidate director chairman chairwoman chair chairperson governor senator \
         congressman congresswoman representative lawmaker legislator politician adviser advisor aide strategist consultant manager \
         official officer executive secretary minister ambassador diplomat envoy leader nominee frontrunner front-runner challenger \
         incumbent contender hopeful rival opponent critic supporter backer ally surrogate donor delegate superdelegate voter \
         professor scholar researcher scientist economist historian analyst expert pollster scientist academic lecturer teacher \
         student fellow author writer columnist journalist reporter correspondent editor anchor host moderator commentator pundit \
         blogger broadcaster critic reviewer photographer publisher producer lawyer attorney prosecutor judge justice counsel \
         solicitor barrister lobbyist activist advocate organizer organiser volunteer campaigner protester demonstrator founder \
         co-founder owner chief head boss ceo cfo coo investor trader banker businessman businesswoman entrepreneur billionaire \
         mogul developer engineer designer architect doctor physician surgeon neurosurgeon nurse psychologist psychiatrist \
         therapist patient witness victim survivor suspect defendant plaintiff juror resident neighbor neighbour homeowner tenant \
         landlord farmer worker employee employer contractor driver pilot passenger tourist mayor councillor councilman \
         councilwoman commissioner superintendent sheriff detective policeman policewoman trooper soldier general commander \
         colonel captain sergeant lieutenant admiral veteran marine coach player captain manager athlete actor actress singer musician \
         comedian artist filmmaker director star celebrity model pastor priest bishop rabbi imam pope king queen prince \
         princess man woman boy girl person guy lady mother father mom dad parent wife husband son daughter brother sister uncle \
         aunt cousin grandfather grandmother grandson friend colleague classmate partner associate assistant deputy staffer \
         insider source operative speechwriter biographer translator narrator speaker caller user customer client shopper consumer \
         reader viewer listener member chairman vice-president treasurer clerk inspector auditor regulator monitor observer \
         negotiator mediator watcher specialist technician coordinator administrator principal dean chancellor provost premier \
         prime-minister monarch dictator strongman chef fan follower migrant refugee immigrant candidate \
         attendee tycoon businessperson socialist centrist heckler cashier retiree commenter pediatrician dentist \
         firefighter fact-checker policymaker marcher bartender barber baker carpenter mechanic miner plumber \
         electrician bassist guitarist drummer rapper novelist poet playwright curator librarian trainer goalkeeper \
         midfielder striker defender quarterback pitcher referee umpire jockey sprinter swimmer cyclist racer \
         climber hiker sailor fisherman skipper ranger biologist chemist physicist astronomer epidemiologist \
         virologist oncologist cardiologist ecologist geologist meteorologist forecaster climatologist sociologist \
         anthropologist archaeologist statistician mathematician philosopher theologian demographer criminologist \
         pharmacist paramedic midwife veterinarian accountant broker lender realtor builder carer caregiver \
         counsellor counselor headteacher headmaster undersecretary parliamentarian backbencher councilor alderman \
         magistrate ombudsman coroner investigator agent spy whistleblower dissident defector rebel militant gunman \
         attacker shooter killer teenager grandparent sibling stepfather stepmother nephew niece fiancé fiancee \
         widow widower housemate roommate teammate alumnus graduate intern apprentice trustee shareholder \
         stakeholder financier philanthropist restaurateur hotelier shopkeeper grocer merchant vendor promoter \
         impresario conductor composer songwriter violinist pianist dancer choreographer sculptor painter \
         illustrator cartoonist screenwriter showrunner co-author co-host co-star co-writer proponent skeptic \
         sceptic detractor admirer loyalist hardliner monk nun deacon chaplain rescuer dispatcher rancher grower \
         winemaker brewer trucker cabbie co-pilot astronaut technologist programmer hacker influencer youtuber \
         streamer gamer golfer boxer wrestler skater skier surfer gymnast footballer cricketer batsman bowler winger \
         fullback linebacker receiver rookie champion medalist olympian",
    ),
    (
        Class::GROUP,
        "officials spokesmen spokespeople aides advisers advisors analysts experts economists researchers scientists scholars \
         academics historians observers critics supporters opponents rivals allies backers donors delegates superdelegates \
         voters republicans democrats conservatives liberals progressives moderates independents libertarians leaders lawmakers \
         legislators senators congressmen representatives politicians governors mayors candidates contenders strategists \
         consultants operatives pollsters pundits commentators columnists journalists reporters editors writers authors \
         lawyers attorneys prosecutors judges justices investigators detectives police authorities sources insiders people men \
         women residents neighbors neighbours locals citizens americans activists advocates campaigners protesters demonstrators \
         organizers organisers volunteers workers employees staffers staff executives investors traders bankers employers \
         businesses unions parents mothers fathers families relatives friends colleagues students teachers doctors nurses \
         physicians patients witnesses victims survivors soldiers troops veterans players fans members attendees participants \
         respondents users readers viewers customers consumers farmers drivers passengers others many some most several few \
         both diplomats ministers ambassadors envoys regulators auditors inspectors negotiators mediators migrants refugees \
         immigrants christians muslims jews catholics evangelicals latinos hispanics blacks whites women millennials \
         majority majorities minority crowd audience public team couple pair duo panel jury jurors generals commanders officers \
         specialists engineers developers shareholders creditors skeptics sceptics detractors admirers loyalists hardliners rebels \
         militants separatists prosecutors firefighters rescuers forecasters scientists doctors lobbyists insurers retailers \
         moderators audiences socialists environmentalists hosts policymakers pastors lenders brokers corporations \
         miners bosses challengers adults hecklers marchers criminals hawks proponents callers plaintiffs watchers \
         speakers chairmen agents artists actors musicians singers psychologists psychiatrists biologists physicists \
         chemists astronomers epidemiologists virologists meteorologists climatologists geologists sociologists \
         anthropologists archaeologists statisticians criminologists ecologists pediatricians surgeons clinicians \
         practitioners paramedics priests bishops clergy rabbis imams monks nuns coaches referees athletes cyclists \
         swimmers boxers golfers captains sailors fishermen ranchers growers truckers pilots astronauts programmers \
         hackers bloggers influencers gamers teenagers teens youths children kids boys girls grandparents siblings \
         brothers sisters sons daughters cousins nephews nieces husbands wives couples partners roommates teammates \
         graduates alumni interns trustees merchants vendors shopkeepers landlords tenants homeowners renters \
         commuters pedestrians motorists riders centrists technocrats bureaucrats magistrates coroners detainees \
         inmates prisoners captors hostages attackers gunmen insurgents protestors strikers picketers directors \
         managers chiefs presidents chairs founders owners entrepreneurs billionaires tycoons financiers \
         philanthropists creators designers architects builders contractors suppliers shoppers clients buyers \
         sellers novelists poets filmmakers reviewers commenters correspondents anchors broadcasters photographers \
         publishers foes adversaries enemies secretaries deputies councillors councilors commissioners sheriffs \
         troopers constables marines airmen cadets recruits reservists",
    ),
    (
        Class::DOCUMENT,
        "report statement poll polls survey surveys study studies lawsuit suit complaint indictment filing filings document \
         documents letter letters memo memos memorandum email emails e-mail e-mails tweet tweets post posts article articles story stories \
         editorial book books bill law laws legislation ruling opinion decision order affidavit transcript record records \
         review analysis data figures results statistics findings paper papers release bulletin ad ads advertisement video \
         speech website site page headline headlines column note message messages text texts petition resolution platform \
         constitution amendment treaty agreement manifesto census forecast estimate estimates index evidence testimony \
         dispatch press-release account accounts reports series profile obituary blog footage audio recording contract notice \
         guidelines rules plan budget dossier warrant files archive chart graph map sign poster banner biography memoir \
         editorials summary summaries probe investigation missive returns projections voiceover voice-over placard \
         placards timeline commercials videos communique communiqué readout transcripts excerpt excerpts lawsuits \
         complaints indictments bulletins white-paper advisory factsheet leaflet flyer pamphlet brochure newsletter \
         questionnaire inquiry appraisal audit",
    ),
    (
        Class::ORGANIZATION,
        "campaign administration government party company firm group groups organization organisation committee commission council \
         court courts department ministry agency bureau office board bank fund foundation institute institution university college \
         school hospital church union association federation league coalition alliance network newspaper magazine paper outlet \
         outlets media press channel station broadcaster parliament congress senate house cabinet army navy military force forces \
         pentagon kremlin embassy consulate mission team club studio label corporation business startup airline manufacturer \
         retailer publisher lab laboratory center centre think-tank watchdog nonprofit charity lobby camp state city county country \
         countries nation states companies firms agencies organizations organisations unions councils newspapers networks leadership \
         establishment delegation industry regulator tribunal legislature secretariat operator service services \
         campaigns governments parties communities community district districts municipality township borough \
         tabloid wing caucus chamber conglomerate carrier automaker airlines banks regulators thinktank",
    ),
    (
        Class::NOMINAL_CUE,
        "claim claims argument arguments assertion assertions statement statements comment comments remark remarks suggestion \
         suggestions allegation allegations accusation accusations charge charges criticism criticisms complaint complaints warning \
         warnings promise promises pledge pledges vow vows view views belief beliefs opinion opinions idea notion contention \
         insistence prediction predictions declaration announcement response answer reply question questions call calls demand \
         demands proposal proposals plan recommendation concern concerns fear fears worry worries hope hopes doubt doubts \
         sentiment sentiments conclusion explanation assessment description message word words advice threat threats denial \
         admission acknowledgment acknowledgement observation theory speculation rumors rumours consensus feeling sense \
         testimony quote quotes quip joke jab tweet tweets testament conviction confidence expectation expectations desire wish \
         rhetoric invective critique rebuke rebuttal retort assurance assurances reasoning rationale contentions estimate estimates",
    ),
    (
        Class::SETTING,
        "interview interviews statement speech speeches tweet tweets email emails e-mail letter letters memo conference briefing debate \
         rally event appearance remarks address post posts op-ed column essay article book memoir video ad message call \
         testimony hearing filing press-conference podcast broadcast segment show program note report reports release",
    ),
    (
        Class::MONTH,
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sept \
         sep oct nov dec",
    ),
    (
        Class::ABBREVIATION,
        "jan feb apr aug sept sep oct nov dec jr sr inc corp co ltd llc vs etc no st ave blvd rd dept univ assn bros \
         ft mt u.s u.k u.n d.c a.m p.m e.g i.e ph.d ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn \
         miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo est \
",
    ),
    (
        Class::DAY,
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun",
    ),
    (
        Class::TIME,
        "today yesterday tomorrow tonight week weeks month months year years day days morning afternoon evening night nights \
         hour hours minute minutes weekend decade decades century season summer winter spring autumn fall moment",
    ),
    (
        Class::NUMERAL,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
         eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion \
         hundreds thousands millions billions dozen dozens half third quarter first second fourth fifth",
    ),
    (
        Class::ALSO_NOUN,
        "claim claims report reports call calls question questions note notes comment comments remark remarks charge charges post \
         posts tweet tweets email emails text texts answer answers reply offer offers order orders demand demands \
         promise promises pledge pledges vow vows fear fears hope hopes wish wishes doubt doubts view views list lists poll polls \
         survey surveys estimate estimates forecast forecasts project projects plan plans vote votes issue issues \
         release releases name names document documents show shows signal signals bet bets attack attacks support praise \
         criticism credit thanks cheer cheers voice share shares air file files request requests invite appeal appeals \
         debate talk talks address addresses point points state states rule rules record records sign signs value rate rates \
         laugh smile cry joke jokes shout whisper chant chants hint hints need needs love hate like respect worry worries \
         pitch push plug cast frame label labels brand brands term terms fault attack blast rip slam back backs favor favour \
         finding findings warning warnings meaning feeling feelings saying sayings filing filings ruling rulings polling \
         reporting writing writings reading readings thinking understanding greeting offering object objects counter press \
         protest protests echo echoes read crack snap finish highlight challenge challenges direct mandate judge judges quote quotes \
         mention reference references target focus single brief briefs alert alerts flag present presents print carry \
         title titles headline headlines style nickname counsel host detail details outline contest grant grants \
         step steps ban bans swing attempt attempts approach approaches pick split stick jump kick limit limits miss shift \
         shifts switch strike strikes anger sound sounds side sides spar jab jabs poke brush contrast touch surprise \
         boo shrug grin sob wail lecture lectures recap smear lob",
    ),
    (
        Class::ADJECTIVE,
        "senior former new top chief old young local national federal public private political presidential republican democratic \
         conservative liberal progressive veteran longtime leading prominent key major other same own first last next recent late \
         early current acting interim deputy vice assistant associate executive managing general foreign military legal social \
         economic financial medical independent unnamed anonymous high-ranking top-ranking high-level influential presumptive retired white black \
         big small large long great good high low real likely possible American",
    ),
    (
        Class::NATIONAL,
        "american british english french german italian spanish russian ukrainian chinese japanese korean indian pakistani \
         israeli palestinian iranian iraqi syrian saudi turkish egyptian mexican canadian australian brazilian african european asian \
         arab kurdish afghan north south east west northern southern eastern western dutch belgian swiss swedish norwegian danish \
         finnish polish greek portuguese irish scottish welsh cuban venezuelan colombian argentine chilean filipino indonesian \
         thai vietnamese nigerian kenyan ethiopian",
    ),
    (
        Class::BODY,
        "party committee university college institute department ministry agency commission council court house senate congress \
         administration association society union foundation center centre bank times post journal news press network fund group \
         inc corp co ltd company corporation bureau board office service services police army guard league club church school \
         hospital coalition alliance federation forum project initiative campaign tribune gazette herald chronicle daily magazine",
    ),
    (
        Class::WORK,
        "song single album track film movie documentary show series sitcom drama comedy episode sequel musical play opera novel book \
         memoir essay column article poem magazine podcast program programme game painting sculpture exhibition ad spot commercial \
         video clip tour anthem ballad theme hymn slogan hashtag banner motto headline editorial op-ed segment broadcast special",
    ),
    (
        Class::TERM,
        "word words term terms termed phrase phrases expression expressions saying sayings proverb adage maxim motto slogan slogans idiom \
         cliche label labels labeled labelled name names named naming nickname nicknames nicknamed jargon shorthand euphemism notion \
         concept doctrine principle theory category categories class status grade grades graded rating ratings rated code codename \
         codenamed acronym abbreviation parlance slang lingo title titled subtitle subtitled entitled headed headline marked stamped \
         listed classified classed classes filed tagged tags branded christened baptised coined coin refer refers referred referring \
         defined defines definition known call calls called calling dubbed translates translated translation means meaning mean spelled \
         denotes denote designated designation describes synonym metaphor syndrome effect phenomenon technique method approach model \
         system scheme programme program project initiative operation campaign strategy policy rule test clause option button box \
         heading caption banner sign column row tab folder file version edition genre style type kind sort brand logo hashtag \
         so-called proverbial aka alias moniker infamous famous notorious dish game trick procedure process practice",
    ),
    (
        Class::NAMING,
        "call called titled entitled named dubbed nicknamed known termed labeled labelled so-called meaning word words phrase phrases \
         term terms expression nickname alias aka moniker title subtitled headlined captioned billed infamous famous notorious \
         proverbial self-described self-styled self-proclaimed means",
    ),
];
