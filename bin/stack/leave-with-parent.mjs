/**
 * Preloaded into our own servers (node --import) where the kernel can't tell them that their owner died: their standard
 * input is a pipe from the owner, which closes with it.
 */
process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.resume()
if ('unref' in process.stdin) process.stdin.unref()
