/** What V8 makes of the scripts that most runs need, kept beside them (`src/start.ts`). */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../load/files.js'

const chunks = join(projectRoot, 'dist', 'chunks')

/** A few lines of each language; more would have V8 work otherwise (`expectText`). */
const text = `On May 2, 2023, in Astana, a court sentenced Zhylanbaev M. under Article 596, Part 3 of the Code of Administrative Offences of the RK to 15 days of arrest[1].

3 июля 2023 года, г. Конаев, журналист Думан Мухаметкарим осуждён по ч. 12 ст. 488 КоАП РК на 25 суток ареста[2].

2023 жылғы 5 шілде, Ақтөбе, Альмира Қуатоваға 172 500 теңге айыппұл салынды[3].
`

function run(words: readonly string[], folder: string): void {
  const start = pathToFileURL(join(chunks, 'start.js')).href
  const code = `import { startAndKeep } from ${JSON.stringify(start)}\nstartAndKeep('cli.cjs')`
  const given = ['--input-type=module', '-e', code, '--', ...words]
  const { status, stderr } = spawnSync(process.execPath, given, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
}

export function keepCompiled(): void {
  rmSync(join(chunks, 'kept'), { recursive: true, force: true })
  const folder = mkdtempSync(join(tmpdir(), 'atau-build-'))
  try {
    writeFileSync(join(folder, 'text.txt'), text)
    run(['annotate', 'text.txt', '--jobs', '1', '--quiet'], folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
