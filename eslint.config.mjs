import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The walls of the house: what no file of a folder may import. */
const walls = (files, message, regex) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
});

export default defineConfig(
  { ignores: ['build/', 'dist/', 'node_modules/', '.astro/', '.sheaf/', 'content/'] },
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
    '^(node:|astro)|/(plugins|scripts|site|pages|layouts|components|client)/',
  ),
  walls(
    ['plugins/**'],
    'Plugins do no input or output, and import only each other and src/library.',
    '^(node:|astro)|/scripts/|/src/(?!library/)',
  ),
  walls(
    ['src/client/**'],
    'Browser code imports only itself and src/library.',
    '^(node:|astro)|/(plugins|scripts|site|pages|layouts|components)/',
  ),
  walls(['src/{site,pages,layouts,components}/**'], 'Nothing imports scripts.', '/scripts/'),
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
