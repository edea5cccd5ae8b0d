import { totalmem } from 'node:os';
import { expect, test } from 'vitest';
import { run } from '../support/run-sheaf.ts';

/** Makes every Node say how much memory it may fill, in bytes. */
const TELL = `--import=data:text/javascript,${encodeURIComponent(
  'import { getHeapStatistics } from "node:v8"; console.error(getHeapStatistics().heap_size_limit);',
)}`;

/** How much the command line may fill, which starts after what starts it. */
async function memoryOf(options: string): Promise<number> {
  const { status, stderr } = await run([process.execPath, 'scripts/launch.ts', '--version'], {
    env: { ...process.env, NODE_OPTIONS: `${TELL} ${options}` },
  });
  expect(status).toBe(0);
  return Number(stderr.trim().split('\n').at(-1));
}

test('Sheaf may fill most of the memory that there is, unless a person says how much', async () => {
  const most = await memoryOf('');
  expect(most).toBeGreaterThan(totalmem() * 0.5);
  expect(most).toBeLessThan(totalmem());
  expect(await memoryOf('--max-old-space-size=500')).toBeLessThan(2 ** 30);
});

test('what ends the command line ends what started it, with the same status', async () => {
  const { status, stderr } = await run([process.execPath, 'scripts/launch.ts', 'nonsense'], {});
  expect(status).toBe(2);
  expect(stderr).toContain("unknown command 'nonsense'");
});
