/**
 * Two writers on one register, killed with SIGKILL at random moments: `node dist/src/maintain/register-crash.js [KILLS [FILE]]`.
 * Prints what it found as JSON: `acknowledged` reports of which `lost` are missing, `partial` ones that are there in part.
 */
import { spawn } from 'node:child_process'
import { createHash, randomInt } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkPeople } from '../../pipeline/link/index.js'
import type { Annotated } from '../../pipeline/records.js'
import { loadMatcher } from '../load/match.js'
import { continueRegister } from '../register/continue.js'
import { openDatabase } from '../register/database.js'

const entries = 12

/** A report of a few people, some of them those of others. */
function report(name: string): Annotated {
  const sha256 = createHash('sha256').update(name).digest('hex')
  const source = { file: `${name}.txt`, sha256 }
  const made = Array.from({ length: entries }, (_, nth) => {
    const text = `Tulegenov${'abcdefgh'[randomInt(8)]} ${'ABCDEFGH'[randomInt(8)]}.`
    const start = nth * 100
    const mention = { id: `${sha256.slice(0, 12)}-${nth}`, label: 'PERSON' as const, start: 0 }
    return {
      type: 'entry' as const,
      source,
      id: mention.id,
      number: nth + 1,
      lang: 'en',
      start,
      end: start + text.length,
      text,
      references: [],
      mentions: [{ ...mention, end: text.length, text, score: null, by: [] }],
      cases: [],
      notes: [],
    }
  })
  const counts = { PERSON: entries, PLACE: 0, STATUTE: 0, PENALTY: 0, ORG: 0, DATE: 0, cases: 0 }
  return {
    source: { id: sha256, text: '', origin: source },
    entries: made,
    report: { type: 'report', source, entries, counts, notes: [], model: null },
  }
}

/** Adds reports until it is killed; says the name of each that is in. */
function writer(path: string): void {
  const matcher = loadMatcher()
  for (let nth = 0; ; nth++) {
    const name = `${process.pid}-${Date.now()}-${nth}`
    continueRegister(path, [report(name)], {
      link: (documents, register) => linkPeople(documents, matcher, [], { register }),
      matcher: () => matcher,
    })
    process.stdout.write(`${name}\n`)
  }
}

/** One writer, killed some time after its first report; resolves to what it has acknowledged. */
function killed(path: string): Promise<readonly string[]> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'write', path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    let waiting = true
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (!waiting) return
      waiting = false
      setTimeout(() => child.kill('SIGKILL'), randomInt(20, 900))
    })
    child.on('close', () => done(said.split('\n').slice(0, -1)))
  })
}

function inspect(path: string, acknowledged: ReadonlySet<string>) {
  const database = openDatabase(path)
  const { sql } = database
  const rows = sql(
    `SELECT r.file, (SELECT count(*) FROM entries AS e WHERE e.report = r.id) AS entries,
       (SELECT count(*) FROM entries AS e JOIN mentions AS m ON m.entry = e.id
        JOIN people AS p ON p.id = m.person WHERE e.report = r.id) AS mentions FROM reports AS r`,
  ).all<{ file: string; entries: number; mentions: number }>()
  const files = new Set(rows.map(({ file }) => file))
  const integrity = sql('PRAGMA integrity_check').all<{ integrity_check: string }>()
  database.close()
  return {
    reports: rows.length,
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((name) => !files.has(`${name}.txt`)).length,
    partial: rows.filter((row) => row.entries !== entries || row.mentions !== entries).length,
    integrity: integrity.map((each) => each.integrity_check).join('; '),
  }
}

async function main(): Promise<void> {
  const [first, second] = process.argv.slice(2)
  if (first === 'write') return writer(second!)
  const kills = Number(first ?? 50)
  const path = second ?? join(mkdtempSync(join(tmpdir(), 'atau-')), 'people.db')
  const acknowledged = new Set<string>()
  for (let left = kills; left > 0; left -= 2)
    for (const names of await Promise.all(
      Array.from({ length: Math.min(2, left) }, () => killed(path)),
    ))
      for (const name of names) acknowledged.add(name)
  process.stdout.write(`${JSON.stringify({ kills, ...inspect(path, acknowledged) })}\n`)
}

await main()
