declare module 'virtual:sheaf/site' {
  const site: {
    /** The folder of the generated pages. */
    content: string;
    /** The folder of the hand-written notes. */
    notes: string;
    /** The path of the site, with a slash at both ends. */
    base: string;
    /** What the site calls itself. */
    title: string;
    /** Of a library with more papers, only topics have files beside their pages. */
    bundleAbove: number;
    /** Of a library with more papers, papers have no pictures of their own. */
    cardsUpTo: number;
    /** The repository where readers write issues. */
    repository?: string;
    /** Names the version of the code that renders pages. */
    renderer: string;
  };
  export default site;
}

declare module '*.mjs?raw' {
  const text: string;
  export default text;
}

declare module 'math-styles/styles.css?url' {
  const address: string;
  export default address;
}

declare module 'subset-font' {
  /** Makes a font of some characters of another. */
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>;
}
