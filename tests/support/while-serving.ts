import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { vi } from 'vitest';

/**
 * Lends the address of a server that says where it is on `localhost`.
 *
 * @param command A program and its arguments.
 * @param folder Where it runs.
 */
export async function whileServing(
  [program = '', ...args]: readonly string[],
  folder: string,
  use: (url: string) => Promise<void>,
): Promise<void> {
  // Astro's server leaves its pages out where it finds itself in a test of Vitest.
  const env = { ...process.env, VITEST: undefined };
  const child = spawn(program, args, { cwd: folder, env });
  try {
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    const url = await vi.waitFor(
      () => {
        const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
        if (!address) throw new Error(`There is no server yet: ${said}`);
        return address;
      },
      { timeout: 60_000, interval: 200 },
    );
    await use(url);
  } finally {
    child.kill();
    await once(child, 'close');
  }
}
