import { describe } from 'vitest'
import { check } from './check.js'

describe('parts', () => {
  check('en', [
    [
      'June 2, Kokshetau, Omarov T., [STATUTE Article 402, Part 3 of the Criminal Code of the RK], was questioned[4].',
      'KZ-CC 402(3)',
    ],
    [
      'Ospanova L. was charged under [STATUTE Article 174(1) of the Criminal Code].',
      'KZ-CC 174(1)',
    ],
    [
      'He is held under [STATUTE Article 378 (2) of the Criminal Code of Kazakhstan].',
      'KZ-CC 378(2)',
    ],
    ['convicted under [STATUTE Art. 380-1, para. 3 of the Criminal Code]', 'KZ-CC 380-1(3)'],
    [
      'convicted under [STATUTE Part 2 of Article 405 of the Criminal Code] and released',
      'KZ-CC 405(2)',
    ],
    ['convicted under [STATUTE part two of Article 405 of the Criminal Code]', 'KZ-CC 405(2)'],
    ['under the [STATUTE second part of Article 379 of the Criminal Code]', 'KZ-CC 379(2)'],
    ['under [STATUTE paragraph 3 of part 2 of Article 274 of the Criminal Code]', 'KZ-CC 274(2:3)'],
    [
      'under [STATUTE Article 274, Part 4, paragraph 2 of the Criminal Code of the Republic of Kazakhstan]',
      'KZ-CC 274(4:2)',
    ],
    ['under [STATUTE Article 188, Part 1/3 of the Criminal Code]', 'KZ-CC 188(1),188(3)'],
    ['under [STATUTE Article 188, Parts 1 and 3 of the Criminal Code]', 'KZ-CC 188(1),188(3)'],
    ['under [STATUTE Article 190 (part 4, paragraph 2) of the Criminal Code]', 'KZ-CC 190(4:2)'],
    [
      'under [STATUTE Article 188 parts 2, 3 and 4 of the Criminal Code]',
      'KZ-CC 188(2),188(3),188(4)',
    ],
    ['under [STATUTE Article 188, Part 1-3 of the Criminal Code]', 'KZ-CC 188(1),188(2),188(3)'],
    ['under [STATUTE Article 405.2 of the Criminal Code of the RK]', 'KZ-CC 405(2)'],
    ['under [STATUTE Article 456.2 of the Code of Administrative Offences]', 'KZ-CAO 456-2'],
    ['under [STATUTE part 1, art. 131 of the Criminal Code]', 'KZ-CC 131(1)'],
    ['under [STATUTE Article 405 § 2 of the Penal Code]', 'KZ-CC 405(2)'],
    [
      'sentenced under [STATUTE Art.174 p.2 of the Criminal Code of RK] to five years',
      'KZ-CC 174(2)',
    ],
    ['under [STATUTE Article 488 (Part 6) of the CAO RK] he got 10 days', 'KZ-CAO 488(6)'],
    ['under [STATUTE Article 189 part 4 clause 2 of the CC of the RK]', 'KZ-CC 189(4:2)'],
    [
      'under [STATUTE sub-paragraph 2 of paragraph 1 of Article 14 of the Law on Peaceful Assemblies]',
      'KZ-LAW-peaceful-assemblies 14(1:2)',
    ],
    [
      'violates [STATUTE Article 14, paragraph 3 (d) of the International Covenant on Civil and Political Rights]',
      'ICCPR 14(3:d)',
    ],
    ['violates [STATUTE Article 9 § 3 of the ICCPR]', 'ICCPR 9(3)'],
    ['[STATUTE Article 405 of the Criminal Code (Part 2)], she said', 'KZ-CC 405(2)'],
    ['[STATUTE Article 405 of the Criminal Code of the RK, Part 2], extremism', 'KZ-CC 405(2)'],
  ])
})

