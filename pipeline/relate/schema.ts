import { z } from 'zod'

const byLanguage = z.object({
  en: z.array(z.string()),
  ru: z.array(z.string()),
  kk: z.array(z.string()),
})

const ordinals = z.record(z.string(), z.number().int())

const lists = {
  /** Words that speak of a law instead of applying it: `the repeal of Article 174`. */
  aboutLaw: byLanguage,
  /** The same behind a citation: `статья 274 касается ложных сведений`. */
  aboutLawAfter: byLanguage,
  accusing: byLanguage,
  /** Right after a name: verbs of those who decide. */
  acting: byLanguage,
  /** Verbs of speech whose next name is the hearer: `told Asanov`. */
  addressing: byLanguage,
  /** A speaker who tells of a case against themselves is its subject. */
  againstThem: byLanguage,
  /** What a law says of a sanction, which is nobody's once theirs is known. */
  allowing: byLanguage,
  /** People without a name: what befalls them befalls nobody named. */
  anonymous: byLanguage,
  /** After `from` they tell the office of a name: `Asanov from the prosecutor's office`. */
  bodies: byLanguage,
  /** Before a name that is only spoken of: `in support of Asanov`, `the torture of Asanov`. */
  aside: byLanguage,
  /** The same after a name: `Асановты қолдап`, `that Asanov be heard`. */
  asideAfter: byLanguage,
  /** Small words that may stand between an office and its holder: `Minister of Justice Asanov`. */
  between: byLanguage,
  /** What the subject of the sentence did is answered: `Asanov beat Kali, for which he got 5 years`. */
  forThat: byLanguage,
  /** `They gave me 10 days`, said Asanov. */
  firstPerson: byLanguage,
  /** A verb by whose ending the speaker tells of himself. */
  firstPersonVerb: byLanguage,
  /** Kin of the speaker: what is told of them is not the speaker's. */
  ownKin: byLanguage,
  /** Behind a name: a court decided about that person. */
  judgedAfter: byLanguage,
  /** Words that open what is said: `said that Asanov`. */
  clause: byLanguage,
  /** Whom one has beside kin: lawyers, colleagues, neighbours. */
  company: byLanguage,
  /** Verbs whose object holds an office: `sentenced the mayor Asanov`. */
  condemning: byLanguage,
  /** Beside those of `acting` and `condemning`: `gave him`. */
  deciding: byLanguage,
  /** Joining words after which another is spoken of. */
  contrasts: byLanguage,
  /** Offices whose holder stands beside a client: `адвокат Макса Бокаева Тлегенов Р.` */
  defenders: byLanguage,
  /** What the main clause goes on with behind a clause between commas. */
  finite: byLanguage,
  /** Before an office they make it none: `former judge Asanov`. */
  former: byLanguage,
  /** Between two sanctions of one chain. */
  joining: byLanguage,
  /** Behind a comma they open somebody else's part with its place: `in the capital B`. */
  within: byLanguage,
  /** Between two names. */
  joins: byLanguage,
  /** Pronouns of one man; a row that ends in `…` stands right before the sanction. */
  he: byLanguage,
  /** Behind the sanctions of several they open one for all. */
  imposing: byLanguage,
  kin: byLanguage,
  /** At the head of several names: what follows is about all of them. */
  listed: byLanguage,
  /** Nouns before the name of a man, and of a woman. */
  men: byLanguage,
  women: byLanguage,
  /** Whoever it is said of is no accused. */
  notCharged: byLanguage,
  /** Offices that judge nobody; who holds one bears a sanction where a pronoun can mean nobody else. */
  notables: byLanguage,
  /** Whom a verb falls on, as a pronoun: `gave him`. */
  objects: byLanguage,
  officials: byLanguage,
  /** From a sanction to the people it is put on: `a fine on Asanov`. */
  onto: byLanguage,
  /** Before a name whose case, kin or lawyer is spoken of: the case is theirs where nobody else is at hand. */
  owned: byLanguage,
  /** Before a word of `punished` where it has an active twin: `was sentenced`. */
  passive: byLanguage,
  /** Behind a name and a comma, in any case: `Asanov, sentenced to`. */
  participles: byLanguage,
  /** A clause that names nobody speaks of all whom the one before named. */
  plural: byLanguage,
  /** `his brother` */
  possessives: byLanguage,
  /** After an ordinal that stands for a person: `the second got`. */
  predicates: byLanguage,
  pronouns: byLanguage,
  /** Right after a name they make its bearer the subject, whatever office it holds. */
  punished: byLanguage,
  /** To ask for another article charges nobody under it. */
  reclassifying: byLanguage,
  relative: byLanguage,
  respectively: byLanguage,
  /** Gives someone the citation that was somebody else's. */
  sameCharge: byLanguage,
  /** The same for a sanction. */
  samePenalty: byLanguage,
  she: byLanguage,
  /** Pronouns of one person, not his things: of several named before, the first. */
  single: byLanguage,
  speech: byLanguage,
  starters: byLanguage,
  /** At the head of a sentence they take up the charge that was named. */
  theArticle: byLanguage,
  /** What is somebody's, where nothing befalls them: `at Asanov's home`. */
  things: byLanguage,
  /** Adds those spoken of before to those named here. */
  together: byLanguage,
  /** Who breaks a law that is no code is charged under it. */
  violating: byLanguage,
  /** Before the article that is asked for instead. */
  toward: byLanguage,
}

export const rolesSchema = z.object({
  source: z.string(),
  ...lists,
  /** Which of the people just named: 1 the first, -1 the last, 0 whoever is left. */
  ordinals: z.object({ en: ordinals, ru: ordinals, kk: ordinals }),
  /** How many people the clause speaks of: `both`, `all three`. */
  counts: z.object({ en: ordinals, ru: ordinals, kk: ordinals }),
  /** The first article of a code that names an offence; those before it accuse nobody. */
  generalPart: z.record(z.string(), z.number().int()),
  /** Offences against a person: whom a report names beside them has mostly suffered them. `LAW article` */
  wrongs: z.array(z.string()),
})

export type Roles = z.infer<typeof rolesSchema>
export interface RelateLexicon {
  readonly roles: Roles
}
