import { afterEach, expect, it, vi } from 'vitest';
import { listenForWedge } from '../../../../renderer/features/register/wedge';
import { aLicence } from '../../../support/licences';

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function listen() {
  const heard: string[] = [];
  stop = listenForWedge(window, { onScan: text => heard.push(text), onLost: () => heard.push('LOST') });
  return heard;
}

/** Presses keys with a fixed gap; returns the keys that reached the page. */
function press(keys: readonly string[], gapMs: number, startAt: number, ctrlFirst = false): readonly string[] {
  return keys.filter((key, index) => {
    const event = new KeyboardEvent('keydown', {
      key,
      ctrlKey: ctrlFirst && index === 0,
      cancelable: true,
      bubbles: true,
    });
    Object.defineProperty(event, 'timeStamp', { value: startAt + index * gapMs });
    return (document.activeElement ?? document.body).dispatchEvent(event);
  });
}

const scan = [...'1000000000000017', 'Enter'];

it('hears a scanner and keeps its Enter from the page', () => {
  const heard = listen();
  const reached = press(scan, 5, 1000);
  expect([heard, reached.includes('Enter')]).toEqual([['1000000000000017'], false]);
});

it('never takes a person typing for a scanner', () => {
  const heard = listen();
  expect(press(scan, 120, 1000)).toEqual(scan);
  expect(heard).toEqual([]);
});

it('leaves a focused field alone, unless the scanner announces itself', () => {
  const box = document.body.appendChild(document.createElement('input'));
  box.focus();
  const heard = listen();
  expect(press(scan, 5, 1000)).toEqual(scan);
  expect(press(['b', ...scan], 5, 9000, true)).toEqual([]);
  expect(heard).toEqual(['1000000000000017']);
});

it('types nothing into an open dialog and hears nothing from one', () => {
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.setAttribute('role', 'dialog');
  const heard = listen();
  expect(press(scan, 5, 1000)).toEqual(scan);
  expect(heard).toEqual([]);
});

it('hears a licence with its line ends inside once the scanner falls silent', () => {
  vi.useFakeTimers();
  const heard = listen();
  const keys = ['b', ...[...aLicence({ separator: '' })].map(key => (/[\n\r]/.test(key) ? 'Enter' : key))];
  expect(press(keys, 5, 1000, true)).toEqual([]);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(heard).toHaveLength(1);
  expect(heard[0]).toBe(aLicence({ separator: '' }).replaceAll('\r', '\n'));
});

it('says that a scan was lost whose suffix never came, and gives the keys back', () => {
  vi.useFakeTimers();
  const heard = listen();
  press(['b', '1', '0'], 5, 1000, true);
  vi.advanceTimersByTime(1_501);
  expect(heard).toEqual(['LOST']);
  expect(press(['x'], 5, 9000)).toEqual(['x']);
});