describe('lists', () => {
  check('en', [
    ['[STATUTE Articles 174, 256 and 405 of the Criminal Code of the RK]', 'KZ-CC 174,256,405'],
    [
      '[STATUTE Articles 158, 147, 132, 115, 293, 207 and 202 of the Criminal Code]',
      'KZ-CC 158,147,132,115,293,207,202',
    ],
    ['[STATUTE Articles 158,147,132 and 115 of the Criminal Code]', 'KZ-CC 158,147,132,115'],
    [
      '[STATUTE Article 272, Part 2, Article 269, Part 2 of the Criminal Code of the RK]',
      'KZ-CC 272(2),269(2)',
    ],
    [
      '[STATUTE Article 272, Part 2 and Article 269, Part 3 of the Criminal Code of the RK]',
      'KZ-CC 272(2),269(3)',
    ],
    [
      '[STATUTE Article 272 (Part 2), Article 188 (Parts 1, 3) and Article 380 of the Criminal Code]',
      'KZ-CC 272(2),188(1),188(3),380',
    ],
    ['[STATUTE Article 405, Part 2, 258 Part 1 of the Criminal Code]', 'KZ-CC 405(2),258(1)'],
    ['[STATUTE Articles 405, 258 Part 1 of the Criminal Code]', 'KZ-CC 405,258(1)'],
    ['[STATUTE Articles 405(2) and 258(1) of the Criminal Code]', 'KZ-CC 405(2),258(1)'],
    [
      '[STATUTE Part 2 of Article 405, Part 1 of Article 258 of the Criminal Code]',
      'KZ-CC 405(2),258(1)',
    ],
    [
      '[STATUTE Part 2 of Article 405 and Part 1 of Article 258 of the Criminal Code]',
      'KZ-CC 405(2),258(1)',
    ],
    ['[STATUTE Article 174 and Part 2 of Article 405 of the Criminal Code]', 'KZ-CC 174,405(2)'],
    [
      '[STATUTE Article 272, Part 2 Article 269, Part 2 of the Criminal Code]',
      'KZ-CC 272(2),269(2)',
    ],
    ['[STATUTE Articles 272 & 380 of the Criminal Code of RK]', 'KZ-CC 272,380'],
    ['[STATUTE arts. 272, 291 and 380-1 CC RK]', 'KZ-CC 272,291,380-1'],
    ['[STATUTE Articles 174–176 of the Criminal Code]', 'KZ-CC 174,175,176'],
    ['[STATUTE Articles 174 - 176 of the Criminal Code]', 'KZ-CC 174,175,176'],
    ['[STATUTE Articles 437-440 of the Criminal Code]', 'KZ-CC 437,438,439,440'],
    [
      '[STATUTE Article 10 Part 1, 12 Part 3 of the Law on Peaceful Assemblies]',
      'KZ-LAW-peaceful-assemblies 10(1),12(3)',
    ],
    [
      '[STATUTE Article 272, Part 2; Article 269, Part 2; Article 188, Part 4 of the Criminal Code]',
      'KZ-CC 272(2),269(2),188(4)',
    ],
    [
      '[STATUTE Article 174 of the Criminal Code] and [STATUTE Article 488 of the Code of Administrative Offences]',
      'KZ-CC 174',
      'KZ-CAO 488',
    ],
    [
      '[STATUTE Articles 19 and 20 of the Universal Declaration of Human Rights], [STATUTE Articles 9, 14 and 21 of the ICCPR]',
      'UDHR 19,20',
      'ICCPR 9,14,21',
    ],
    [
      '[STATUTE Articles 19, 21 and 22 of the International Covenant on Civil and Political Rights] and [STATUTE Article 32 of the Constitution]',
      'ICCPR 19,21,22',
      'KZ-CONST 32',
    ],
    [
      'accused of two crimes, [STATUTE Articles 190 and 216 of the Criminal Code], 12 people testified',
      'KZ-CC 190,216',
    ],
  ])
})

