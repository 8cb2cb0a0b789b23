/** Who may import whom; `test/imports.test.ts` runs it. Types count: a circle of types is a circle. */
const code = '^(pipeline|models|eval|src)/'

/** One door per dependency. Its types may travel: the test leaves type imports of packages out. */
const doors = {
  '@mozilla/readability': '^src/ingest/page\\.[jt]s$',
  '@xenova/transformers': '^models/load\\.[jt]s$',
  bullmq: '^src/share/connect\\.[jt]s$',
  ioredis: '^src/share/connect\\.[jt]s$',
  chardet: '^src/ingest/',
  'fast-check': '^src/maintain/fuzz/',
  fflate: '^src/(page/host|maintain/fuzz)/',
  'hash.js': '^src/page/host/crypto\\.[jt]s$',
  'ort-web': '^src/page/network-thread\\.[jt]s$',
  'sql.js': '^src/page/host/database\\.[jt]s$',
  'cli-progress': '^src/progress\\.[jt]s$',
  compromise: '^src/maintain/(build/english-verbs|peer)\\.[jt]s$',
  linkedom: '^src/ingest/dom\\.[jt]s$',
  mammoth: '^src/ingest/word\\.[jt]s$',
  libsql: '^src/(register/database|scratch)\\.[jt]s$',
  natural: '^pipeline/names/distance\\.[jt]s$',
  'playwright-core': '^src/maintain/(screenshots|samples)\\.[jt]s$',
  'p-queue': '^src/run\\.[jt]s$',
  pino: '^src/log\\.[jt]s$',
  'write-excel-file': '^src/write/xlsx(-features)?\\.[jt]s$|^src/page/host/workbook\\.[jt]s$',
  'read-excel-file': '^src/ingest/workbook\\.[jt]s$',
  unpdf: '^src/ingest/pdf\\.[jt]s$',
  zod: '^(pipeline|eval|models)/.*schema\\.[jt]s$|^src/|^models/manifest\\.[jt]s$',
}

const above = { pipeline: 'models|eval|src', models: 'eval|src', eval: 'src' }

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(above).map(([folder, others]) => ({
      name: `ladder: pipeline ← models ← eval ← src`,
      severity: 'error',
      from: { path: `^${folder}/` },
      to: { path: `^(${others})/` },
    })),
    {
      name: 'nothing imports its tests',
      severity: 'error',
      from: { path: code },
      to: { path: '^(\\.\\./)*test/' },
    },
    {
      name: 'pipeline and eval run in a browser: nothing of Node',
      severity: 'error',
      from: { path: '^(pipeline|eval)/', pathNot: '^eval/bench/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, path: '^\\.' },
    },
    ...Object.entries(doors).map(([name, path]) => ({
      name: `one door: ${name}`,
      severity: 'error',
      from: { path: code, pathNot: path },
      to: { path: `^${name}(/|$)` },
    })),
  ],
}
