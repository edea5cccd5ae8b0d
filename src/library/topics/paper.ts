/** What topics and related papers are found from. */
export interface TopicPaper {
  id: string;
  /** Plain text. */
  title: string;
  /** Plain text; may be empty. */
  abstract: string;
  /** Categories of arXiv, where the digest carries them. */
  categories?: readonly string[];
}
