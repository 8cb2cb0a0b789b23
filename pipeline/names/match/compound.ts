/** Names of several words that are one: Abd al-Rahman, Nur al-Din; and particles that may be written as part of a word. */
import type { Piece } from './split.js'

export interface Compound extends Piece {
  /** The word with the particles before it: vandenbroek, albakri. */
  readonly long?: string
}

const servant = /^(?:abd|абд)$/u
const servantJoined = /^(?:abd[aeou]+[lr]|абд[уеэ]ль?|абдур)$/u
const article = /^(?:[ae][lrsdnzt]|ash|esh|u[lrsdn]|[аэу]ль?|[аэу][рсднзш])$/u
const faith = /^(?:(?:[aeu]d?)?d(?:in|een|ine|eene|een)|(?:[аэеу]д)?дин)$/u
const god = /^(?:[aou]?llah|[аоу]лла(?:х|һ)?)$/u

const latin = /\p{Script=Latin}/u
const isWord = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && !piece.initial && piece.text.length > 1

const capital = (text: string): string => (text[0] ?? '').toUpperCase() + text.slice(1)
const fused = (head: Piece, link: string, tail: string): Compound => ({
  ...head,
  text: capital(head.text.toLowerCase() + link + tail.toLowerCase()),
})

/** Where a servant's name goes on: the place of the word after it and its article. */
const after = (pieces: readonly Piece[], at: number): number =>
  article.test(pieces[at]?.text.toLowerCase() ?? '') && isWord(pieces[at + 1]) ? at + 1 : at

/** Abd al-Rahman, Abdul Rahman → Abdulrahman. Two words alone may be given name and surname. */
function servants(pieces: readonly Piece[]): readonly Compound[] {
  const out: Compound[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!
    const text = piece.text.toLowerCase()
    const bare = !piece.initial && servant.test(text)
    const next = after(pieces, at + 1)
    const tail = pieces[next]
    const enough = bare || (servantJoined.test(text) && pieces.length > 2)
    if (enough && isWord(tail) && tail.segment === piece.segment) {
      const of = god.test(tail.text.toLowerCase()) ? 'lah' : tail.text
      out.push(fused({ ...piece, text: latin.test(text) ? 'Abd' : 'Абд' }, ul(text), of))
      at = next
    } else out.push(piece)
  }
  return out
}

const ul = (text: string): string => (latin.test(text) ? 'ul' : 'ул')

/** Nur al-Din → Nuruddin; Nasr Allah → Nasrallah. */
function faiths(pieces: readonly Compound[]): readonly Compound[] {
  const out: Compound[] = []
  for (const piece of pieces) {
    const text = piece.initial ? '' : piece.text.toLowerCase()
    const isFaith = faith.test(text)
    if ((isFaith || god.test(text)) && out.length > 0) {
      const link = article.test(out[out.length - 1]!.text.toLowerCase()) ? 1 : 0
      const head = out[out.length - 1 - link]
      if (isWord(head) && head.segment === piece.segment) {
        out.length -= 1 + link
        const tail = !isFaith ? piece.text : latin.test(text) ? 'uddin' : 'уддин'
        out.push(fused(head, '', tail))
        continue
      }
    }
    out.push(piece)
  }
  return out
}

const syllable =
  /^(?:(?:[bcdfghjklmnpqrstwxyz]|[ckstz]h|ts|[bdghjklmnpr]y)?[aeiou]{1,3}(?:ng|[nklmpbht])?){1,2}$/

const syllableRu =
  /^(?:(?:[бвгджзйклмнпрстфхцчш]|дж|дз)?ь?[аеёиоуыэюя]{1,2}(?:нг|н|м|к|п|б|т|л|р|х|ль|нь)?){1,2}$/u
const isSyllable = (text: string): boolean => syllable.test(text) || syllableRu.test(text)

/** Kim Yong-nam, Wei Dong ZHOU: the surname, and the given name as one word. */
function eastern(pieces: readonly Compound[], isSurname: (piece: Piece) => boolean) {
  if (pieces.length !== 3 || pieces.some((piece) => piece.initial || piece.long)) return pieces
  const [one, two, three] = pieces as readonly [Compound, Compound, Compound]
  const loud = pieces.find((piece) => piece.capitals)
  const first = loud ? loud === one : three.segment > one.segment || isSurname(one)
  const [family, head, tail] = first ? [one, two, three] : [three, one, two]
  if (head.segment !== tail.segment || !isSurname(family)) return pieces
  if (![head, tail].every((piece) => isSyllable(piece.text.toLowerCase()))) return pieces
  return [
    { ...family, segment: 0, hyphen: false },
    { ...fused(head, '', tail.text), segment: 1, hyphen: false },
  ]
}

/** Particles go; the word after them remembers them. */
function withoutParticles(
  pieces: readonly Compound[],
  isParticle: (piece: Piece) => boolean,
): readonly Compound[] {
  const out: Compound[] = []
  let before = ''
  for (const piece of pieces) {
    if (isParticle(piece)) {
      before += piece.text.toLowerCase()
      continue
    }
    out.push(
      before && isWord(piece) ? { ...piece, long: before + piece.text.toLowerCase() } : piece,
    )
    before = ''
  }
  return out.length > 0 ? out : pieces
}

/** Folded to small letters, a word that may make one of several; names without such a word stay as they are. */
export const mayCompound = (text: string): boolean =>
  servant.test(text) ||
  servantJoined.test(text) ||
  article.test(text) ||
  faith.test(text) ||
  god.test(text)

export const compounds = (
  pieces: readonly Piece[],
  is: (piece: Piece, kind: 'particle' | 'eastern') => boolean,
): readonly Compound[] =>
  eastern(
    withoutParticles(faiths(servants(pieces)), (piece) => is(piece, 'particle')),
    (piece) => is(piece, 'eastern'),
  )
