import { afterEach, expect, it } from 'vitest';
import { listenForWedge } from '../../../../renderer/features/register/wedge';

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function listen(isQuestion = false) {
  const heard: string[] = [];
  stop = listenForWedge(window, {
    onScan: text => heard.push(text),
    onLost: () => heard.push('LOST'),
    isQuestion: () => isQuestion,
  });
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

it.each([
  ['a card', 'PTEST0001', ''],
  ['a receipt', 'REG-2-000001-ABCDE', ''],
  ['goods of the trade', '850000000017', 'field-secret'],
  ['a badge where the PIN goes', 'EMP-0001', 'field-secret'],
])('takes %s out of the field of a question, and its Enter answers nothing', (_, code, className) => {
  const box = document.body.appendChild(document.createElement('input'));
  box.className = className;
  box.value = '48';
  box.focus();
  const heard = listen(true);
  press([...code], 5, 1000);
  box.value += code;
  expect([press(['Enter'], 5, 1000 + code.length * 5), heard, box.value]).toEqual([[], [code], '48']);
});

it('puts back the choice of a list that a scan typed its way through', () => {
  const list = document.body.appendChild(document.createElement('select'));
  list.innerHTML = '<option>Florida</option><option>Texas</option>';
  list.focus();
  const told: string[] = [];
  list.addEventListener('change', () => told.push(list.value));
  const heard = listen(true);
  press([...'TX-000123'], 5, 1000);
  list.value = 'Texas';
  press(['Enter'], 5, 1045);
  expect([heard, list.value, told]).toEqual([['TX-000123'], 'Florida', ['Florida']]);
});

it('leaves words and a PIN to a question, also when a program types them', () => {
  const box = document.body.appendChild(document.createElement('input'));
  box.focus();
  const heard = listen(true);
  expect(press([...'wrong item', 'Enter'], 2, 1000).at(-1)).toBe('Enter');
  box.className = 'field-secret';
  expect(press([...'61528390', 'Enter'], 2, 3000).at(-1)).toBe('Enter');
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
