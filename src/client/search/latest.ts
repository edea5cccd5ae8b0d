/** A task that was started and may have been overtaken. */
export type IsCurrent = () => boolean;

/**
 * Runs a task a moment after it was last asked for, so that typing asks once and not for every letter.
 *
 * @param task Is told how to find out whether a newer run has begun, in which case it has to change nothing.
 * @param delay In milliseconds.
 */
export function latest(
  task: (isCurrent: IsCurrent) => Promise<void>,
  delay: number,
): (options?: { now: boolean }) => void {
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return ({ now } = { now: false }) => {
    const mine = (run += 1);
    clearTimeout(timer);
    timer = setTimeout(() => void task(() => mine === run), now ? 0 : delay);
  };
}
