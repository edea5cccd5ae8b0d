declare module '@citation-js/core' {
  /** As much of an item of CSL-JSON as is looked at. */
  interface Item {
    title: string;
    abstract?: string;
    author?: unknown[];
    issued?: { 'date-parts'?: number[][] };
  }

  export class Cite {
    constructor(data: unknown);
    data: Item[];
    format(output: 'data', options: { format: 'object' }): unknown[];
    format(output: 'bibliography', options: { template: string; format: 'text' }): string;
  }
}

declare module 'vnu-jar' {
  /** The path of the Nu validator. */
  const path: string;
  export default path;
}
