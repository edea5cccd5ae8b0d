import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The walls of the house: which folder may import which. */
const walls = (files, message, ...group) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.astro/', '.sheaf/', 'content/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  walls(
    ['src/library/**'],
    'src/library holds pure functions: no input, output or framework.',
    'node:*',
    'astro:*',
    'astro',
    '**/plugins/**',
    '**/scripts/**',
    '**/pages/**',
    '**/client/**',
  ),
  walls(
    ['plugins/**'],
    'Plugins import only each other and src/library.',
    'node:*',
    'astro:*',
    'astro',
    '**/scripts/**',
    '**/src/!(library)/**',
  ),
  walls(
    ['src/client/**'],
    'Browser code imports only itself and src/library.',
    'node:*',
    'astro:*',
    '**/plugins/**',
    '**/scripts/**',
  ),
  walls(
    ['src/pages/**', 'src/layouts/**', 'src/components/**'],
    'Nothing imports scripts.',
    '**/scripts/**',
  ),
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
