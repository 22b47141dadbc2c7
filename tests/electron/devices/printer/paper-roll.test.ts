import { expect, it } from 'vitest';
import { createPaperRoll, type PaperAct } from '../../../../electron/devices/printer/paper-roll';
import { aManualWorld } from '../../../support/devices/manual-world';

const plain = { bold: false, wide: false, align: 'left' } as const;
const line = (text: string): PaperAct => ({ kind: 'line', line: { text, ...plain } });

it('gives a receipt at each cut, without the feed around it', () => {
  const { clock } = aManualWorld();
  let made = 0;
  const roll = createPaperRoll({ clock, ids: { uuid: () => `paper-${++made}` } });
  const acts: readonly PaperAct[] = [
    line(''),
    line('A'),
    line(''),
    line('B'),
    line(''),
    { kind: 'qr', payload: 'Q' },
    { kind: 'cut' },
    line(''),
    { kind: 'cut' },
    { kind: 'code128', text: '0029', moduleDots: 3 },
    line(''),
    line('C'),
    { kind: 'code128', text: '0045', moduleDots: 3 },
    line('D'),
    { kind: 'cut' },
    { kind: 'qr', payload: 'alone' },
    { kind: 'cut' },
  ];
  expect(acts.map(roll.take).filter(receipt => receipt !== null)).toEqual([
    {
      id: 'paper-1',
      printedAt: clock.now(),
      lines: ['A', '', 'B'].map(text => ({ text, ...plain })),
      codes: [{ kind: 'qr', text: 'Q', under: 3 }],
    },
    {
      id: 'paper-2',
      printedAt: clock.now(),
      lines: ['C', 'D'].map(text => ({ text, ...plain })),
      codes: [
        { kind: 'code128', text: '0029', under: 0 },
        { kind: 'code128', text: '0045', under: 1 },
      ],
    },
    { id: 'paper-3', printedAt: clock.now(), lines: [], codes: [{ kind: 'qr', text: 'alone', under: 0 }] },
  ]);
});
