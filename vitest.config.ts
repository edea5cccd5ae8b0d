import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{site,command-line}/**'],
          setupFiles: ['tests/seed-properties.ts'],
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
