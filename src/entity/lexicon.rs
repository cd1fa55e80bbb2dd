//! The words that the speaker stage knows, beside those of the [`crate::token::lexicon`]: first names, roles,
//! bodies, places. Single words only; the lexicon's table holds them.

use crate::token::Class;

/// Words by class.
pub(crate) const WORDS: &[(Class, &str)] = &[
    (
        Class::MALE,
        "aaron abdul abdullah abe abraham abu adam adolfo adrian ahmad ahmed aidan al alain alan albert \
         alberto alec alejandro aleksandr alessandro alexander alexandre alexei alfonso alfred alfredo ali \
         alistair allan allen alonso alvaro alvin amir anand anders andre andreas andrei andres andrew andriy \
         andrzej andy angus ansel anthony antoine anton antonio antony ari armando arnold art artem arthur \
         artyom asif atul axel barack barry bart bashar ben benedict benjamin benny bernard bernardo bernie \
         bert bilal bill billy blake bob bobby boris brad bradley brandon brendan brent brett brian bruce \
         bruno bryan bryce burt byron caleb calvin carl carlos cedric cesar chad charles chase chester chet \
         christian christoph christophe christopher chuck clarence clark claude claudio clayton cliff \
         clifford clint clive cody colin connor conor corey cory craig curtis cyril césar dale dan daniel \
         daniele danny darrell darren dave david dean denis dennis derek desmond dick diego dieter dimitri \
         dirk dmitri dmitry dmytro dominic don donald donnie doug douglas duncan dustin dwayne dwight dylan \
         earl ed eddie edgar eduardo edward edwin eli elias elijah elliot elliott elon emanuel emil emilio \
         emmanuel emmett enrique enzo eric erik ernest ernesto ethan eugene evan evgeny fabio farid felipe \
         felix ferdinand fernando francesco francis francisco franco francois frank franklin françois fred \
         freddie frederic frederick fredrik fritz gabriel gareth garrett gary gaston gavin gene geoff \
         geoffrey george georges gerald gerard gerardo gerry gideon gilbert gilles giorgio giovanni giuseppe \
         glen gordon graham grant greg gregg gregor gregory guillaume guillermo gunther gus gustavo guy hal \
         hamid hank hans harold harris harry harvey hasan hassan hector heinrich hendrik henri henrik henry \
         herbert herman hernan herschel hiroshi howard hubert hugh hugo hunter hussein ian ibrahim ignacio \
         igor ike ilya imran irving isaac ismail ivan jack jacob jacques jake jamal james jared jason javier \
         jay jean-claude jean-luc jean-marie jeff jeffrey jens jeremiah jeremy jerome jerry jesus jim jimmy \
         joachim joaquin joe joel johan johannes john johnny jon jonas jonathan jorge jose josef joseph josh \
         joshua josé juan juergen julian julio julius junior justin jörg jürgen kareem karim karl keith ken \
         kenneth kenny kevin khalid kirk klaus kumar kurt kyle lamar lance larry lars laurent lawrence leif \
         len leo leon leonard leonardo leonid leroy lester levi liam lionel lloyd lorenzo lou louis luca \
         lucas lucien luigi luis luiz lukas luke mahmoud malcolm manfred manny manuel marc marcel marcelo \
         marco marcos marcus mario mark marshall martin marty marvin mason massimo mathias mathieu matt \
         matteo matthew matthias maurice mauricio max maxim maxime maximilian mehdi mehmet mel michael michal \
         michel miguel mikael mike mikhail miles milton mitch mitchell mitt moe mohamed mohammad mohammed \
         moises morris moses muhammad murray mustafa nate nathan nathaniel neal ned neil nelson nicholas nick \
         nicolas nigel nikita nikolai nils noah noam noel norman olaf oleg oleksandr oliver olivier omar \
         orlando oscar otto owen pablo paolo parker pascal patricio patrick paul paulo pavel pedro percy pete \
         peter petr phil philip philippe phillip pierre piers pieter piotr prakash preston quentin rafael \
         rahul raj rajesh ralph ramon randall randy raphael rashid raul ravi ray raymond reginald reinhard \
         rene rex reza ricardo rich richard rick ricky rob robert roberto rod rodney rodrigo roger roland \
         rolf roman ron ronald ronnie rory ross roy ruben rudolph rudy rupert russ russell saeed salim salman \
         salvador salvatore samir samuel sanjay santiago saul scott sean sebastian sergei sergey sergio seth \
         shane shaun shawn sheldon silvio simon solomon spencer stan stanislav stanley stefan stefano stephan \
         stephane stephen steve steven stewart stuart stéphane sunil sven syed ted terence terrence theo \
         theodore thierry thomas tim timothy tobias todd tom tomas tommy tony travis trevor tristan troy \
         tucker tyrone ulrich umar umberto vernon victor vijay vikram viktor vince vincent vitaly vladimir \
         volodymyr wade wallace walt walter warren wayne wes wesley wilhelm will willem william willie \
         wolfgang wyatt xavier yuri yusuf yves zachary zack",
    ),
    (
        Class::FEMALE,
        "abby abigail ada adele adriana agnes aileen aisha alana alejandra alessandra alexandra alexandria \
         alexia alexis alice alicia alina alison allison alyssa amal amanda amber amelia amelie amina amira \
         amy ana anastasia angela angelica angelina angie anita ann anna annabel anne annette annie \
         anya april ariana arlene astrid audrey aurora ava barbara beatrice beatriz becky bella \
         bernadette beth bethany betsy betty beverly bianca birgit bonnie brenda bridget brigitte britney \
         brittany brooke camila camilla camille candace cara carla carly carmen carol carole carolina \
         caroline carolyn carrie cassandra cassidy catalina catherine cathy cecilia celeste celia charlene \
         charlotte chelsea cheryl chloe christiane christie christina christine cindy claire clara clare \
         claudia colleen connie constance cora corinne courtney crystal cynthia daisy daniela danielle daphne \
         dawn deb debbie deborah debra deirdre delia denise diana diane dianne dina dolores dominique donna \
         dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella \
         ellen ellie elsa elsie emilia emily emma erica erika erin esther ethel eva eve evelyn fatima fiona \
         florence frances francesca francine frida gabriela gabriella gabrielle gail gemma genevieve georgia \
         geraldine gertrude gillian gina ginger giorgia gisele giulia glenda gloria grace greta gretchen \
         guadalupe gwen hadley hailey hannah harriet hazel heather heidi helen helena helene hilary hilda \
         hillary holly ida imelda ines inga ingrid irene irina iris isabel isabella isabelle ivana ivanka \
         jacqueline jada jamila jana jane janet janice jasmine jeanette jeanne jeannie jen jenna jennifer \
         jenny jessica jill joan joann joanna joanne jocelyn jodi jody josephine joy joyce juanita judith \
         judy julia juliana julianne julie juliet june kaitlin kaja kamala karen karin karina karine karla \
         kate katelyn katharina katharine katherine kathleen kathryn kathy katie katrina kay kayla keira \
         kellyanne kimberly kirsten kirstjen kitty krista kristen kristi kristin kristina kristine kristy \
         lana lara latoya laura lauren laurie layla lea leah leila lena leticia lila lillian lily linda \
         lisa liz liza lois lola loretta lori lorraine louise lucia lucy luisa lydia lynne \
         mabel madeleine madison mae maggie malala mandy manuela mara marcia margaret margarita margot maria \
         mariah mariana marianne marie marilyn marina marine marissa marjorie marla marlene marsha martha \
         martina mary maryam maureen maxine maya megan meghan melanie melinda melissa mercedes meredith mia \
         michelle mildred millie mimi mina mindy miranda miriam molly mona monica monika monique \
         muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nellie nicole nikki nina \
         noelle nora norma octavia odette olga olive olivia ophelia paige pam pamela patricia patsy patti \
         patty paula paulina pauline pearl peggy penelope penny petra phoebe phyllis pilar polly priscilla \
         priti priya rachel ramona rebecca regina renata renee rhonda rita roberta robyn rochelle rosa \
         rosalie rosalind rosalyn rosamund rose rosemary rosie roxanne ruby ruth sabrina sadie sally samantha \
         sandra sara sarah savannah selena serena sharon sheila shelley shelly sheri sherry sheryl shirley \
         sienna silvia sofia sonia sonja sophia sophie stacey stacy stella stephanie sue summer susan \
         susana susanna susanne susie suzanne svetlana sylvia sylvie tabitha tamala tamara tammy tanya tara \
         tatiana tatyana teresa terri tess tessa thelma theresa therese tiffany tina toni tonya tracey traci \
         trish tulsi ursula valentina valeria valerie vanessa vera verena veronica vicki vicky victoria viola \
         violet virginia vivian viviana vivien wanda wendy whitney wilhelmina wilma winifred yasmin yolanda \
         yulia yvette yvonne zainab zara zoe zofia zoë",
    ),
    (
        Class::MALE.or(Class::FEMALE),
        "alex andrea angel ariel ashley avery bailey cameron carey casey charlie chris dakota dana devin drew eden finley \
         frankie glenn hayden jackie jaime jamie jan jean jesse jo jordan jules kai kelly kelsey kendall \
         kerry kim kris lee leslie lindsay lindsey logan lynn mackenzie marion michele morgan nicky nicola noor pat peyton quinn reese riley \
         robin rowan ryan sam sandy sasha shannon shay sidney simone skyler sydney taylor terry toby tracy tyler \
         yael dale lou max noel ronnie toni",
    ),
    (
        Class::ROLE,
        "accountant aficionado agent agronomist airman alderman alderwoman anaesthetist animator \
         anthropologist apprentice archaeologist archbishop archivist assailant assassin assemblyman \
         assemblymember assemblywoman astronaut astronomer astrophysicist attacker attendant ayatollah baby \
         bailiff baker barista baritone baron baroness bassist batsman beekeeper biochemist biologist \
         bodyguard botanist bowler boxer boyfriend brewer brigadier broker builder burgomaster businessperson \
         buyer cabinetmaker cameraman cardinal cardiologist caregiver caretaker carpenter cartoonist cashier \
         cellist chaplain chemist choreographer cinematographer clergyman cleric climatologist clinician \
         co-author co-ceo co-chair co-chairman co-chairwoman co-creator co-director co-host co-lead co-leader \
         co-owner co-president co-star co-writer coauthor cofounder collector comic commandant \
         commissioner-general commodore communicator communist composer comptroller conductor confidant \
         congressperson conservationist conservative constable consul contestant contributor controller \
         convener convict cop coroner councilmember councilor counsellor counselor countess courier creator \
         criminologist curator custodian cyclist czar dancer deacon dealer defender defenseman democrat \
         demographer dentist dermatologist disciple doorman drummer duchess duke echocardiographer ecologist \
         editor-in-chief educator electrician emcee emir emperor empress entertainer entomologist \
         epidemiologist ethicist ethnographer evangelist ex-husband ex-minister ex-president ex-wife exec \
         explorer fashionista father-in-law father-of-four father-of-three father-of-two fiance fiancee \
         fiancé fiancée fighter financier firefighter fisherman footballer forecaster foreman forester \
         forward freshman frontman fundraiser gamer gardener geneticist geographer geologist geophysicist \
         girlfriend goalie goalkeeper goaltender goddess golfer gov graduate grandchild granddaughter \
         grandparent guard guardian guest guide guitarist gunman guru gymnast gynecologist hairdresser \
         headmaster headmistress headteacher heir heiress helper herder hero homemaker hostess housewife \
         humanitarian humorist hydrologist illustrator immunologist importer independent influencer inmate \
         instructor intern interpreter inventor investigator jailer jeweler jockey jurist keeper keyboardist \
         laborer lad landowner legend liaison liberal librarian linebacker linguist logistician loyalist \
         maestro magistrate magnate marketer marksman master mastermind mathematician matriarch mayoress \
         mechanic mentor merchant meteorologist microbiologist midfielder midwife militant millionaire miner \
         missionary mistress monk mother-in-law mother-of-four mother-of-three mother-of-two motorist \
         mountaineer mp mum musicologist nationalist native naturalist nephew neurologist neuroscientist \
         newcomer niece novelist nun nutritionist obstetrician oceanographer oligarch ombudsman oncologist \
         operator ophthalmologist orthodontist paediatrician painter palaeontologist paleontologist paralegal \
         paramedic parliamentarian pathologist patriarch patrolman pediatrician pensioner performer \
         pharmacist philanthropist philosopher photojournalist physicist physiologist physiotherapist pianist \
         pioneer pitcher planner playwright poet postdoc postman potter preacher predecessor presenter \
         president-elect prisoner programmer promoter proponent proprietor protege psychotherapist publicist \
         pupil quarterback radiologist rancher ranger rapper realtor receptionist recruiter rector referee \
         reformer registrar relative rep republican rescuer restaurateur retiree reverend rheumatologist \
         rider runner sailor salesman salesperson saleswoman saxophonist scion screenwriter sculptor \
         seamstress secretary-designate secretary-general secretary-treasurer seller sen separatist server \
         sexologist shareholder sheikh shipbuilder shopkeeper showrunner sibling singer-songwriter skater \
         skier skipper socialist socialite sociologist sophomore soprano spectator spy statesman steward \
         stewardess stockbroker striker stylist subpostmaster subpostmistress successor sultan superstar \
         supervisor surveyor sweeper swimmer tailor teammate technologist teen teenager tenor terrorist \
         theologian theorist toxicologist tradesman trainee trainer treasurer-general trumpeter trustee tsar \
         tsarina tutor tycoon under-secretary undergraduate undersecretary underwriter unionist urologist \
         vendor vet veterinarian vicar vice-captain vice-chair vice-chairman vice-chairwoman vice-chancellor \
         vicepresident vigneron villager vintner violinist virologist viscount visitor vocalist volcanologist \
         waiter waitress warden weatherman welder whip whistleblower wholesaler widow widower winemaker \
         winger winner wrestler youtuber zoologist eyewitness jurist rapporteur schoolteacher qualifier debutant finalist medallist medalist runner-up concierge chauffeur prodigy director-general inspector-general attorney-general auditor-general \
         governor-general surgeon-general solicitor-general seed olympian paralympian peer backbencher shrimper climber rower sprinter seamer spinner \
         wicketkeeper all-rounder full-back centre-back left-back right-back flanker hooker fly-half scrum-half \
         playmaker shortstop outfielder cornerback lineman receiver umpire linesman butcher plumber roofer trucker \
         logger herdsman blacksmith florist grocer organist percussionist songwriter lyricist essayist dramatist \
         bookseller publican hotelier bartender sommelier busker aviator lifeguard seafarer modeller petitioner \
         claimant litigant appellant complainant muezzin mufti sarpanch tehsildar headman induna chieftain \
         hunter abbess abbot accordionist acrobat actuary alderperson alpinist alumna anchorman anchorwoman anesthesiologist \
         anesthetist angler apiarist appraiser arbiter arbitrator arborist archer assessor astrobiologist \
         asylum-seeker auctioneer audiologist auteur babysitter bachelor backpacker bacteriologist bandleader \
         bandmate barmaid barman bassoonist beadle beautician bellhop benefactor biathlete biker bioengineer \
         bioethicist biophysicist boatman bodybuilder bombardier bookbinder bookkeeper bricklayer bride bridegroom \
         bridesmaid brother-in-law burgess bystander cabdriver caddie caddy cadet calligrapher camerawoman camper \
         canoeist cantor canvasser caterer cellarer centenarian cheesemaker cheesemonger child childminder \
         chiropractor chocolatier choirmaster chorister churchwarden cinephile clarinettist cleaner clockmaker \
         cobbler coder comedienne commuter conciliator confectioner conservator cook copyeditor cornetist corporal \
         cosmologist costumier councilperson cowboy crabber crofter cryptographer daughter-in-law debutante \
         decathlete deckhand deserter detainee diarist dietician dietitian dishwasher distiller diver documentarian \
         doula draftsman dramaturg draughtsman dropout drover econometrician egyptologist endocrinologist equestrian \
         ethologist etymologist evacuee eventer facilitator falconer fencer ferryman fiddler fisherwoman fishmonger \
         flatmate flautist flutist forager freediver gaffer gamekeeper gastroenterologist geochemist geoscientist \
         glaciologist glassblower glazier goatherd goddaughter godfather godmother godson goldsmith governess grandad \
         grandma grandpa granny groundskeeper groundsman gunner haematologist handyman harbourmaster harpist \
         harpsichordist helmsman hematologist heptathlete herpetologist high-jumper holidaymaker horticulturist \
         householder hurdler hydrogeologist hygienist ichthyologist impersonator impressionist improviser infantryman \
         infielder informant informer innkeeper installer ironmonger javelin-thrower jeweller jogger judoka juggler \
         kayaker kid labourer lance-corporal landlady leaseholder lexicographer librettist limnologist locksmith \
         lodger long-jumper longshoreman lorry-driver lumberjack machinist magician mailman marathoner mariner \
         masseur masseuse medic memoirist mineralogist monsignor motorcyclist museologist nanny nanotechnologist \
         navigator navvy nephrologist newborn newlywed newscaster newsreader nonagenarian notary oarsman oarswoman \
         oboist octogenarian ombudswoman onlooker optician optometrist orchardist orientalist ornithologist orphan \
         orthopaedist osteopath oysterman parasitologist paratrooper parishioner parolee passer-by peddler pedestrian \
         petrologist pharmacologist philologist phlebotomist plasterer podcaster podiatrist pole-vaulter postwoman \
         powerlifter primatologist prioress projectionist proofreader protestor psephologist psychoanalyst puppeteer \
         radiographer reeve renter repairman reservist rifleman roadie roboticist sacristan sapper satirist \
         scaffolder schoolboy schoolchild schoolgirl schoolmate scriptwriter seaman seismologist selectman \
         selectwoman septuagenarian sexton shepherd shepherdess shoemaker showjumper showman signalman silversmith \
         sister-in-law skateboarder sleuth slugger smallholder sniper snowboarder son-in-law sonographer squatter \
         stallholder stationmaster stenographer stepdaughter stepson stevedore stonemason stuntman stuntwoman \
         subscriber supermodel swami tattooist taxman telephonist toddler townsman traveler traveller trawlerman \
         triathlete trombonist twin typesetter typist typographer undertaker upholsterer valet valuer ventriloquist \
         verger videographer vlogger warlord watchmaker weathergirl weatherwoman weightlifter windsurfer winegrower \
         woodcutter workmate worshipper yachtsman yachtswoman youngster",
    ),
    (
        Class::TITLE,
        "admiral advocate mayor-elect governor-elect senator-elect ag alderman alhaji ambassador archbishop assemblyman assemblymember assemblywoman attorney auditor \
         ayatollah baron baroness bishop brother captain cardinal ceo cfo chair chairman chairperson \
         chairwoman chancellor chief cllr coach colonel commander commissioner comptroller congressman \
         congresswoman constable controller coo councillor councilman councilmember councilor councilwoman \
         cto da dame dean delegate democrat deputy deputy-sheriff det. detective director doctor duchess duke \
         earl editor emperor envoy father general governor imam inspector judge justice king lady leader \
         lieutenant lord major manager marshal mayor minister mp msp officer pastor pope premier president \
         president-elect prince princess principal professor prosecutor provost queen rabbi representative \
         republican reverend secretary secretary-general senator sergeant sheikh sheriff sir sister solicitor \
         speaker spokesman spokesperson spokeswoman superintendent supervisor supt. taoiseach td treasurer \
         trooper trustee undersecretary vice-president viscount hajia datuk dato shri smt ustad mallam pol sqn insp \
         garda elder headmaster headmistress matron deacon canon sgt det comrade mla mep mpp mna mlc",
    ),
    (
        Class::HE,
        "airman alderman assemblyman baron batsman boy boyfriend brother businessman cameraman chairman \
         clergyman congressman councilman dad duke emir emperor ex-husband father father-in-law \
         father-of-four father-of-three father-of-two fiance fiancé fisherman frontman grandfather grandson \
         gunman headmaster husband imam king lad lord man mister monk mr nephew patriarch policeman pope \
         priest prince salesman sir son spokesman statesman strongman sultan uncle viscount widower",
    ),
    (
        Class::SHE,
        "actress alderwoman assemblywoman aunt baroness businesswoman chairwoman congresswoman councilwoman \
         countess dame daughter duchess empress ex-wife fiancee fiancée girl girlfriend goddess granddaughter \
         grandmother headmistress heiress hostess housewife lady madam matriarch mayoress miss mistress mom \
         mother mother-in-law mother-of-four mother-of-three mother-of-two mrs ms mum niece nun policewoman \
         princess queen saleswoman seamstress sister spokeswoman stewardess subpostmistress waitress widow \
         wife woman",
    ),
    (
        Class::PORTFOLIO,
        "affairs agriculture border business children climate commerce communications communities culture \
         defence defense development digital economic economy education elections energy environment \
         equalities external family finance food foreign government health home homeland housing human \
         immigration industry infrastructure innovation intelligence interior internal justice labor labour \
         levelling local media migration national operations pensions police policy public relations research \
         rural safety science security services social sport sports staff state technology tourism trade \
         transport transportation treasury urban veterans war water welfare women work youth arts aviation coal \
         disability fisheries forests gender heritage mines mining petroleum planning ports power railways revenue rights \
         roads shipping steel textiles works",
    ),
    (
        Class::GROUP,
        "academia bystanders children crew defendants defenders elders elites eyewitnesses family folks \
         followers gop grandchildren grandparents groups kids landlords media mps nobody onlookers owners \
         passersby personnel politicos populace sisters spectators teammates tourists trio villagers visitors \
         watchers youth",
    ),
    (
        Class::DOCUMENT,
        "act album allegation announcement assessment audit autobiography blueprint briefing brochure bylaw \
         cable ceasefire charter clip commentary communique communiqué conviction coverage declaration \
         deposition diary directive disclaimer edict entry essay evaluation excerpt film flier flyer footnote \
         framework guidance guide guideline hashtag inquiry insert investigation invitation invoice judgement \
         judgment leaflet listing manual manuscript meme minutes motion motto movie notification novel \
         ordinance pamphlet passage patent permit placard placards plaque playbook podcast policy polling \
         posters posting proclamation proposal proposition provision questionnaire reading readout receipt \
         recommendation referendum regulation regulations reporting response rundown schedule screenplay \
         screenshot script section sentence settlement signs slide slides slogan song spreadsheet statements \
         statute subpoena summary summons tape tapes tattoo textbook thesis tome trailer transcripts \
         translation transmission update verdict version videos voicemail warning webpage whitepaper wording \
         writ writings",
    ),
    (
        Class::ORGANIZATION,
        "academy airlines airport airways ambulance archdiocese archive arena arsenal assembly assn \
         associates athletics authority automaker bakery borough brewery brokerage brotherhood carmaker \
         carrier cartel casino cathedral chain chamber circuit clinic co co-operative collective command \
         community confederation conference conglomerate conservancy conservatory consortium consultancy \
         cooperative corp corps daily democrats dept developer diocese district division empire enterprise \
         enterprises exchange faculty festival fleet forum franchise front funds gazette guard guild \
         headquarters holdings hotel inc industries infirmary initiative inspectorate insurer journal \
         judiciary junta laboratories labs lender library limited ltd maker monarchy mosque movement \
         municipality museum ngo observatory opposition orchestra orchestras panel parish partnership patrol \
         plc police precinct presidency producer programme prosecution publication publishing railroad \
         railway realty regiment registry restaurant schools society start-up store studios subcommittee \
         subsidiary supplier syndicate synod system taskforce telecom theater theatre thinktank tribune unit \
         utility vatican ventures website weekly wing workshop zoo shipyard band squad dealership drugmaker chipmaker \
         steelmaker supermarket",
    ),
    (
        Class::BODY,
        "academy afc airlines airways analytics archdiocese archives assembly assn athletic authority berhad brewery \
         brigade bros brotherhood cabinet cathedral cf chamber charity clinic co-operative collective command \
         confederation conference conservancy consortium consultancy consulting cooperative corps dept diocese division \
         electric embassy enterprises equities exchange faculty fc festival firm gallery gmbh guild holdings hotel \
         industries infirmary inspectorate institutes institution international lab laboratories laboratory labs \
         legislature library limited llc llp lobby media mission mosque motors municipality museum nhs nv \
         observatory orchestra organisation organization oy parliament partnership patrol pharmaceuticals plc \
         precinct prison productions programme publications publishing radio rangers registry reserve rovers \
         sanctuary schools secretariat securities solutions spa studio studios subcommittee synagogue systems task-force \
         team technologies telecom telegraph television theater theatre therapeutics trust tv unit universities utilities \
         ventures watchdog weekly workshop zoo",
    ),
    (
        Class::NATIONAL,
        "albanian algerian angolan argentinian armenian asian-american austrian azerbaijani bahraini \
         bangladeshi basque belarusian bolivian bosnian buddhist bulgarian burmese cambodian cameroonian \
         catalan catholic christian congolese conservative croatian cypriot czech democratic ecuadorian \
         emirati eritrean estonian georgian ghanaian guatemalan haitian hindu honduran hungarian icelandic \
         islamic ivorian jamaican jewish jordanian kazakh kosovan kuwaiti kyrgyz latvian lebanese liberal \
         liberian libyan lithuanian macedonian malaysian malian maltese moldovan mongolian montenegrin \
         moroccan mozambican muslim nepalese nepali nicaraguan omani panamanian paraguayan peruvian qatari \
         republican romanian rwandan salvadoran senegalese serbian shia shiite singaporean slovak slovenian \
         somali soviet sri-lankan sudanese sunni taiwanese tajik tanzanian tibetan tunisian turkmen ugandan \
         uruguayan uzbek yemeni zambian zimbabwean",
    ),
    (
        Class::PLACE,
        "afghanistan africa alabama alaska albania aleppo algeria america amsterdam andorra angola ankara \
         antarctica argentina arizona arkansas armenia asia athens atlanta auckland austin australia austria \
         azerbaijan baghdad bahrain baltimore bangkok bangladesh barcelona beijing beirut belarus belfast \
         belgium belgrade berlin birmingham bogota bolivia bosnia boston botswana bratislava brazil brisbane \
         bristol britain brooklyn brussels bucharest budapest bulgaria burma burundi cairo california \
         cambodia cameroon canada cardiff chad charlotte chicago chile china cincinnati cleveland cologne \
         colombia colorado congo connecticut copenhagen crimea croatia cuba cyprus czechia dallas damascus \
         delaware delhi denmark denver detroit dhaka doha donetsk dubai dublin ecuador edinburgh egypt \
         england eritrea estonia ethiopia eu europe fiji finland florida france frankfurt gaza geneva georgia \
         germany ghana glasgow greece greenland guatemala guinea guyana haiti hamburg hanoi havana hawaii \
         helsinki honduras houston hungary iceland idaho illinois india indiana indianapolis indonesia iowa \
         iran iraq ireland islamabad israel istanbul italy jakarta jamaica japan jerusalem johannesburg \
         jordan kabul kansas kazakhstan kentucky kenya kharkiv kherson kiev korea kosovo kuwait kyiv \
         kyrgyzstan laos latvia lebanon leeds liberia libya lisbon lithuania liverpool london louisiana \
         luxembourg lyon macedonia madagascar madrid maine malawi malaysia mali malta manchester manhattan \
         manila maryland massachusetts mauritius melbourne memphis mexico miami michigan milan milwaukee \
         minneapolis minnesota minsk mississippi missouri moldova monaco mongolia montana montenegro montreal \
         morocco moscow mozambique mumbai munich myanmar nairobi namibia nashville nebraska nepal netherlands \
         nevada nicaragua niger nigeria norway nottingham ohio oklahoma oman ontario oregon orlando oslo \
         ottawa oxford pakistan palestine panama paraguay paris pennsylvania perth peru philadelphia \
         philippines phoenix pittsburgh poland portland portugal prague pretoria pyongyang qatar quebec \
         queensland riyadh romania rome russia rwanda sacramento scotland seattle senegal seoul serbia \
         shanghai sheffield singapore slovakia slovenia somalia spain stockholm strasbourg sudan sweden \
         switzerland sydney syria taipei taiwan tajikistan tanzania tasmania tehran tennessee texas thailand \
         tibet togo tokyo toronto tunis tunisia turkey turkmenistan u.k u.n u.s uganda uk ukraine un uruguay \
         us utah uzbekistan vancouver venezuela vermont vienna vietnam virginia wales warsaw washington \
         wisconsin wyoming yemen yorkshire zagreb zambia zimbabwe zurich",
    ),
    (
        Class::FAMILY,
        "ahn bae bui byun cai cao chen cheng cho choi dang deng dong du feng gao guo han he hoang hong hu \
         huang hwang jang jeong jiang jung kang kim ko kwon le lee li liang lim lin liu lu luo ma mao moon \
         nam nguyen noh oh orban pan park peng pham phan qin ren rhee ri roh ryu seo shin son song sun tang \
         tian tran vu wang wei wu xi xiao xie xu yang ye yi yoon yu yuan zeng zhang zhao zheng zhou zhu",
    ),
];
