import type { Mark, StatuteTables } from '../../rules/statutes/index.js'

/**
 * `405.2` is article and part in Kazakhstan, where no article 405-2 exists, and so is `489–9` where the code has no article of that suffix; elsewhere an article's own number.
 */
export const dottedOf =
  (tables: StatuteTables, law: string | undefined) =>
  (value: string): readonly Mark[] => {
    const [article = '', part = ''] = value.split(/[.–]/)
    const mark = (level: Mark['level'], number: string): Mark => ({
      level,
      value: number,
      link: 'bracket',
    })
    if (law && /^[A-Z]{2}-/.test(law) && !law.startsWith('KZ-'))
      return [mark('article', value.replace('–', '-'))]
    const suffixed = `${article}-${part}`
    if (tables.articles.get(law ?? 'KZ-CAO')?.has(suffixed)) return [mark('article', suffixed)]
    return [mark('article', article), mark('part', part)]
  }
