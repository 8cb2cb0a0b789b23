import { describe, expect, it } from 'vitest'
import { loadMatcher } from '../../src/load/match.js'

const matcher = loadMatcher()
const verdict = (a: string, b: string) => matcher.match(a, b).verdict

describe('one person', () => {
  it.each([
    ['Лев Рыбин', 'Льва Рыбина'],
    ['Досжигит Ахметов', 'Досжигита Ахметова'],
    ['Руслан Ковальчук', 'Ковальчуком Русланом'],
    ['Айгуль Жаксыбаева', 'Жаксыбаевой Айгули'],
    ['Нұржан Тілеубек', 'Нұржан Тілеубектің'],
    ['Гүлмира Сәрсенқызы', 'Гүлмира Сәрсенқызының'],
    ['Павел Кравец', 'Павлу Кравцу'],
    ['Пак Людмила', 'Park Lyudmila'],
    ['Цой Геннадий', 'Gennady Choi'],
    ['Ким Ён Хо', 'Kim Yong-ho'],
    ['Нур Султан Абаев', 'Nursultan Abaev'],
    ['Гульнар Ахметкали', 'Gulnar Ahmet Kali'],
    ['Abd ar-Rahman Khalidi', 'Абдуррахман Халиди'],
    ['NGUYỄN Văn Thành', 'Nguyen Van Thanh'],
  ])('%s = %s', (a, b) => expect(verdict(a, b)).toBe('same'))
})

describe('for a person to decide', () => {
  it.each([
    ['Нурлан Абдиев', 'Нурик Абдиев'],
    ['Мухтар Жолдин', 'Муке Жолдин'],
    ['Динара Сапина', 'Dina Sapina'],
    ['Ахметов А.', 'Ахмедов А.'],
    ['Serei Ivanchuk', 'Sergei Ivanchuk'],
  ])('%s ~ %s', (a, b) => expect(verdict(a, b)).toBe('review'))
  it.each([
    ['Абдурахманов Руслан', 'Абдрахманов Руслан'],
    ['Fridrich Lindenberg', 'Friedrich Lindenberg'],
  ])('%s and %s are not apart', (a, b) => expect(verdict(a, b)).not.toBe('different'))
})

describe('never one person for sure', () => {
  it.each([
    ['GARCÍA LÓPEZ, José María', 'GARCÍA PÉREZ, José'],
    ['Омаров Д.', 'Умаров Д.'],
  ])('%s, %s', (a, b) => expect(verdict(a, b)).not.toBe('same'))
})

describe('two people', () => {
  it.each([
    ['Нурлан Абдиев', 'Ереке Абдиев'],
    ['Пак Елена', 'Бак Елена'],
    ['Валентин Гусев', 'Валентина Гусева'],
    ['Ким Ён Хо', 'Ким Ён Су'],
  ])('%s ≠ %s', (a, b) => expect(verdict(a, b)).toBe('different'))
})