describe('names of laws', () => {
  check('en', [
    ['[STATUTE Article 434 of the Code of the RK on Administrative Offences]', 'KZ-CAO 434'],
    [
      '[STATUTE Article 434 of the Code of the Republic of Kazakhstan “On Administrative Offences”]',
      'KZ-CAO 434',
    ],
    [
      '[STATUTE Article 434 of the Code of Administrative Violations of the Republic of Kazakhstan]',
      'KZ-CAO 434',
    ],
    ['[STATUTE Article 667 of the Code on Administrative Infractions]', 'KZ-CAO 667'],
    ['[STATUTE Article 667 of the Administrative Code]', 'KZ-CAO 667'],
    [
      '[STATUTE Article 667, Part 2 of the Administrative Offences Code of the RK]',
      'KZ-CAO 667(2)',
    ],
    [
      '[STATUTE Article 154 of the Entrepreneurial Code of the Republic of Kazakhstan]',
      'KZ-LAW-entrepreneurial-code 154',
    ],
    ['[STATUTE Article 174 of Kazakhstan’s Criminal Code]', 'KZ-CC 174'],
    ['[STATUTE Article 174 of the Kazakh Criminal Code]', 'KZ-CC 174'],
    ['[STATUTE Article 174 of the RK Criminal Code]', 'KZ-CC 174'],
    ['[STATUTE Article 174 of the country’s Criminal Code]', 'KZ-CC 174'],
    ['[STATUTE Article 174 of the new Criminal Code]', 'KZ-CC 174'],
    ['[STATUTE Article 174 Criminal Code of the RK]', 'KZ-CC 174'],
    ['[STATUTE Article 174, Criminal Code of Kazakhstan]', 'KZ-CC 174'],
    ['[STATUTE Article 174 of the Criminal Code] of 3 July 2014', 'KZ-CC 174'],
    ['[STATUTE Criminal Code Article 174] is vague', 'KZ-CC 174'],
    ['the [STATUTE Criminal Code (Article 174)] is vague', 'KZ-CC 174'],
    ['Kazakhstan’s [STATUTE Criminal Code] was amended', 'KZ-CC'],
    ['Kazakhstan’s [STATUTE Law “On Political Parties”] was amended', 'KZ-LAW-political-parties'],
    ['Kyrgyzstan’s [STATUTE Criminal Code] was amended', 'KG-CC'],
    [
      '[STATUTE Article 8 of Kazakhstan’s Law “On Political Parties”]',
      'KZ-LAW-political-parties 8',
    ],
    [
      '[STATUTE Article 8 of the Law of the Republic of Kazakhstan “On Political Parties”]',
      'KZ-LAW-political-parties 8',
    ],
    ['[STATUTE Article 8 of the RK Law “On Political Parties”]', 'KZ-LAW-political-parties 8'],
    [
      '[STATUTE Article 6 of the Law of the Republic of Kazakhstan of 15 July 2002 No. 344 “On Political Parties”]',
      'KZ-LAW-political-parties 6',
    ],
    [
      'must be in line with the [STATUTE Law on Religious Activity and Religious Associations].',
      'KZ-LAW-religious-activity',
    ],
    [
      'the [STATUTE Constitutional Law “On Elections in the Republic of Kazakhstan”] says',
      'KZ-LAW-elections',
    ],
    ['the new [STATUTE law on peaceful assembly] came into force', 'KZ-LAW-peaceful-assemblies'],
    ['the [STATUTE Peaceful Assembly Law] came into force', 'KZ-LAW-peaceful-assemblies'],
    ['released under the [STATUTE Amnesty Law]', 'KZ-LAW-amnesty'],
    ['the [STATUTE Law on State Property] allows it', 'KZ-LAW-state-property'],
    ['the [STATUTE Law “On Veterans”] allows it', 'KZ-LAW-veterans'],
    ['in breach of the [STATUTE Criminal Procedure Code]', 'KZ-CPC'],
    ['under [STATUTE Article 128 of the CPC of the RK]', 'KZ-CPC 128'],
    ['under [STATUTE Article 162 of the Penal Executive Code]', 'KZ-PEC 162'],
    [
      'the [STATUTE UN Convention against Torture] and the [STATUTE Rome Statute]',
      'CAT',
      'ROME-STATUTE',
    ],
    [
      'the [STATUTE International Covenant on Civil and Political Rights] ([STATUTE ICCPR])',
      'ICCPR',
      'ICCPR',
    ],
    [
      'guaranteed by the [STATUTE Constitution of the Republic of Kazakhstan] and international law',
      'KZ-CONST',
    ],
    ['under [STATUTE Article 280.3 of the Russian Criminal Code]', 'RU-CC 280.3'],
    [
      'under [STATUTE Article 19.3 of the Code of Administrative Offences of Russia]',
      'RU-CAO 19.3',
    ],
    ['under [STATUTE Articles 244 and 159 of the Criminal Code of Uzbekistan]', 'UZ-CC 244,159'],
    [
      'according to the [STATUTE Law on Mass Media], which entered into force in May',
      'KZ-LAW-mass-media',
    ],
    [
      '[STATUTE Article 419 of the Criminal Code of the RK] “Knowingly false denunciation”',
      'KZ-CC 419',
    ],
    [
      '[STATUTE Article 419 “Knowingly false denunciation” of the Criminal Code of the RK]',
      'KZ-CC 419',
    ],
    ['[STATUTE Article 174 (incitement of discord) of the Criminal Code]', 'KZ-CC 174'],
    [
      '[STATUTE Articles 174 (incitement of discord) and 405 (participation in a banned organisation) of the Criminal Code]',
      'KZ-CC 174,405',
    ],
    [
      '[STATUTE Article 405, Part 2 (“Participation in a banned organisation”) and Article 258, Part 1 (“Financing of extremism”) of the Criminal Code]',
      'KZ-CC 405(2),258(1)',
    ],
    ['[STATUTE Article 174 of the Criminal Code] (“Incitement of discord”)', 'KZ-CC 174'],
  ])
})

