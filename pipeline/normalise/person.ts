/** PERSON → family, given name, patronymic, initials, gender: as far as the text gives them, nothing made up. */
import type { Labelled, Passage, Reader } from '../document.js'
import { type NameLexicon, namesOf, shownPart } from '../names/persons/index.js'
import type { PersonValue } from '../values.js'

/** A reader of the persons of one document; never fails: a name that cannot be taken apart is all `family`. */
export function personsReader(
  lexicon: NameLexicon,
): (
  passages: readonly Passage[],
  mentions: readonly (readonly Labelled[])[],
) => Reader<PersonValue> {
  return (passages, mentions) => {
    const nameOf = namesOf(lexicon, passages, mentions)
    return (mention, passage) => {
      const { family, given, patronymic, initials, gender } = nameOf(mention, passage)
      if (!family && !given && !patronymic && !initials) return undefined
      return {
        ...(family && { family: shownPart(family) }),
        ...(given && { given: shownPart(given) }),
        ...(patronymic && { patronymic: shownPart(patronymic) }),
        ...(initials && { initials }),
        ...(gender && { gender }),
      }
    }
  }
}

/** The same where a passage stands for its document. */
export function personReader(lexicon: NameLexicon): Reader<PersonValue> {
  const readerOf = personsReader(lexicon)
  return (mention, passage, mentions, note) =>
    readerOf([passage], [mentions])(mention, passage, mentions, note)
}
