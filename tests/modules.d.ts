declare module '@citation-js/core' {
  /** An item of CSL-JSON, with what the processor notes of where it is from. */
  export type Item = Record<string, unknown>;

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
