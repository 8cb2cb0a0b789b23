/** English: what small texts tell of people, and what helpers, sides and small words say of whom it happened to. */
import { describe, expect, it } from 'vitest'
import { happened, told, wrongIn } from './kit.js'

describe('what a verb asserts', () => {
  it.each([
    ['Police detain blogger Askar Omarov in Taraz', ['detention active asserted']],
    ['A group of men attacked journalist Askar Omarov.', ['attack active asserted']],
    ['Askar Omarov has been refusing food.', ['hunger_strike active asserted']],
    ['Prosecutors want to charge Askar Omarov.', ['charge active demanded']],
    ['Askar Omarov refused to testify and denied the charges.', []],
    ['Officials refused to let Askar Omarov leave.', ['refusal active asserted']],
    ['The questioning of Askar Omarov will go on.', ['interrogation passive named']],
    ['The arrest of Askar Omarov on 5 May 2023 drew protests.', ['detention active named']],
    ["Askar Omarov's arrest came on 5 May 2023.", ['detention passive asserted']],
    ['Askar Omarov may appeal.', ['appeal active possible']],
    [
      'Askar Omarov was neither searched nor questioned.',
      ['search passive negated', 'interrogation passive negated'],
    ],
  ])('%s', async (text, expected) =>
    expect(await told(text, 'en', ({ event, voice }) => `${event} ${voice}`)).toEqual(expected),
  )
})

describe('whom it happened to', () => {
  it.each([
    ['Supporters of the blogger Askar Omarov were detained.', []],
    ['Three friends of Askar Omarov were arrested.', []],
    ['His brother beat Askar Omarov.', ['Askar Omarov attack']],
    ['Askar Omarov was detained by Captain Timur Galiev.', ['Askar Omarov detention']],
    ["The court dismissed Askar Omarov's appeal.", ['Askar Omarov appeal']],
    ['A case was opened against Askar Omarov.', ['Askar Omarov charge']],
    ['Askar Omarov faces charges of libel.', ['Askar Omarov charge']],
    ['Askar Omarov accused the police of lying.', []],
    ['Askar Omarov said police officers had beaten him.', ['Askar Omarov attack']],
    [
      '“I was questioned for six hours,” Askar Omarov told reporters.',
      ['Askar Omarov interrogation'],
    ],
    [
      'Askar Omarov and Oleg Li came. All of them were fined.',
      ['Askar Omarov fine', 'Oleg Li fine'],
    ],
    ['Askar Omarov came. The other blogger was fined.', []],
    ['The body of Askar Omarov was found in a river.', ['Askar Omarov death']],
    [
      'Police detained Askar Omarov together with his wife, Dina Omarova. She was released.',
      ['Askar Omarov detention', 'Dina Omarova detention', 'Dina Omarova release'],
    ],
    [
      'Askar Omarov and Oleg Li were detained. He was released.',
      ['Askar Omarov detention', 'Oleg Li detention'],
    ],
    ['The prosecutor refused to charge Askar Omarov.', []],
    ['Askar Omarov thanked all detained activists.', []],
    [
      'Askar Omarov and Oleg Li were all detained.',
      ['Askar Omarov detention', 'Oleg Li detention'],
    ],
    [
      'Askar Omarov was jailed for ten days and Oleg Li was fined. They were detained in Taraz.',
      ['Askar Omarov sentence', 'Oleg Li fine', 'Askar Omarov detention', 'Oleg Li detention'],
    ],
    ["The court rejected the investigator's request to arrest Askar Omarov.", []],
    ['The court refused Askar Omarov a new lawyer after his arrest.', ['Askar Omarov refusal']],
  ])('%s', async (text, expected) => expect(await happened(text)).toEqual(expected))
})

describe('small texts', () => {
  it('tell whom it happened to, when and where, but for the known ones', {
    timeout: 60_000,
  }, async () => {
    // Most hang on a name or a sanction that is not found yet.
    expect(await wrongIn('en')).toEqual(['appeal: lodged, then dismissed'])
  })
})
