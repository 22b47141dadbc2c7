import { expect, it, onTestFinished, vi } from 'vitest';
import { useMinute } from '../../../renderer/ui/use-minute';
import { show } from '../support/render';

function Watched({ act }: { readonly act: () => void }) {
  useMinute(act);
  return null;
}

it('calls what it was given last, once a minute, until it is gone', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const heard: string[] = [];
  const { rerender, unmount } = show(<Watched act={() => heard.push('first')} />);
  vi.advanceTimersByTime(59_999);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  rerender(<Watched act={() => heard.push('second')} />);
  vi.advanceTimersByTime(120_000);
  unmount();
  vi.advanceTimersByTime(600_000);
  expect(heard).toEqual(['first', 'second', 'second']);
});
