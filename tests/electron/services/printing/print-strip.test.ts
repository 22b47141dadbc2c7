import { describe, expect, it } from 'vitest';
import type { PrintOrder, PrintOutcome } from '../../../../electron/services/printing/print-desk';
import { printStrip } from '../../../../electron/services/printing/print-strip';
import { patientLabels } from '../../../../shared/documents/patient-label';
import { printingPolicy } from '../../../../shared/documents/printing-policy';
import { someLabelFacts } from '../../../support/document-facts';
import { documentLines } from '../../../support/document-lines';

const { sheetsPerJob } = printingPolicy;

/** Labels of packages 1 to so many, each with its own code. */
function strip(labels: number): PrintOrder {
  const barcode = (at: number) => String(at + 1).padStart(16, '0');
  const facts = Array.from({ length: labels }, (_, at) => someLabelFacts({ barcode: barcode(at) }));
  const document = patientLabels(facts, 'en');
  if (document === null) throw new Error('There is nothing to label.');
  return { document, subject: 'REG-2-000001-7K3QX', isDuplicate: false };
}

/** Says of each job how many labels it has, and in which turn of the loop it was asked for. */
function aDesk(outcomes: readonly PrintOutcome[] = []) {
  let turn = 0;
  const count = () => {
    turn += 1;
    if (turn < 1_000) setImmediate(count);
  };
  setImmediate(count);
  const jobs: { readonly labels: readonly string[]; readonly turn: number; readonly subject: string }[] = [];
  const print = ({ document, subject }: PrintOrder): Promise<PrintOutcome> => {
    jobs.push({ labels: documentLines(document).filter(line => line.startsWith('Code 128')), turn, subject });
    return Promise.resolve(outcomes[jobs.length - 1] ?? 'printed');
  };
  return { print, jobs };
}

describe('a strip of labels', () => {
  it('is printed in order, a few labels a job, and no two jobs are prepared in one turn of the loop', async () => {
    const desk = aDesk();
    await printStrip(desk, strip(40));
    const all = Array.from({ length: 40 }, (_, at) => `Code 128 ${String(at + 1).padStart(16, '0')}`);
    expect(desk.jobs.flatMap(job => job.labels)).toEqual(all);
    expect(Math.max(...desk.jobs.map(job => job.labels.length))).toBe(sheetsPerJob);
    expect(new Set(desk.jobs.map(job => job.turn)).size).toBe(Math.ceil(40 / sheetsPerJob));
    expect(new Set(desk.jobs.map(job => job.subject))).toEqual(new Set(['REG-2-000001-7K3QX']));
  });

  it('is one job where it is short', async () => {
    const desk = aDesk();
    await printStrip(desk, strip(sheetsPerJob));
    expect(desk.jobs.length).toBe(1);
  });

  it('tells what became of each job, without waiting for one before the next is asked for', async () => {
    const outcomes = await printStrip(aDesk(['printed', 'waiting', 'failed']), strip(2 * sheetsPerJob + 1));
    expect(outcomes).toEqual(['printed', 'waiting', 'failed']);
  });
});