describe('laws that the citation does not name', () => {
  check('en', [
    ['eight years in prison under [STATUTE Art. 256, para. 2] for an appeal', 'KZ-CC? 256(2)'],
    ['Omarov T. was fined under [STATUTE Article 488, Part 6].', 'KZ-CAO? 488(6)'],
    ['Omarov T., [STATUTE Article 434], 10 days of arrest', 'KZ-CAO? 434'],
    [
      '[STATUTE Article 405, Part 2 of the Criminal Code]. Under [STATUTE Article 405] he faces two years.',
      'KZ-CC 405(2)',
      'KZ-CC? 405',
    ],
    [
      'under [STATUTE Article 272] and under [STATUTE Article 269 of the Criminal Code]',
      'KZ-CC? 272',
      'KZ-CC 269',
    ],
    [
      'the meeting broke the requirements of the Law ([STATUTE para. 2, Article 11])',
      'KZ-LAW-peaceful-assemblies? 11(2)',
    ],
    [
      'The party was refused under [STATUTE Article 10] of this Law',
      'KZ-LAW-political-parties? 10',
    ],
    [
      'The court cited the [STATUTE Law on Trade Unions]. Under [STATUTE Article 9] of the Law it must register.',
      'KZ-LAW-trade-unions',
      'KZ-LAW-trade-unions? 9',
    ],
    [
      'as the [STATUTE Universal Declaration of Human Rights] says in [STATUTE Article 19]',
      'UDHR',
      'UDHR? 19',
    ],
    ['[STATUTE Article 12] was read aloud', ''],
    ['[STATUTE Article 667], 15 days of arrest', 'KZ-CAO? 667'],
    ['He was given 15 days of arrest under [STATUTE Article 449].', 'KZ-CAO? 449'],
    [
      'the criminal case under [STATUTE Article 122] was closed after a year in the colony',
      'KZ-CC? 122',
    ],
  ])
})

describe('what is no part of a citation', () => {
  check('en', [
    ['[STATUTE Article 488, Part 6 of the CAO], 15 days of arrest', 'KZ-CAO 488(6)'],
    ['[STATUTE Article 488, Part 6], 15 days of arrest', 'KZ-CAO? 488(6)'],
    ['[STATUTE Article 488], 25 days’ arrest', 'KZ-CAO? 488'],
    ['[STATUTE Article 488, Part 7] – 10 days of arrest', 'KZ-CAO? 488(7)'],
    ['[STATUTE Article 489, Part 10], 172,500 tenge', 'KZ-CAO? 489(10)'],
    ['[STATUTE Article 489], 50 MCI', 'KZ-CAO? 489'],
    ['[STATUTE Article 272, Part 2], 3 years of restriction of liberty', 'KZ-CC? 272(2)'],
    ['[STATUTE Articles 272 and 380], 24 people in all', 'KZ-CC? 272,380'],
    ['[STATUTE Article 488], May 17, Almaty', 'KZ-CAO? 488'],
    ['[STATUTE Article 488], 17 May 2023', 'KZ-CAO? 488'],
    ['[STATUTE Article 405] and 5 others', 'KZ-CC? 405'],
    ['charged under [STATUTE Article 405 of the Criminal Code][12].', 'KZ-CC 405'],
    ['charged under [STATUTE Article 405 of the Criminal Code].', 'KZ-CC 405'],
    ['Her article of 5 May in the newspaper was about part 2 of the film.'],
    ['She wrote 3 articles for the site, part of them in 2022.'],
    ['the NGO Article 19 said'],
    ['ARTICLE 19, Freedom House and Amnesty International'],
    ['On Constitution Day they laid flowers on Constitution Street.'],
    ['The Constitutional Court and the Constitutional Council'],
    ['law enforcement officers obeyed the law'],
    ['according to the law 700 people are required'],
    ['the procedural law was violated by the judge'],
    ['under administrative law and criminal law'],
    ['a lawyer from the law firm “On Guard”'],
    ['the UN Committee on the Rights of the Child'],
    ['the Code of conduct of the party'],
    ['Part 2 of the series, 3rd part of the interview'],
    ['Law and order; a law on the books'],
    ['the election law expert'],
    ['the CAT and the CEDAW Committee met in Geneva'],
    ['Section 5, room 12, item 3 of the agenda'],
  ])
})

