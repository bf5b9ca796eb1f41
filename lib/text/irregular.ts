/**
 * Irregular English forms: "base form form …", one family a line. The base is what `stem` returns for all of them, whatever
 * Porter's rules would make of them.
 */
const FAMILIES = `
i me my mine myself
you your yours yourself yourselves
he him his himself
she her hers herself
we us our ours ourselves
they them their theirs themselves
it its itself
who whom whose
this these
that those
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
say says said saying
not don didn doesn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn cannot
can could
will would shall
may might
man men
woman women
child children
foot feet
tooth teeth
goose geese
mouse mice
person people persons
life lives
wife wives
knife knives
leaf leaves
half halves
self selves
shelf shelves
thief thieves
wolf wolves
one ones
good better best well
bad worse worst
far farther further
many more most much
little less least
see saw seen
take took taken
give gave given
get got gotten
make made
know knew known
think thought
come came
tell told
find found
feel felt
leav left leave
keep kept
begin began begun
bring brought
bui bought
write wrote written
stand stood
hear heard
let lets
mean meant
meet met
run ran
pai paid
sit sat
speak spoke spoken
lead led
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
rise rose risen
drive drove driven
choos chose chosen choose
wear wore worn
catch caught
fight fought
teach taught
seek sought
sell sold
hold held
eat ate eaten
drink drank drunk
sing sang sung
swim swam swum
fly flew flown
throw threw thrown
blow blew blown
forget forgot forgotten
hide hid hidden
ride rode ridden
shake shook shaken
steal stole stolen
swear swore sworn
tear tore torn
wake woke woken
sleep slept
sweep swept
weep wept
creep crept
lai lay laid
lie lain lying
bind bound
wind wound
hang hung
strike struck stricken
stick stuck
dig dug
win won
shine shone
shoot shot
sink sank sunk
spring sprang sprung
bend bent
lend lent
burn burnt
learn learnt
dream dreamt
smell smelt
spell spelt
light lit
bite bit bitten
freez froze frozen freeze
die died dying dead death
tie tied tying
bear bore born borne
beat beaten
becom became become
forgiv forgave forgiven forgive
flee fled
feed fed
breed bred
kneel knelt
deal dealt
lean leant
slide slid
spit spat
spin spun
swing swung
cling clung
fling flung
string strung
grind ground
undergo underwent undergone
overcom overcame overcome
withdraw withdrew withdrawn
arise arose arisen
analysi analyses analysis
crisi crises crisis
basi bases basis
phenomenon phenomena
new news
china chinese
britain british
america american americans
france french
germany german germans
japan japanese
russia russian russians
europe european europeans
asia asian asians
africa african africans
organs organ
university universities
grandmother grandma granny grandmother
grandfather grandpa granddad grandfather
father dad daddy fathers
mother mom mum mommy mothers
okay ok
colour color colours colors
honour honor
labour labor
favour favor
behaviour behavior
centr center centre centers centres
theatr theater theatre
grey gray
`;

function read(families: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const line of families.split('\n')) {
    const [base, ...rest] = line.split(' ');
    if (!base) continue;
    for (const form of [base, ...rest]) if (!forms.has(form)) forms.set(form, base);
  }
  return forms;
}

/** Irregular form → the stem that stands for its whole family. */
export const IRREGULAR: ReadonlyMap<string, string> = read(FAMILIES);
