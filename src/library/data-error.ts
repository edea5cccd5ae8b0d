/** Where in a file a fault lies. */
export interface Place {
  file: string;
  /** Keys and indices down to the faulty value. */
  path?: readonly (string | number)[];
  /** The line, from 1, where it is known. */
  line?: number;
}

/** A fault in what a person wrote or gave: shown as one clear message, never as a stack trace. */
export class DataError extends Error {
  override name = 'DataError';
  readonly place: Place;

  /**
   * @param reason What is wrong and what to do.
   * @param place Where.
   */
  constructor(reason: string, place: Place) {
    super(reason);
    this.place = place;
  }
}
