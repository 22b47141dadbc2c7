import { screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import { SaleCompleteDialog } from '../../../../renderer/features/payment/sale-complete-dialog';
import type { SaleView } from '../../../../shared/ipc/sale-views';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { aSale } from '../../support/views';

type Receipt = Pick<ComponentProps<typeof SaleCompleteDialog>, 'hasPrinterTrouble' | 'wasReprinted' | 'reprintFailure'>;

function aDialog(sale: SaleView, receipt: Partial<Receipt> = {}) {
  const said: string[] = [];
  const shown = show(
    <SaleCompleteDialog
      sale={sale}
      hasPrinterTrouble={receipt.hasPrinterTrouble ?? false}
      wasReprinted={receipt.wasReprinted ?? false}
      reprintFailure={receipt.reprintFailure ?? null}
      onReprint={() => said.push('reprint')}
      onNewSale={() => said.push('new')}
      documents={<span>further papers</span>}
    />,
  );
  return { said, ...shown };
}

const text = () => screen.getByRole('dialog', { name: 'Sale complete' }).textContent;

describe('the checkout message', () => {
  it('shows the change and the BioTrack Sale ID, and Enter starts the next sale', async () => {
    const { user, said } = aDialog(aSale());
    for (const part of ['Change due$10.00', 'REG2-000017', 'BioTrack Sale ID550017', 'Synced'])
      expect(text()).toContain(part);
    await screen.findByRole('button', { name: 'New sale' });
    await expect.poll(() => document.activeElement?.textContent).toBe('New sale');
    await user.keyboard('{Enter}');
    expect(said).toEqual(['new']);
  });

  it.each([
    ['sending', 'Sending…'],
    ['queued', 'Queued'],
    ['checking', 'The state has not confirmed yet. Do not ring this sale again. Ref REG2-000017.'],
    ['needs-review', 'The state has not confirmed yet. Do not ring this sale again. Ref REG2-000017.'],
    ['not-reported', 'Merchandise only: nothing is reported to the state.'],
  ] as const)('says what %s means', (syncStatus, sentence) => {
    aDialog(aSale({ syncStatus, biotrackSaleId: null }));
    expect(text()).toContain(sentence);
    expect(text()).toContain('REG2-000017');
  });

  it('tells an answer that could not be read from silence (row 28)', () => {
    const at = 1_773_165_600_000;
    const lost = { at, event: 'no-answer', from: 'sending', to: 'checking', detail: 'unreadable' } as const;
    aDialog(aSale({ syncStatus: 'checking', biotrackSaleId: null, timeline: [lost] }));
    expect(text()).toContain("The state's answer could not be read. We are checking whether the sale was recorded.");
  });

  it.each([
    ['several 88012 88013', ['This sale may be recorded twice. A lead must review it now.'], 'Ask a lead'],
    [
      'disagree no-query',
      ['Do not ring this sale again. Ref REG2-000017.', 'Ask a lead to look at it now.'],
      'recorded twice',
    ],
  ] as const)('calls nothing recorded twice but what is there twice (row 32): %s', (detail, sentences, unsaid) => {
    const at = 1_773_165_600_000;
    const review = { at, event: 'put-to-review', from: 'checking', to: 'needs-review', detail } as const;
    aDialog(aSale({ syncStatus: 'needs-review', biotrackSaleId: null, timeline: [review] }));
    for (const sentence of sentences) expect(text()).toContain(sentence);
    expect(text()).not.toContain(unsaid);
  });

  it('says why the state refused and what to do', () => {
    aDialog(aSale({ syncStatus: 'refused', biotrackSaleId: null, refusedBecause: 'order closed' }));
    expect(text()).toContain('The state refused this sale: order closed. Return the payment and keep the goods.');
  });

  it('tells of a receipt that did not print, and reprints', async () => {
    const { user, said } = aDialog(aSale(), { hasPrinterTrouble: true });
    expect(text()).toContain('The sale is saved. The receipt did not print: reprint when ready.');
    await user.click(screen.getByRole('button', { name: 'Reprint' }));
    expect(said).toEqual(['reprint']);
  });

  it.each([
    [{ wasReprinted: true }, 'The receipt was sent to the printer.'],
    [{ reprintFailure: failure('E-IPC-04') }, 'Something went wrong. Ref R-1.'],
    [
      { wasReprinted: true, hasPrinterTrouble: true },
      'The sale is saved. The receipt did not print: reprint when ready.',
    ],
  ] as const)('tells what became of the reprint: %j', (receipt, sentence) => {
    aDialog(aSale(), receipt);
    expect([...document.querySelectorAll('.complete > .notice')].map(notice => notice.textContent)).toEqual([sentence]);
  });

  it('stays when something beside it is clicked', async () => {
    const { user, said } = aDialog(aSale());
    const backdrop = document.querySelector('.dialog-backdrop');
    if (backdrop === null) throw new Error('no backdrop');
    await user.click(backdrop);
    expect(said).toEqual([]);
  });
});
