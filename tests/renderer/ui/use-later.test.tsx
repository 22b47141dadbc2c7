import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLater } from '../../../renderer/ui/use-later';
import { show } from '../support/render';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('calls once for the value that came to rest', () => {
  const seen: string[] = [];
  function Typing({ text }: { readonly text: string }) {
    useLater(text, 100, value => seen.push(value));
    return null;
  }
  const { rerender } = show(<Typing text="r" />);
  vi.advanceTimersByTime(60);
  rerender(<Typing text="ro" />);
  vi.advanceTimersByTime(99);
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(seen).toEqual(['ro']);
});
