import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many tests wait for programs that they start: no core has to be kept free.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{site,command-line}/**'],
          setupFiles: ['tests/seed-properties.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'command line',
          include: ['tests/command-line/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'site in a browser',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/build-site.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
