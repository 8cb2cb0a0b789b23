/** A real Redis for the tests, on a free port of this machine's loopback; it keeps nothing on the disk. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'

const places = [
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
]
const path = process.env.REDIS_SERVER ?? places.find(existsSync)

/** Where none is, tests of shared work are skipped and say so; in CI they fail. */
export const withoutRedis = path === undefined && process.env.CI !== 'true'
if (withoutRedis)
  process.stderr.write(
    'No redis-server found (set REDIS_SERVER): the tests of shared work are skipped.\n',
  )

/** One that nobody listens at. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number }
      server.close(() => done(port))
    })
  })

export interface Server {
  readonly url: string
  readonly end: () => void
}

export async function startRedis(): Promise<Server> {
  if (path === undefined)
    throw new Error(
      'expected redis-server, found none; install it, or set REDIS_SERVER to its path',
    )
  const port = await freePort()
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child: ChildProcess = spawn(path, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((done, fail) => {
    child.on('exit', () => fail(new Error('redis-server ended as it began')))
    child.stdout?.on('data', (text) => /Ready to accept/.test(String(text)) && done())
  })
  return { url: `redis://127.0.0.1:${port}`, end: () => child.kill('SIGKILL') }
}
