/**
 * `npm run bench -- --peers [--python FILE] [--rounds N] [--write]`: this program with and without its model beside others on the same texts, in
 * turns. Processor seconds; a ratio is theirs by ours without the model. Who is not installed is named and left out. `--write` keeps the run in
 * `eval/peers.json`, of which `npm run tables` makes the table.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { columns } from '../../../eval/report/columns.js'
import {
  type PeerRun,
  type PeerScore,
  peerLabels,
  peerTable,
  stageTable,
} from '../../../eval/report/peers.js'
import { projectRoot } from '../../load/files.js'
import { stageShares } from './stages.js'
import { f1Of, type Mark, type PeerLanguage, type PeerText, peerTexts } from './texts.js'

interface Peer {
  readonly name: string
  /** Shown. */
  readonly title: string
  readonly languages: readonly PeerLanguage[]
  readonly python?: true
}

/** The first is what the others are measured by. */
const peers: readonly Peer[] = [
  { name: 'atau', title: 'atau', languages: ['en', 'ru'] },
  { name: 'atau-model', title: 'atau', languages: ['en', 'ru'] },
  { name: 'spacy-sm', title: 'spaCy', languages: ['en'], python: true },
  { name: 'spacy-md', title: 'spaCy', languages: ['en'], python: true },
  { name: 'natasha', title: 'natasha', languages: ['ru'], python: true },
  { name: 'airlock', title: 'airlock-pii', languages: ['en', 'ru'], python: true },
  { name: 'compromise', title: 'compromise', languages: ['en'] },
  { name: 'wink', title: 'wink-nlp', languages: ['en'] },
]

interface Told {
  readonly version: string
  readonly start: number
  readonly seconds: readonly number[]
  readonly memory: number
  readonly found: readonly (readonly Mark[])[]
}

interface Options {
  readonly python?: string | undefined
  readonly rounds: number
  readonly write: boolean
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!

/** One program in a process of its own, on one thread. What it told, or why it could not. */
function run({ name, python }: Peer, texts: readonly PeerText[], options: Options): Told | string {
  const [command, script] = python
    ? [options.python ?? 'python3', join(projectRoot, 'eval/bench/peers.py')]
    : [process.execPath, join(projectRoot, 'dist/src/maintain/peer.js')]
  const { status, stdout, stderr, error } = spawnSync(
    command,
    [script, name, String(options.rounds)],
    {
      input: JSON.stringify(texts.map(({ text }) => text)),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: {
        ...process.env,
        OMP_NUM_THREADS: '1',
        OPENBLAS_NUM_THREADS: '1',
        MKL_NUM_THREADS: '1',
      },
    },
  )
  if (status === 0) return JSON.parse(stdout) as Told
  const said = stderr.trim().split('\n').at(-1) ?? ''
  if (error) return `no ${command}`
  return /not installed|Cannot find (?:module|package)/.test(said + stderr)
    ? 'not installed'
    : said.slice(0, 60)
}

function scored(
  peer: Peer,
  language: PeerLanguage,
  texts: readonly PeerText[],
  options: Options,
): PeerScore {
  const told = run(peer, texts, options)
  if (typeof told === 'string') return { name: peer.title, version: '', language, missing: told }
  const entries = texts.reduce((sum, each) => sum + each.entries, 0)
  const f1 = Object.fromEntries(
    peerLabels.flatMap((label) => {
      const score = f1Of(texts, told.found, label)
      return score === undefined ? [] : [[label, score]]
    }),
  )
  return {
    name: peer.title,
    version: told.version,
    language,
    entries: entries / median(told.seconds),
    start: told.start,
    memory: told.memory,
    f1,
  }
}

/** Of `bench-model.js`: pieces a second by those of onnxruntime alone on one thread. Undefined where it cannot run. */
function runtimeRatio(): number | undefined {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(projectRoot, 'dist/src/maintain/bench-model.js'), '3', '--one'],
    { encoding: 'utf8' },
  )
  const found = /^1\s.*\s(\d+\.\d+)$/m.exec(stdout ?? '')?.[1]
  return status === 0 && found !== undefined ? Number(found) : undefined
}

export async function benchPeers(options: Options): Promise<void> {
  const texts = { en: peerTexts('en'), ru: peerTexts('ru') }
  const scores: PeerScore[] = []
  for (const language of ['en', 'ru'] as const)
    for (const peer of peers.filter(({ languages }) => languages.includes(language))) {
      const score = scored(peer, language, texts[language], options)
      scores.push(score)
      process.stderr.write(`${language} ${score.name} ${score.version || score.missing}\n`)
    }
  const runtime = runtimeRatio()
  const sizes = (language: PeerLanguage) => ({
    texts: texts[language].length,
    entries: texts[language].reduce((sum, { entries }) => sum + entries, 0),
  })
  const made: PeerRun = {
    about: `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}; processor time of the whole process, every program on one thread, median of ${options.rounds} rounds after the texts were read once; load ${loadavg()[0]!.toFixed(0)} on ${cpus().length} cores.`,
    texts: { en: sizes('en'), ru: sizes('ru') },
    scores,
    stages: await stageShares([...texts.en, ...texts.ru].map(({ text }) => text)),
    ...(runtime !== undefined && { runtime }),
  }
  const tables = [peerTable(made, 'en'), peerTable(made, 'ru'), stageTable(made)]
  process.stdout.write(`${made.about}\n\n${tables.map((rows) => columns(rows)).join('\n\n')}\n`)
  if (options.write)
    writeFileSync(join(projectRoot, 'eval/peers.json'), `${JSON.stringify(made, null, 2)}\n`)
}
