/** One of the values of a fact. */
export interface FactValue {
  text: string;
  /** Where it leads. */
  address?: string;
  /** What is said about it. */
  note?: string | undefined;
  /** How many papers it is about. */
  papers?: number;
}