describe('slips, glosses and rarer wordings', () => {
  check('en', [
    ['under [STATUTE Article 405 (2), Article 256 (1)] he was jailed', 'KZ-CC? 405(2),256(1)'],
    ['[STATUTE Article 405, part 1 and 2 of the CC]', 'KZ-CC 405(1),405(2)'],
    ['[STATUTE Art. 405, Parts 1 & 2]', 'KZ-CC? 405(1),405(2)'],
    ['[STATUTE Articles 174 (1) and 405 of the CC of Kazakhstan]', 'KZ-CC 174(1),405'],
    ['[STATUTE Art. 488 of the Code of Administrative Offenses] (CAO) was applied', 'KZ-CAO 488'],
    ['[STATUTE Article 488 CoAO]', 'KZ-CAO 488'],
    ['[STATUTE Article 488 of the Administrative Offences Code (part 6)]', 'KZ-CAO 488(6)'],
    ['charged under [STATUTE Article 130] (“Defamation”) in 2019', 'KZ-CC? 130'],
    ['[STATUTE Article 130 of the former Criminal Code]', 'KZ-CC 130'],
    ['under [STATUTE Criminal Code article 405(1)]', 'KZ-CC 405(1)'],
    [
      '[STATUTE Articles 272(2), 188(4)(2) and 380-1(3)(1) of the Criminal Code]',
      'KZ-CC 272(2),188(4:2),380-1(3:1)',
    ],
    ['[STATUTE Article 188, part 4, p. 2 of the CC RK]', 'KZ-CC 188(4:2)'],
    ['[STATUTE Section 2 of Article 405 of the Criminal Code]', 'KZ-CC 405(2)'],
    ['[STATUTE Articles 174, part 2; 405, part 1 of the Criminal Code]', 'KZ-CC 174(2),405(1)'],
    ['[STATUTE art.405, pt.2 of the CC]', 'KZ-CC 405(2)'],
    [
      '[STATUTE Article 405 ‘Participation in a banned organisation’ of the Criminal Code]',
      'KZ-CC 405',
    ],
    ['[STATUTE Article No. 405 of the Criminal Code]', 'KZ-CC 405'],
    ['[STATUTE Article #405 of the Criminal Code]', 'KZ-CC 405'],
    ['[STATUTE Clause 2, Part 4, Article 274 of the Criminal Code]', 'KZ-CC 274(4:2)'],
    ['[STATUTE Part 2, Article 405 of CC RK]', 'KZ-CC 405(2)'],
    ['[STATUTE Part 3 Article 402 of the Criminal Code]', 'KZ-CC 402(3)'],
    [
      '[STATUTE parts 2 and 3 of article 405 and article 256 of the Criminal Code]',
      'KZ-CC 405(2),405(3),256',
    ],
    ['[STATUTE Administrative Code (Art. 488, part 6)]', 'KZ-CAO 488(6)'],
    ['the [STATUTE law on the LGBT propaganda]', 'KZ-LAW-lgbt-propaganda'],
    ['[STATUTE Law of Kazakhstan on peaceful assemblies]', 'KZ-LAW-peaceful-assemblies'],
    ['the [STATUTE law "On Public Associations"] was cited', 'KZ-LAW-public-associations'],
    ['RK [STATUTE law On Public Associations]', 'KZ-LAW-public-associations'],
    ['the [STATUTE Law of the RK "On Amnesty"]', 'KZ-LAW-amnesty'],
    ['[STATUTE Article 5 of the European Convention]', 'ECHR 5'],
    [
      '[STATUTE Art. 9 ICCPR] and [STATUTE Art 19 UDHR]; [STATUTE ICCPR Article 9], [STATUTE ICCPR art. 19(3)]',
      'ICCPR 9',
      'UDHR 19',
      'ICCPR 9',
      'ICCPR 19(3)',
    ],
    ['[STATUTE Universal Declaration of Human Rights (Article 19)]', 'UDHR 19'],
    ['[STATUTE Code of Criminal Procedure Article 128]', 'KZ-CPC 128'],
    ['[STATUTE Criminal Code of the Kyrgyz Republic]', 'KG-CC'],
    ["the Kyrgyz [STATUTE Criminal Code's Article 327]", 'KG-CC 327'],
    ['Russian [STATUTE Criminal Code’s Article 207.3]', 'RU-CC 207.3'],
    ['[STATUTE Constitution’s Article 32]', 'KZ-CONST 32'],
    [
      '[STATUTE Article 434 of the CAO] and [STATUTE Article 405] of the same Code',
      'KZ-CAO 434',
      'KZ-CAO? 405',
    ],
    [
      'Ospanov B., [STATUTE Article 405, part 2, of the Criminal Code of the RK], house arrest',
      'KZ-CC 405(2)',
    ],
    [
      'Ospanov B., [STATUTE Article 405 of the Criminal Code, part 2]: house arrest',
      'KZ-CC 405(2)',
    ],
    ["under [STATUTE art. 405 of Kazakhstan's criminal code]", 'KZ-CC 405'],
    ['([STATUTE art. 405 of Kazakhstan’s criminal code])', 'KZ-CC 405'],
    [
      "an offence under [STATUTE paragraph 1 of Article 174 of Kazakhstan's Criminal Code] (inciting social discord)",
      'KZ-CC 174(1)',
    ],
    [
      'under the [STATUTE criminal code] article on extremism ([STATUTE Art. 405])',
      'KZ-CC',
      'KZ-CC? 405',
    ],
    [
      '“inciting discord” ([STATUTE article 174 of the Criminal Code]) and “extremism” ([STATUTE Article 405])',
      'KZ-CC 174',
      'KZ-CC? 405',
    ],
    ['[STATUTE Article 378, paragraphs 1 and 2, of the Criminal Code]', 'KZ-CC 378(1),378(2)'],
    [
      'violation of [STATUTE Article 488, Paragraph 7 of the Administrative Offenses Code]',
      'KZ-CAO 488(7)',
    ],
    [
      'charges under three [STATUTE articles: 174, 405 and 256 of the Criminal Code]',
      'KZ-CC 174,405,256',
    ],
    ['under [STATUTE Articles 188, 191, and 272 of the Criminal Code]', 'KZ-CC 188,191,272'],
    [
      '[STATUTE Article 188, Part 3, Paragraph 1; Article 191, Part 2, Paragraph 3 of the Criminal Code]',
      'KZ-CC 188(3:1),191(2:3)',
    ],
    [
      '[STATUTE article 12 of the Law of RK "On Enforcement Proceedings and Status of Bailiffs"]',
      'KZ-LAW-enforcement-proceedings 12',
    ],
    [
      'violated [STATUTE Article 11 of the law on peaceful assemblies] by not',
      'KZ-LAW-peaceful-assemblies 11',
    ],
    [
      'the [STATUTE Law on Combating Corruption], the [STATUTE Law on Trade Unions] and the [STATUTE Labour Code]',
      'KZ-LAW-anti-corruption',
      'KZ-LAW-trade-unions',
      'KZ-LAW-labour-code',
    ],
    ['the [STATUTE UN Convention on the Rights of the Child] and CEDAW', 'CRC'],
    ['[STATUTE Criminal Code Arts. 174, 405]', 'KZ-CC 174,405'],
    [
      'The case was opened under [STATUTE Art. 405 p. 1, 2 of the Criminal Code of RK].',
      'KZ-CC 405(1),405(2)',
    ],
    ['under [STATUTE Articles 296 (part 4) and 297 (part 3) CC]', 'KZ-CC 296(4),297(3)'],
    [
      'accused under [STATUTE part 3, paragraph 2, article 297 of the Criminal Code]',
      'KZ-CC 297(3:2)',
    ],
    ['[STATUTE Articles 272, 269 and 188 of the RK Criminal Code]', 'KZ-CC 272,269,188'],
    ['He served 5 years under [STATUTE Article 164 of the 1997 Criminal Code].', 'KZ-CC 164'],
    [
      'the [STATUTE amnesty law]; the [STATUTE Amnesty law]; [STATUTE Law on amnesty]; [STATUTE Law “On amnesty for participants in the January events”]',
      'KZ-LAW-amnesty',
      'KZ-LAW-amnesty',
      'KZ-LAW-amnesty',
      'KZ-LAW-amnesty',
    ],
    [
      '[STATUTE Article 402 (calls to illegal rallies), 405 (extremism) of the Criminal Code]',
      'KZ-CC 402,405',
    ],
    ['[STATUTE Article 488 part 1/2/3 of CAO]', 'KZ-CAO 488(1),488(2),488(3)'],
    [
      'subject to [STATUTE Article 10(3) and Article 11 of the Peaceful Assembly Law]',
      'KZ-LAW-peaceful-assemblies 10(3),11',
    ],
    ['Chapter 4 of the [STATUTE Criminal Code]', 'KZ-CC'],
    ['Chapter 30 of the [STATUTE Code on Administrative Offences]', 'KZ-CAO'],
    ['[STATUTE Code of Administrative Offences, Article 488, Part 6], Omarov T.', 'KZ-CAO 488(6)'],
    ['the draft [STATUTE Law on Mass Media]', 'KZ-LAW-mass-media'],
    ['Kazakhstan’s new [STATUTE Law on Mass Media]', 'KZ-LAW-mass-media'],
    ['[STATUTE Criminal] and [STATUTE Administrative Codes]', 'KZ-CC', 'KZ-CAO'],
    [
      'the [STATUTE Criminal], [STATUTE Criminal Procedure] and [STATUTE Penal Execution Codes]',
      'KZ-CC',
      'KZ-CPC',
      'KZ-PEC',
    ],
    [
      '[STATUTE Code of the Republic of Kazakhstan "On Marriage (Matrimony) and Family"]',
      'KZ-LAW-marriage-and-family-code',
    ],
    [
      '[STATUTE Article 62 of the RK Code “On Marriage and Family”]',
      'KZ-LAW-marriage-and-family-code 62',
    ],
    ['[STATUTE Article 77-8 of the Constitution]', 'KZ-CONST 77-8'],
    ['[STATUTE Article 14 of the Constitution of the RK] prohibits discrimination', 'KZ-CONST 14'],
    [
      'violates [STATUTE Part 1 of Article 20 of the Constitution] and [STATUTE Article 19 of the ICCPR]',
      'KZ-CONST 20(1)',
      'ICCPR 19',
    ],
    ['[STATUTE International Covenant on Economic, Social, and Cultural Rights]', 'ICESCR'],
    [
      'the [STATUTE Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment]',
      'CAT',
    ],
    ['amendments to the [STATUTE Criminal] and [STATUTE Administrative Codes]', 'KZ-CC', 'KZ-CAO'],
    ['the [STATUTE Civil] and [STATUTE Criminal Codes of the RK]', 'KZ-CIV', 'KZ-CC'],
  ])
})

