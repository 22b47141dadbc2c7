import { afterEach, expect, it } from 'vitest';
import { listenForWedge } from '../../../../renderer/features/register/wedge';

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function listen() {
  const heard: string[] = [];
  stop = listenForWedge(window, { onScan: text => heard.push(text), onLost: () => heard.push('LOST') });
  return heard;
}

/** Presses keys with a fixed gap; returns the keys that reached the page. */
function press(keys: readonly string[], gapMs: number, startAt: number): readonly string[] {
  return keys.filter((key, index) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
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

it('takes a package out of the field that it was typed into, and tells the field so', () => {
  const box = document.body.appendChild(document.createElement('input'));
  box.value = '12';
  box.focus();
  const told: string[] = [];
  box.addEventListener('input', () => told.push(box.value));
  const heard = listen();
  const keys = scan.slice(0, -1);
  press(keys, 5, 1000);
  // What the keys do to the field after the page has let them pass.
  box.value += keys.join('');
  const reached = press(['Enter'], 5, 1000 + keys.length * 5);
  expect([heard, reached, box.value, told]).toEqual([['1000000000000017'], [], '12', ['12']]);
});

it.each([
  ['words', [...'capsules 600', 'Enter']],
  ['a card', [...'PTEST0001', 'Enter']],
  ['fifteen digits', [...'100000000000001', 'Enter']],
])('leaves %s in a focused field, however fast they come', (_, keys) => {
  const box = document.body.appendChild(document.createElement('input'));
  box.focus();
  const heard = listen();
  expect(press(keys, 5, 1000)).toEqual(keys);
  expect(heard).toEqual([]);
});

it('leaves the scan box alone, where a code is typed where it belongs', () => {
  const place = document.body.appendChild(document.createElement('div'));
  place.setAttribute('data-takes-scans', '');
  place.appendChild(document.createElement('input')).focus();
  const heard = listen();
  expect([press(scan, 5, 1000), heard]).toEqual([scan, []]);
});

it('says that a scan was broken rather than hear half of it', () => {
  const heard = listen();
  press([...'10000000'], 5, 1000);
  press([...'00000017', 'Enter'], 5, 1200);
  expect(heard).toEqual(['LOST']);
});

it('hears nothing once it is stopped', () => {
  const heard = listen();
  stop();
  expect([press(scan, 5, 1000), heard]).toEqual([scan, []]);
});
