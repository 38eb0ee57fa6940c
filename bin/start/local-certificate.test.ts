import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:https'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ensureLocalCertificate } from './local-certificate.mjs'

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kotisilta-tls-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Asks a server that shows the certificate, as one who trusts only the CA; `servername` as the address was typed. */
async function statusFor(files: { caFile: string; certFile: string; keyFile: string }): Promise<number | undefined> {
  const server = createServer({ cert: readFileSync(files.certFile), key: readFileSync(files.keyFile) }, (_, response) =>
    response.end(),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const asked = request({ host: '127.0.0.1', port, ca: readFileSync(files.caFile), agent: false }).end()
  const [response] = (await once(asked, 'response')) as [{ statusCode?: number; resume: () => void }]
  response.resume()
  return response.statusCode
}

test('who installed the CA trusts the address', async () => {
  expect(await statusFor(await ensureLocalCertificate(newFolder(), '192.168.1.20'))).toBe(200)
})

test('another address gets a new certificate of the same CA, so tablets need nothing new', async () => {
  const folder = newFolder()
  const first = await ensureLocalCertificate(folder, '192.168.1.20')
  const [ca, certificate] = [readFileSync(first.caFile, 'utf8'), readFileSync(first.certFile, 'utf8')]
  await ensureLocalCertificate(folder, '192.168.1.20')
  expect(readFileSync(first.certFile, 'utf8')).toBe(certificate)
  const second = await ensureLocalCertificate(folder, '192.168.1.21')
  expect(readFileSync(second.caFile, 'utf8')).toBe(ca)
  expect(readFileSync(second.certFile, 'utf8')).not.toBe(certificate)
  expect(await statusFor(second)).toBe(200)
})

test('private keys are for their owner alone', async () => {
  const { keyFile, caFile } = await ensureLocalCertificate(newFolder(), '192.168.1.20')
  for (const file of [keyFile, caFile.replace('.crt', '.key')]) expect(statSync(file).mode & 0o077).toBe(0)
})
