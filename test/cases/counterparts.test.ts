/** Nouns that mean a person by what they are to a relative or lawyer of whom the text has told. Names are invented. */
import { describe, expect, it } from 'vitest'
import { happened } from './kit.js'

describe('a husband, son or client stands for the name', () => {
  it.each([
    ["Askar Omarov's wife Dina said her husband had been beaten.", ['Askar Omarov attack']],
    [
      'The mother of the activist Askar Omarov told us that her son had been detained.',
      ['Askar Omarov detention'],
    ],
    [
      'Askar Omarov is in custody. His lawyer, Oleg Li, said his client was tortured.',
      ['Askar Omarov attack'],
    ],
    ['Жена Аскара Омарова сообщила, что мужа задержали.', ['Аскара Омарова detention']],
    ['Отец Дины Омаровой рассказал, что его дочь избили.', ['Дины Омаровой attack']],
    [
      'Аскар Омаров за решёткой. По словам матери, сына перевели в карцер.',
      ['Аскар Омаров transfer'],
    ],
    [
      'Олег Ли, защитник Аскара Омарова, заявил, что его доверителя пытали.',
      ['Аскара Омарова attack'],
    ],
    ['Асқар Омаровтың анасы ұлының ұсталғанын айтты.', ['Асқар Омаровтың detention']],
    ['Дина Омарованың күйеуі әйелін полиция ұрғанын айтты.', ['Дина Омарованың attack']],
    // Somebody else's, another one, or one with a name of their own.
    ["Askar Omarov's wife Dina said her son had been beaten.", []],
    ["Askar Omarov's mother said that her other son had been detained.", []],
    ["Askar Omarov's lawyer said his client Oleg Li had been beaten.", ['Oleg Li attack']],
    ['Мать Аскара Омарова рассказала, что её младшего сына задержали.', []],
    ['Дочь Аскара Омарова рассказала, что её сына задержали.', []],
    ['Жена Аскара Омарова рассказала, что её первый муж был задержан.', []],
    ['Асқар Омаровтың анасы үшінші ұлының ұсталғанын айтты.', []],
    ['Сестру Аскара Омарова, которая не стала говорить против брата, оштрафовали.', []],
    ['Асқар Омаровтың әйелі ұлының ұсталғанын айтты.', []],
  ])('%s', async (text, expected) => expect(await happened(text)).toEqual(expected))
})

describe('a victim is not charged', () => {
  it.each([
    [
      "Dina Omarova's car was set on fire. Police opened a case under Article 202.",
      ['Dina Omarova other'],
    ],
    ['Аскара Омарова избили. Полиция возбудила дело по статье 106.', ['Аскара Омарова attack']],
    [
      'Askar Omarov was beaten and taken to hospital. Police opened a criminal case under Article 293.',
      ['Askar Omarov attack'],
    ],
    [
      'Аскара Омарова задержали. Полиция возбудила дело по статье 174.',
      ['Аскара Омарова detention', 'Аскара Омарова charge'],
    ],
  ])('%s', async (text, expected) => expect(await happened(text)).toEqual(expected))
})

describe('a relative with a given name alone', () => {
  it.each([
    ['Дина Омарова вышла на пикет. Её муж Нариман был задержан.', ['Нариман detention']],
    ['Аскар Омаров за решёткой. Его сестра Дина была избита.', ['Дина attack']],
    ['Аскар Омаров за решёткой. Его сестру Дину избили.', ['Дину attack']],
    // Whose brother: no name of his own.
    ['Брат Марата был задержан.', []],
  ])('%s', async (text, expected) => expect(await happened(text)).toEqual(expected))
})

describe('an appeal that changes nothing', () => {
  it.each([
    ['Суд не стал отменять приговор Аскару Омарову.', ['Аскару Омарову appeal']],
    ["The court refused to overturn Askar Omarov's conviction.", ['Askar Omarov appeal']],
    ['Сот Асқар Омаровтың үкімін өзгертуден бас тартты.', ['Асқар Омаровтың appeal']],
  ])('%s', async (text, expected) => expect(await happened(text)).toEqual(expected))
})
