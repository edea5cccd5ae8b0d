import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import type { AstroConfig, AstroIntegration, AstroUserConfig } from 'astro';
import { renderPlugins } from '../plugins/render/index.ts';
import { DEFAULT_CONFIG } from './library/config.ts';
import { writeMathStyles } from './math-styles.ts';
import { rendererVersion } from './renderer-version.ts';

/** What one site is built from and for. */
export interface SiteOptions {
  /** The folder of the generated pages. */
  content: string;
  /** The folder of the hand-written notes. */
  notes: string;
  /** Where the site is written. */
  out: string;
  /** Where rendered pages are kept for the next build. */
  cache: string;
  /** Where Astro keeps what it notes during a build: two builds at the same time must not share it. */
  root: string;
  /** The address that the site is published at. */
  site?: string;
  /** The path below that address, with a slash at both ends. */
  base: string;
  /** What the site calls itself. */
  title: string;
  /** Of a library with more papers, only topics have files beside their pages. */
  bundleAbove: number;
  /** Of a library with more papers, papers have no pictures of their own for those who share them. */
  cardsUpTo: number;
  /** The repository where readers write issues. */
  repository?: string | undefined;
}

/** The folder of Sheaf itself, with a slash at its end. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url));

/** The site of the repository's own seeds. */
export const defaultOptions: SiteOptions = {
  content: `${packageRoot}content`,
  notes: `${packageRoot}seeds/notes`,
  out: `${packageRoot}dist`,
  cache: `${packageRoot}node_modules/.cache/sheaf/seeds`,
  root: packageRoot,
  base: '/',
  title: DEFAULT_CONFIG.title,
  bundleAbove: DEFAULT_CONFIG.bundleAbove,
  cardsUpTo: DEFAULT_CONFIG.cardsUpTo,
};

/** Astro's configuration for a site. */
export function astroConfig(options: SiteOptions): AstroUserConfig {
  const { remark, rehype } = renderPlugins(options.base);
  const { content, notes, base, title, bundleAbove, cardsUpTo, repository } = options;
  return {
    root: options.root,
    srcDir: `${packageRoot}src`,
    publicDir: `${packageRoot}public`,
    outDir: options.out,
    cacheDir: options.cache,
    base,
    ...(options.site && { site: options.site }),
    trailingSlash: 'always',
    // The policy in the page's head allows no inline script or style: everything is a file.
    build: { inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    markdown: {
      syntaxHighlight: false,
      // Without it Astro renders with another engine, which knows none of these plugins.
      processor: unified({
        gfm: false,
        smartypants: false,
        remarkPlugins: remark as never,
        rehypePlugins: rehype as never,
      }),
    },
    integrations: [mdx(), packageAsRoot(), mathStyles(`${options.cache}/math`)],
    vite: {
      build: { assetsInlineLimit: 0 },
      server: { fs: { allow: [packageRoot, dirname(content), ...fontFolders()] } },
      plugins: [
        virtualModule('virtual:sheaf/site', {
          content,
          notes,
          base,
          title,
          bundleAbove,
          cardsUpTo,
          ...(repository !== undefined && { repository }),
          renderer: rendererVersion(),
        }),
      ],
    },
  };
}

/**
 * Makes Sheaf's own folder the root once Astro has chosen, from `root`, where to keep its notes: the
 * names that Astro gives to styles hang on paths below the root, and have to be the same everywhere.
 */
function packageAsRoot(): AstroIntegration {
  return {
    name: 'sheaf-root',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ root: pathToFileURL(packageRoot) } as unknown as Partial<AstroConfig>);
      },
    },
  };
}

/** Makes the styles of mathematics, which pages import as `math-styles/styles.css`. */
function mathStyles(folder: string): AstroIntegration {
  return {
    name: 'sheaf-math-styles',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const alias = { ...(await writeMathStyles(folder)), 'math-styles': folder };
        updateConfig({ vite: { resolve: { alias } } });
      },
    },
  };
}

/** The folders of the fonts that a development server sends, which need not lie below Sheaf's own. */
function fontFolders(): string[] {
  return ['katex/dist/katex.min.css', '@fontsource/source-serif-4/400.css'].map((file) =>
    dirname(fileURLToPath(import.meta.resolve(file))),
  );
}

/** A module that holds plain data, for code that Astro bundles. */
function virtualModule(name: string, data: Record<string, string | number>) {
  return {
    name,
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) =>
      id === `\0${name}` ? `export default ${JSON.stringify(data)};` : undefined,
  };
}