describe('as reports, court notices and news have it', () => {
  check('en', [
    [
      'The activist was found guilty of violating the [STATUTE law on peaceful assembly] and fined.',
      'KZ-LAW-peaceful-assemblies',
    ],
    [
      'On July 5 the court in Oral considered the case of Aigul Pavel ([STATUTE Article 489, Part 9 of the Code of Administrative Offences of the RK]), fine of 20 MCI.',
      'KZ-CAO 489(9)',
    ],
    [
      'May 7, Atyrau, Aslan Utepov, Abzal Dostiyarov: [STATUTE Article 405 (part 2) CC RK] - two years of restriction of freedom',
      'KZ-CC 405(2)',
    ],
    [
      'May 7, Aktau, Orynbay Okhasov, [STATUTE Art. 488-1, Code of Administrative Offences].',
      'KZ-CAO 488-1',
    ],
    [
      'He was detained under [STATUTE Article 128 of the Criminal Procedure Code of the Republic of Kazakhstan] as a suspect in committing a crime under [STATUTE Article 272, Part 3].',
      'KZ-CPC 128',
      'KZ-CC? 272(3)',
    ],
    [
      'The prosecutor cites [STATUTE part 1 of Article 48 of the Code of Administrative Offences] in aggravation.',
      'KZ-CAO 48(1)',
    ],
    ['[STATUTE Article 174 (4) (2) of the Criminal Code]', 'KZ-CC 174(4:2)'],
    [
      'Her lawyer says [STATUTE Articles 13, 16, and 39 of the Constitution], as well as [STATUTE Article 14 of the ICCPR], were violated',
      'KZ-CONST 13,16,39',
      'ICCPR 14',
    ],
    [
      'The term under [STATUTE Art. 188 part 3 para 1 and Art. 296 part 1 of the Criminal Code] was extended',
      'KZ-CC 188(3:1),296(1)',
    ],
    [
      'charged with offences under [STATUTE Articles 378 (“insulting a representative of authority”), 379 (“insubordination”) and 380 (“violence”) of the Criminal Code]',
      'KZ-CC 378,379,380',
    ],
    [
      'Almaty resident A. was punished for “petty hooliganism” ([STATUTE Article 434 of the Administrative Code]) with 10 days',
      'KZ-CAO 434',
    ],
    ['Kazakhstan must comply with [STATUTE Article 9.3 of the ICCPR]', 'ICCPR 9(3)'],
    [
      'under [STATUTE paragraphs 1 and 2 of part 3 of article 188 of the Criminal Code]',
      'KZ-CC 188(3:1),188(3:2)',
    ],
    [
      'under [STATUTE Article 296, part 4 and Article 297, part 3, paragraph 3, of the Criminal Code of the Republic of Kazakhstan], the defendant got 8 years',
      'KZ-CC 296(4),297(3:3)',
    ],
    ['under [STATUTE Part 4 (3) of Article 190 of the Criminal Code]', 'KZ-CC 190(4:3)'],
    ['a bill amending the [STATUTE Law “On Mass Media”]', 'KZ-LAW-mass-media'],
    ['[STATUTE Articles 272 and 273 of the Criminal Code], 15 defendants', 'KZ-CC 272,273'],
    ['[STATUTE Articles 272, 273], 15 defendants', 'KZ-CC? 272,273'],
    ['in the case under [STATUTE Article 403], the court gave 1 year', 'KZ-CC? 403'],
    [
      'On November 16, under [STATUTE Article 405], 2 years of restriction of freedom were imposed',
      'KZ-CC? 405',
    ],
    ['[STATUTE Criminal Code, Articles 174, 405]', 'KZ-CC 174,405'],
    ['suspected under [STATUTE part 2 Art. 258 of CC RK]', 'KZ-CC 258(2)'],
    ['under [STATUTE part 2 of the Article 258 of the CC of RK]', 'KZ-CC 258(2)'],
    ['found guilty of [STATUTE Article 405]', 'KZ-CC? 405'],
    [
      'of an offense provided for by [STATUTE Article 405, part 2, of the Criminal Code]',
      'KZ-CC 405(2)',
    ],
    ['[STATUTE article 405 part 1, part 2 of the Criminal Code of the RK]', 'KZ-CC 405(1),405(2)'],
    [
      '[STATUTE Article 405 part 1, article 405 part 2 of the Criminal Code of the RK]',
      'KZ-CC 405(1),405(2)',
    ],
    ['[STATUTE Article 405 paragraphs 1, 2 of the Criminal Code of the RK]', 'KZ-CC 405(1),405(2)'],
    [
      'under [STATUTE Article 379 p. 1 of the Criminal Code of the Republic of Kazakhstan] – 2 months of arrest',
      'KZ-CC 379(1)',
    ],
    [
      '[STATUTE Article 361 Part 3 p 2, Article 366 part 4 of the Criminal Code of the RK]',
      'KZ-CC 361(3:2),366(4)',
    ],
    [
      '[STATUTE Art. 190 p. 4 cl. 2, Art. 218 p. 3 cl. 3 of the Criminal Code]',
      'KZ-CC 190(4),190(2),218(3)',
    ],
    ['by virtue of [STATUTE Articles 35(1)(2) and 327 CrPC RK]', 'KZ-CPC 35(1:2),327'],
    ['[STATUTE sub-clause 4 of clause 1 of Article 35 of the CPC]', 'KZ-CPC 35(1:4)'],
    [
      '[STATUTE Law of the Republic of Kazakhstan “On the procedure and conditions of detention of persons in special institutions, special premises”]',
      'KZ-LAW-special-institutions',
    ],
    ['Resolution 5, Article II of the [STATUTE Helsinki Final Act]', 'HELSINKI-FINAL-ACT'],
    ['ban under [STATUTE Article 50 of the Criminal Code] for 5 years', 'KZ-CC 50'],
    ['The [STATUTE law "On Trade Unions" (Art. 10)]', 'KZ-LAW-trade-unions 10'],
    ['[STATUTE Law on Trade Unions (Article 10, Part 3)]', 'KZ-LAW-trade-unions 10(3)'],
    ['[STATUTE para 2 Article 49 of the Law on Mass Media]', 'KZ-LAW-mass-media 49(2)'],
    [
      '[STATUTE Articles 5, 9, 10 and 11 of the Universal Declaration of Human Rights], [STATUTE Articles 9, 14 of the International Covenant on Civil and Political Rights]',
      'UDHR 5,9,10,11',
      'ICCPR 9,14',
    ],
    [
      '[STATUTE paragraph 10 of Article 48 of the Constitutional Law “On Elections in the Republic of Kazakhstan”]',
      'KZ-LAW-elections 48(10)',
    ],
    ['the [STATUTE law on elections]', 'KZ-LAW-elections'],
    [
      'the [STATUTE Constitutional Law on Elections in the Republic of Kazakhstan]',
      'KZ-LAW-elections',
    ],
    ['Code of Ethics of judges'],
    ['Budget law for 2024'],
    ['the [STATUTE State Secrets Law]', 'KZ-LAW-state-secrets'],
    ['law of war, law on the street'],
    ['The [STATUTE Family and Marriage Code]', 'KZ-LAW-marriage-and-family-code'],
    ['as per [STATUTE Article 17 of Constitution of RK]', 'KZ-CONST 17'],
    ["[STATUTE Basic Law], the country's [STATUTE Basic Law]", 'KZ-CONST', 'KZ-CONST'],
    ['the [STATUTE Law on Domestic Violence]', 'KZ-LAW-domestic-violence'],
    ['new [STATUTE Criminal Procedure Code] provisions', 'KZ-CPC'],
    ['UN Human Rights Committee’s General Comment No. 37'],
    ['[STATUTE Article 6 of the UN Declaration on Human Rights Defenders]', 'HRD-DECLARATION 6'],
    ['the [STATUTE European Convention for the Protection of Human Rights]', 'ECHR'],
    ['[STATUTE Law on Rallies]', 'KZ-LAW-peaceful-assemblies'],
    [
      '[STATUTE Law No 333-VI “On the procedure for organizing and holding peaceful assemblies in the Republic of Kazakhstan”] dated May 25, 2020',
      'KZ-LAW-peaceful-assemblies',
    ],
    ['[STATUTE Art. 200, Part 1 CAO], slander: fine of 160 MCI', 'KZ-CAO 200(1)'],
    ['[STATUTE Administrative Offences Code, Art. 73-3, part 3]', 'KZ-CAO 73-3(3)'],
    ['[STATUTE Code of Administrative Offenses art 434 part 1]', 'KZ-CAO 434(1)'],
    ['[STATUTE Criminal Code arts 174 and 256]', 'KZ-CC 174,256'],
  ])
})
