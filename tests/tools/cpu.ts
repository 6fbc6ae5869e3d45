/**
 * Processor time that this process has used, in ms. What a test measures with it to find work that grows too fast does not
 * grow because the machine is busy with something else.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
