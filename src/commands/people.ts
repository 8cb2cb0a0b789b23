import { Command, Option } from 'commander'
import { type Action, actions, type PeopleOptions } from '../register/actions.js'
import { exportFormats } from '../write/export-format.js'

const usage: Readonly<Record<Action, string>> = {
  list: 'list',
  find: 'find NAME',
  show: 'show ID',
  merge: 'merge A B',
  split: 'split ID MENTION…',
  rename: 'rename ID NAME',
  reports: 'reports',
  forget: 'forget FILE|SHA256',
  export: 'export --format csv',
}

/** How many words an action takes: from, to. */
const takes: Readonly<Record<Action, readonly [number, number]>> = {
  list: [0, 0],
  find: [1, Number.POSITIVE_INFINITY],
  show: [1, 1],
  merge: [2, 2],
  split: [2, Number.POSITIVE_INFINITY],
  rename: [2, Number.POSITIVE_INFINITY],
  reports: [0, 0],
  forget: [1, 1],
  export: [0, 0],
}

const help = `
Actions:
  list              everybody: id, name, reports, cases, first and last date of the cases
  find NAME         who may be meant, in any spelling or script, best first
  show ID           spellings, time line with sources, mentions, pairs to review
  merge A B         the two are one person: B becomes another id of A
  split ID MENTION… these mentions (show lists their ids) are another person's
  rename ID NAME    the name to be listed under
  reports           the reports: file, period, entries, people, cases, first signs of their sha256
  forget FILE|SHA   takes a report out, with its mentions and cases; ids stay
  export            everything, as --format says

Examples:
  $ atau annotate june.txt --people people.db --out june
  $ atau people people.db list
  $ atau people people.db find "Тулегенова С."
  $ atau people people.db merge tulegenova-saule tulegenova-s
  $ atau people people.db forget june-draft.docx
  $ atau people people.db export --format csv > cases.csv

The register holds names of people at risk. It is made readable for you alone; keep it so.`

const isAction = (word: string): word is Action => actions.some((each) => each === word)

export const peopleCommand = (): Command =>
  new Command('people')
    .description(
      'the people of all reports so far: list, find, show, merge, split, rename, export; the reports: reports, forget',
    )
    .argument('<REGISTER>', 'the file that annotate --people has made')
    .argument('[action]', `${actions.join(', ')} (default: list)`, 'list')
    .argument('[words...]', 'what the action is about')
    .option('--json', 'list, find, show and reports as JSON')
    .addOption(new Option('--format <name>', 'of export').choices(exportFormats).default('csv'))
    .option('--out <FILE>', 'write the export there (else: standard output)')
    .addHelpText('after', help)
    .action(
      async (
        register: string,
        action: string,
        words: readonly string[],
        given: PeopleOptions,
        command: Command,
      ) => {
        if (!isAction(action))
          return command.error(`error: unknown action ${action}; expected ${actions.join(', ')}`)
        const [least, most] = takes[action]
        if (words.length < least || words.length > most)
          command.error(`error: expected: atau people REGISTER ${usage[action]}`)
        const { people } = await import('../people.js')
        process.exitCode = await people(register, action, words, given)
      },
    )
