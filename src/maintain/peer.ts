/**
 * One program over texts, for `bench --peers`: `node dist/src/maintain/peer.js NAME ROUNDS < texts.json` prints how long it took and what it
 * found. Programs of Python are run by `eval/bench/peers.py`, which prints the same.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Label } from '../../pipeline/document.js'
import { textSource } from '../ingest.js'
import { openEngine } from '../open.js'

interface Mark {
  readonly start: number
  readonly end: number
  readonly label: string
}

interface Peer {
  readonly version: string
  readonly read: (text: string) => Promise<readonly Mark[]>
  readonly close?: () => Promise<void>
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function atau(model: string | undefined): Promise<Peer> {
  const engine = await openEngine({ ...(model !== undefined && { model }) })
  return {
    version: model === 'none' ? 'without the model' : 'with the model',
    close: engine.close,
    read: async (text) => {
      const annotated = await engine.annotate(textSource(text, 'text'))
      const { documents } = engine.link([annotated])
      return documents[0]!.entries.flatMap(({ start, mentions }) =>
        mentions.map((each) => ({
          start: start + each.start,
          end: start + each.end,
          label: each.label satisfies Label,
        })),
      )
    },
  }
}

const required = createRequire(import.meta.url)
const versionOf = (name: string): string =>
  JSON.parse(
    readFileSync(
      required.resolve(name).replace(/(node_modules\/[^/]+)\/.*$/, '$1/package.json'),
      'utf8',
    ),
  ).version

async function compromise(): Promise<Peer> {
  const { default: nlp } = await import('compromise')
  const kinds = { people: 'PERSON', places: 'PLACE', organizations: 'ORG' } as const
  return {
    version: versionOf('compromise'),
    read: async (text) => {
      const doc = nlp(text)
      return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => {
        const found = doc[kind]().json({ offset: true }) as {
          readonly text: string
          readonly offset: { readonly start: number; readonly length: number }
        }[]
        return found.map(({ text: own, offset: { start } }) => {
          const bare = own.replace(/[\s,.;:!?]+$/, '')
          return { start, end: start + bare.length, label: kinds[kind] }
        })
      })
    },
  }
}

/** Its small model has dates and numbers, none of the three labels: only its speed is told. */
async function wink(): Promise<Peer> {
  const winkNlp = required('wink-nlp')
  const nlp = winkNlp(required('wink-eng-lite-web-model'))
  return {
    version: versionOf('wink-nlp'),
    read: async (text) => {
      nlp.readDoc(text).entities().out(nlp.its.detail)
      return []
    },
  }
}

const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  atau: () => atau('none'),
  'atau-model': () => atau(undefined),
  compromise,
  wink,
}

const [, , name = '', rounds = '3'] = process.argv
const texts = JSON.parse(readFileSync(0, 'utf8')) as readonly string[]
const peer = await peers[name]!()
const found: (readonly Mark[])[] = [await peer.read(texts[0]!)]
const start = cpu()
for (const text of texts.slice(1)) found.push(await peer.read(text))
const seconds: number[] = []
for (let round = 0; round < Number(rounds); round++) {
  const begun = cpu()
  for (const text of texts) await peer.read(text)
  seconds.push(cpu() - begun)
}
const memory = process.resourceUsage().maxRSS / 1024
await peer.close?.()
process.stdout.write(JSON.stringify({ version: peer.version, start, seconds, memory, found }))
