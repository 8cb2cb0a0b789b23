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
