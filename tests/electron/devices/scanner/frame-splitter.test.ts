import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { createFrameSplitter, type Piece } from '../../../../electron/devices/scanner/frame-splitter';
import { type LayoutName, layouts } from '../../../../electron/devices/scanner/report-layout';

const names: readonly LayoutName[] = ['A', 'B', 'S', 'D'];
const reportOf = (text: string, layout: LayoutName): Uint8Array =>
  encodeReports(text, { layout, ...(layout === 'B' ? {} : { aim: ']C0' }) })[0] ?? new Uint8Array(0);
const told = (pieces: readonly Piece[]) => pieces.map(({ kind, bytes }) => [kind, [...bytes]]);

/** What comes of it, with the silence at the end. */
function play(sent: readonly Piece[], layout: LayoutName, cuts: readonly number[]): readonly Piece[] {
  const stream = sent.flatMap(({ bytes }) => [...bytes]);
  const splitter = createFrameSplitter(layouts[layout]);
  const pieces: Piece[] = [];
  let at = 0;
  for (const cut of [...cuts, stream.length]) {
    pieces.push(...splitter.push(Uint8Array.from(stream.slice(at, at + cut))));
    at += cut;
  }
  return [...pieces, ...splitter.giveUp()];
}

const whole = (report: Uint8Array) => ['frame', [...report]];

describe('createFrameSplitter', () => {
  it('gives the same frames however the stream is cut', () => {
    const texts = fc.array(fc.stringMatching(/^[0-9A-Z-]{1,56}$/), { maxLength: 8 });
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...names),
        fc.array(fc.integer({ min: 1, max: 130 })),
        (codes, layout, cuts) => {
          const sent = codes.map((code): Piece => ({ kind: 'frame', bytes: reportOf(code, layout) }));
          expect(told(play(sent, layout, cuts))).toEqual(told(sent));
        },
      ),
    );
  });

  it.each(names)('finds the next report behind one that was cut anywhere, in layout %s', layout => {
    const [before, after, last] = ['A1', '1234567890123456', 'B2'].map(text => reportOf(text, layout));
    if (before === undefined || after === undefined || last === undefined) throw new Error('three reports');
    for (let length = 1; length < 64; length += 1) {
      const splitter = createFrameSplitter(layouts[layout]);
      const part = before.slice(0, length);
      expect(told(splitter.push(Uint8Array.from([...part, ...after, ...last])))).toEqual([
        ['cut', [...part]],
        whole(after),
        whole(last),
      ]);
    }
  });

  it('reads every code behind halves of reports, wherever they and the stream were cut', () => {
    const code = fc.oneof(fc.stringMatching(/^[0-9A-Z-]{1,56}$/), fc.stringMatching(/^[0-9A-Z-]{56}$/));
    const half = fc.option(fc.tuple(code, fc.integer({ min: 1, max: 63 })));
    const played = fc.array(fc.tuple(half, code), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        played,
        fc.constantFrom(...names),
        fc.array(fc.integer({ min: 1, max: 130 })),
        (scans, layout, cuts) => {
          const sent = scans.flatMap(([lost, text]): readonly Piece[] => {
            const read: Piece = { kind: 'frame', bytes: reportOf(text, layout) };
            return lost === null ? [read] : [{ kind: 'cut', bytes: reportOf(lost[0], layout).slice(0, lost[1]) }, read];
          });
          expect(told(play(sent, layout, cuts))).toEqual(told(sent));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('gives a code that looks like another report inside as it is, in layout B', () => {
    const letters = (min: number, max: number) => fc.stringMatching(new RegExp(`^[0-9A-Z]{${min},${max}}$`));
    const text = fc
      .tuple(letters(0, 20), fc.integer({ min: 1, max: 56 }), letters(1, 30))
      .map(([before, length, after]) => `${before}\u0002${String.fromCharCode(length)}${after}`);
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 130 })),
        (texts, cuts) => {
          const sent = texts.map((each): Piece => ({ kind: 'frame', bytes: reportOf(each, 'B') }));
          expect(told(play(sent, 'B', cuts))).toEqual(told(sent));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each(names)('leaves reports of other kinds and wrong modes to whoever reads them, in layout %s', layout => {
    const foreign = (hex: string) =>
      Uint8Array.from({ ...[...Buffer.from(hex, 'hex')], length: 64 }, byte => byte ?? 0);
    const stream = [foreign('030102030405'), foreign('131003006f70656e206d537570706c7900180b')];
    const splitter = createFrameSplitter(layouts[layout]);
    expect(told(stream.flatMap(frame => splitter.push(frame)))).toEqual(stream.map(whole));
  });

  it('keeps no byte of noise past a silence, whatever it was', () => {
    const noise = fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 5 });
    fc.assert(
      fc.property(noise, fc.constantFrom(...names), (chunks, layout) => {
        const splitter = createFrameSplitter(layouts[layout]);
        const heard = chunks.flatMap(chunk => splitter.push(chunk));
        heard.push(...splitter.giveUp());
        expect(heard.flatMap(({ bytes }) => [...bytes])).toEqual(chunks.flatMap(chunk => [...chunk]));
        const reports = ['1234567890123456', 'A1'].map(text => reportOf(text, layout));
        expect(told(reports.flatMap(report => splitter.push(report)))).toEqual(reports.map(whole));
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives up what never became whole, and begins anew', () => {
    const splitter = createFrameSplitter(layouts.A);
    const report = reportOf('A1', 'A');
    const before = splitter.push(report.slice(0, 20));
    const wasWaiting = splitter.isWaiting();
    const given = splitter.giveUp();
    expect([before, wasWaiting, told(given), splitter.isWaiting(), told(splitter.push(report))]).toEqual([
      [],
      true,
      [['cut', [...report.slice(0, 20)]]],
      false,
      [whole(report)],
    ]);
  });
});
