import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type IsCurrent, latest } from '../../src/client/search/latest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('typing asks once, when it pauses', () => {
  const task = vi.fn(() => Promise.resolve());
  const search = latest(task, 100);
  search();
  vi.advanceTimersByTime(60);
  search();
  vi.advanceTimersByTime(99);
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(task).toHaveBeenCalledOnce();
});

test('a run that was overtaken knows it', () => {
  const runs: IsCurrent[] = [];
  const search = latest((isCurrent) => Promise.resolve(void runs.push(isCurrent)), 100);
  search({ now: true });
  vi.advanceTimersByTime(0);
  expect(runs.map((isCurrent) => isCurrent())).toEqual([true]);
  search();
  expect(runs.map((isCurrent) => isCurrent())).toEqual([false]);
  vi.advanceTimersByTime(100);
  expect(runs.map((isCurrent) => isCurrent())).toEqual([false, true]);
});
